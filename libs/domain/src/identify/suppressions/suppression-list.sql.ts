/** `$1` channel, `$2` reason, `$3` pattern of the address, each or null; `$4`–`$6` cursor, `$7` limit. */
export const LIST = `
  select s.channel, s.address, s.reason, s.source, s.at, c.customer
  from suppression s
  left join lateral (
    select jsonb_build_object('id', owner.id, 'name', owner.name) as customer
    from (
      (select id, name from customer where s.channel = 'email' and email = s.address limit 1)
      union all
      (select id, name from customer where s.channel = 'sms' and phone = s.address limit 1)
    ) owner
  ) c on true
  where ($1::text is null or s.channel = $1)
    and ($2::text is null or s.reason = $2)
    and ($3::text is null or s.address like $3)
    and ($4::timestamptz is null or (s.at, s.channel, s.address) < ($4, $5::text, $6::text))
  order by s.at desc, s.channel desc, s.address desc
  limit $7`;

/** Latest first. `$1`–`$3` as above, `$4`/`$5` cursor, `$6` limit. */
export const LIFTED = `
  select id, channel, address, reason, source, at, lifted_at as "liftedAt", lifted_by as "liftedBy", note
  from suppression_lift
  where ($1::text is null or channel = $1)
    and ($2::text is null or reason = $2)
    and ($3::text is null or address like $3)
    and ($4::timestamptz is null or (lifted_at, id) < ($4, $5::bigint))
  order by lifted_at desc, id desc
  limit $6`;

/** What is about to be lifted, on record as it is. */
export const RECORD_LIFT = `
  insert into suppression_lift (channel, address, reason, source, at, lifted_at, lifted_by, note)
  select channel, address, reason, source, at, $3, $4, $5
  from suppression where channel = $1 and address = $2
  for update`;
