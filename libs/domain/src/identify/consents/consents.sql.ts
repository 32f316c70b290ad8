/** Holds the customers still, so that two changes of the same consent are decided one after the other. */
export const lockCustomers = `
  select id from customer where id = any($1::bigint[]) order by id for no key update`;

/**
 * Appends to the log what differs from the current state, and moves the state. Of several changes of one consent the
 * latest holds; one that is older than the state says nothing new. $1 the changes as JSON.
 */
export const recordChanges = `
  with given as (
    select distinct on (customer_id, channel, purpose) *
    from jsonb_to_recordset($1::jsonb) as change (
      ordinal int, customer_id bigint, channel text, purpose text, status text, source text, wording text, at timestamptz)
    order by customer_id, channel, purpose, at desc, ordinal desc
  ), differing as (
    select g.* from given g left join consent c using (customer_id, channel, purpose)
    where c.status is distinct from g.status and (c.at is null or c.at <= g.at)
  ), logged as (
    insert into consent_change (customer_id, channel, purpose, status, source, wording, at)
    select customer_id, channel, purpose, status, source, wording, at from differing order by at, ordinal
  ), moved as (
    insert into consent (customer_id, channel, purpose, status, at)
    select customer_id, channel, purpose, status, at from differing
    on conflict (customer_id, channel, purpose) do update set status = excluded.status, at = excluded.at
  )
  select distinct customer_id as "customerId" from differing`;

export const consentState = `
  select channel, purpose, status, at from consent where customer_id = $1 order by channel, purpose`;

export const consentLog = `
  select id, channel, purpose, status, source, wording, at
  from consent_change where customer_id = $1 order by at desc, id desc limit $2`;
