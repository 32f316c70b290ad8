/**
 * Touching takes the row's lock even where the customer is already waiting: a reader that skips locked rows then
 * leaves the customer alone until this change has committed, so no change falls between two looks. The place in the
 * queue is that of the first touch. Rows are taken in id order, so that two batches never wait for each other.
 */
const touch = (customerIds: string): string => `
  insert into touched_customer (customer_id, cause, touched_at)
  select distinct customer_id, $1, $2::timestamptz from (${customerIds}) as changed (customer_id) order by customer_id
  on conflict (customer_id) do update set cause = excluded.cause`;

export const touchListed = touch('select unnest($3::bigint[])');

/** The select may use parameters from `$3` on. */
export const touchSelected = (select: string): string => touch(select);

/** Oldest first. What another worker has taken, or a running change still holds, is skipped and not waited for. */
export const takeTouched = `
  with taken as (
    select customer_id from touched_customer order by touched_at, customer_id limit $1 for update skip locked
  )
  delete from touched_customer t using taken where t.customer_id = taken.customer_id
  returning t.customer_id as "customerId", t.cause`;
