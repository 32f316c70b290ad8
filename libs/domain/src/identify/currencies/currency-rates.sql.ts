export const listRates = `
  select currency, rate::float8 as rate, updated_at as "updatedAt" from currency_rate order by currency`;

export const writeRates = `
  insert into currency_rate as r (currency, rate, updated_at)
  select currency, rate, $2 from jsonb_to_recordset($1::jsonb) as row (currency text, rate numeric(18, 8))
  on conflict (currency) do update set rate = excluded.rate, updated_at = excluded.updated_at
  where r.rate <> excluded.rate`;
