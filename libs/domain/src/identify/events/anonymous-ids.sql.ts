const LOCK_SPACE = 7_140_821;
const BUCKETS = 256;

/**
 * Locks anonymous ids until the transaction ends: shared by who writes their events ($1), exclusively by who says whose
 * they are ($2); so no event is written between the look at whose it is and the handing over of those that wait. Hashed
 * into 256 buckets that are taken in order, so that nobody waits in a circle.
 */
export const lockAnonymousIds = `
  select count(case when excluding then pg_advisory_xact_lock(${LOCK_SPACE}, bucket)
    else pg_advisory_xact_lock_shared(${LOCK_SPACE}, bucket) end)
  from (
    select hashtext(id) & ${BUCKETS - 1} as bucket, bool_or(excluding) as excluding
    from (select unnest($1::text[]), false union all select unnest($2::text[]), true) as ids (id, excluding)
    group by 1 order by 1
  ) as buckets`;

export const knownLinks = `
  select anonymous_id as "anonymousId", customer_id as "customerId", linked_at as at, link_key as key
  from anonymous_identity where anonymous_id = any ($1::text[])`;

/** $1 anonymous ids, $2 customers, $3 instants, $4 keys. */
export const writeLinks = `
  insert into anonymous_identity (anonymous_id, customer_id, linked_at, link_key)
  select * from unnest($1::text[], $2::bigint[], $3::timestamptz[], $4::uuid[]) as link (id) order by id
  on conflict (anonymous_id) do update
  set customer_id = excluded.customer_id, linked_at = excluded.linked_at, link_key = excluded.link_key`;

/** Hands events that name nobody over to whom their anonymous ids belong now. $1 anonymous ids, $2 customers. */
export const handOver = `
  update event e set customer_id = link.customer_id
  from unnest($1::text[], $2::bigint[]) as link (anonymous_id, customer_id)
  where e.anonymous_id = link.anonymous_id and e.customer_id is distinct from link.customer_id
  returning e.anonymous_id as "anonymousId"`;
