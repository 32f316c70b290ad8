/** The first reason stays: what comes later finds the address suppressed already. */
export const insertSuppressions = `
  insert into suppression (channel, address, reason, source, at)
  select channel, address, reason, source, at
  from jsonb_to_recordset($1::jsonb) as row (channel text, address text, reason text, source text, at timestamptz)
  order by channel, address
  on conflict (channel, address) do nothing
  returning channel, address`;

export const deleteSuppression = `delete from suppression where channel = $1 and address = $2`;

/** Everybody whom mail or messages to these addresses would have reached. $3 e-mail addresses, $4 phones. */
export const customersOfAddresses = `
  select id from customer where email = any($3::text[])
  union
  select id from customer where phone = any($4::text[])`;

export const suppressionsOf = `
  select channel, address, reason, source, at from suppression
  where (channel = 'email' and address = $1) or (channel = 'sms' and address = $2) order by channel`;
