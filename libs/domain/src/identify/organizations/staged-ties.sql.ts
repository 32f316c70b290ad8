/*
 * Ties that staged customers bring (`customer-staging.sql.ts`): a person names the organization they buy for by its
 * number. What became of the customers stands in `customer_outcome`. Everything here lives until the transaction ends.
 */

export const openTies = `
  create temp table if not exists staged_tie (
    customer_id bigint primary key, organization_key text, role text, organization_id bigint
  ) on commit delete rows;
  delete from staged_tie`;

/** Of several rows of one person the last holds. */
export const gatherTies = `
  insert into staged_tie (customer_id, organization_key, role)
  select distinct on (o.customer_id) o.customer_id, s.organization_key, s.organization_role
  from staged_customer s join customer_outcome o using (ordinal)
  where s.organization_key is not null and o.customer_id is not null
  order by o.customer_id, s.ordinal desc`;

/** Whom the numbers mean; the second is of records that were merged into others. */
export const findOrganizations = [
  `update staged_tie t set organization_id = c.id
   from customer c where t.organization_id is null and c.external_id = t.organization_key`,
  `update staged_tie t set organization_id = k.customer_id
   from identity_key k
   where t.organization_id is null and k.kind = 'external_id' and k.value = t.organization_key`,
];

/** Organizations that only their contact persons name so far. $1 business time. */
export const makeOrganizations = `
  insert into customer (external_id, kind, created_at, updated_at)
  select distinct organization_key, 'organization', $1::timestamptz, $1 from staged_tie where organization_id is null
  on conflict (external_id) do nothing`;

/**
 * A tie needs a person on the one side and an organization on the other. What the batch itself says of a kind goes
 * before what is known, so that a dry run, in which nothing is written, finds the same; whom the batch only names as an
 * organization will be one.
 */
export const dropImpossible = `
  with staged as (
    select o.customer_id, s.external_id, max(s.kind) as kind
    from staged_customer s join customer_outcome o using (ordinal) group by o.customer_id, s.external_id
  ), impossible as (
    select t.customer_id from staged_tie t
    left join staged p on p.customer_id = t.customer_id
    left join customer known_person on known_person.id = t.customer_id
    left join staged g on g.external_id = t.organization_key
    left join customer known on known.id = t.organization_id
    where coalesce(p.kind, known_person.kind, 'individual') <> 'individual'
      or coalesce(g.kind, known.kind, case when g.external_id is null then 'organization' end, 'individual')
        <> 'organization'
  )
  delete from staged_tie t using impossible i where t.customer_id = i.customer_id`;

/** Persons whose tie is new or another, and whether the account changes or the role alone. */
export const differingTies = `
  select t.customer_id as id, k.organization_id is distinct from t.organization_id or k.customer_id is null as moves
  from staged_tie t left join organization_contact k using (customer_id)
  where k.customer_id is null or k.organization_id is distinct from t.organization_id
    or (t.role is not null and k.role is distinct from t.role)`;

/** $1 business time. A file that says nothing of the role leaves it as it is, unless the organization is another. */
export const writeTies = `
  insert into organization_contact as k (customer_id, organization_id, role, since)
  select customer_id, organization_id, role, $1::timestamptz from staged_tie order by customer_id
  on conflict (customer_id) do update set organization_id = excluded.organization_id,
    role = case when k.organization_id = excluded.organization_id then coalesce(excluded.role, k.role)
      else excluded.role end,
    since = case when k.organization_id = excluded.organization_id then k.since else excluded.since end
  where k.organization_id <> excluded.organization_id
    or (excluded.role is not null and k.role is distinct from excluded.role)`;
