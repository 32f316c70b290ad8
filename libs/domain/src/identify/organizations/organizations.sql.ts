/** Held until the transaction ends, so that neither side goes or changes its kind meanwhile. $1 customers. */
export const lockBoth = `
  select id, kind from customer where id = any ($1::bigint[]) order by id for no key update`;

/** $1 person, $2 organization, $3 role, $4 business time. A tie that stands keeps its day. */
export const writeTie = `
  insert into organization_contact as k (customer_id, organization_id, role, since) values ($1, $2, $3, $4)
  on conflict (customer_id) do update set organization_id = excluded.organization_id, role = excluded.role,
    since = case when k.organization_id = excluded.organization_id then k.since else excluded.since end`;

export const deleteTie = `delete from organization_contact where customer_id = $1`;

export const organizationOf = `
  select c.id, c.external_id as "externalId", c.name, k.role, k.since
  from organization_contact k join customer c on c.id = k.organization_id where k.customer_id = $1`;

/** $1 organization, $2 limit. */
export const contactsOf = `
  select c.id, c.external_id as "externalId", c.name, c.email, c.phone, k.role, k.since, placed.orders as "ordersCount",
    placed.revenue as "revenueMinor", placed.latest as "lastOrderAt"
  from organization_contact k join customer c on c.id = k.customer_id
  cross join lateral (
    select count(*) filter (where o.kind = 'sale')::int as orders, coalesce(sum(o.base_minor), 0)::bigint as revenue,
      max(o.ordered_at) filter (where o.kind = 'sale') as latest
    from orders o where o.buyer_id = k.customer_id and o.status = 'paid'
  ) as placed
  where k.organization_id = $1 order by placed.revenue desc, c.id limit $2`;

export const countContacts = `
  select count(*)::int as contacts from organization_contact where organization_id = $1`;
