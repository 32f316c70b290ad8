/**
 * The messages receipts speak of, by our id or by the name the provider gave them; held, so that the same receipt twice
 * at once is one. `$1` ordinals, `$2` ids or null, `$3` references or null, `$4` channel.
 */
export const lockReported = `
  with report as (
    select * from unnest($1::int[], $2::bigint[], $3::text[]) as r (n, id, reference)
  ), found as (
    select r.n, coalesce(r.id, (
      select m.id from message m where m.channel = 'sms' and m.smtp_message_id = r.reference limit 1
    )) as id
    from report r
  )
  select f.n, m.id as "messageId" from found f join message m on m.id = f.id
  where m.channel = $4 and m.state <> 'pending'
  order by m.id
  for no key update of m`;

/** `$1` message ids, `$2` kinds, `$3` details, `$4` business time. A fact that is known stays as it was first told. */
export const insertFacts = `
  insert into reaction (message_id, campaign_id, customer_id, kind, verdict, detail, at)
  select distinct on (m.id, f.kind) m.id, m.campaign_id, m.customer_id, f.kind, 'machine', f.detail::jsonb, $4
  from unnest($1::bigint[], $2::text[], $3::text[]) as f (id, kind, detail)
  join message m on m.id = f.id
  where not exists (select from reaction r where r.message_id = m.id and r.kind = f.kind)`;

/** Nobody knew whether the provider had them; the phone does. `$1` message ids. */
export const settleArrived = `
  update message set state = 'accepted', reason = null where id = any($1::bigint[]) and state = 'uncertain'`;
