/** What a file says customers agreed to, one row a line; lives until the transaction ends. */
export const openStaging = `
  create temp table if not exists staged_consent (
    line int, external_id text, email text, phone text,
    channel text, purpose text, status text, at timestamptz, source text, wording text,
    customer_id bigint, fault text
  ) on commit delete rows;
  delete from staged_consent`;

export const copyIntoStaging = `
  copy staged_consent (line, external_id, email, phone, channel, purpose, status, at, source, wording) from stdin`;

/** A word from the future would outlive what the customer really says until then. $1 business time. */
export const refuseFuture = `
  update staged_consent set fault = 'consent-in-future' where at > $1 and fault is null`;

/**
 * Writes what is not in the log yet, however old, and moves the state where it is newer; of two words of one instant
 * the refusal holds. The same entry again, in this file or from an earlier one, is there already. Gives the lines that
 * said something new.
 */
export const recordHistory = `
  with said as materialized (
    select distinct on (customer_id, channel, purpose, status, at) *
    from staged_consent where fault is null
    order by customer_id, channel, purpose, status, at, line
  ), fresh as materialized (
    select s.* from said s where not exists (
      select from consent_change k
      where k.customer_id = s.customer_id and k.at = s.at
        and k.channel = s.channel and k.purpose = s.purpose and k.status = s.status)
  ), logged as (
    insert into consent_change (customer_id, channel, purpose, status, source, wording, at)
    select customer_id, channel, purpose, status, source, wording, at from fresh order by at, line
  ), latest as (
    select distinct on (customer_id, channel, purpose) customer_id, channel, purpose, status, at
    from fresh order by customer_id, channel, purpose, at desc, status = 'withdrawn' desc
  ), moved as (
    insert into consent as c (customer_id, channel, purpose, status, at)
    select customer_id, channel, purpose, status, at from latest
    on conflict (customer_id, channel, purpose) do update set status = excluded.status, at = excluded.at
    where c.at < excluded.at or (c.at = excluded.at and excluded.status = 'withdrawn')
  ), kept as (
    insert into recorded_consent (customer_id) select distinct customer_id from fresh
  )
  select count(*)::int as fresh from fresh`;

/** Whose log grew, for those who have to look at them again. */
export const openRecorded = `
  create temp table if not exists recorded_consent (customer_id bigint) on commit delete rows;
  delete from recorded_consent`;
export const recordedCustomers = `select customer_id from recorded_consent`;

export const stagedRefusals = `select line, fault as code from staged_consent where fault is not null`;
export const countAccepted = `select count(*)::int as lines from staged_consent where fault is null`;
