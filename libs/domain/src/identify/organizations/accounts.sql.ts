/*
 * For whose account orders count. Of every order, with p who placed it (coalesce(buyer_id, customer_id)):
 * customer_id is the organization p is a contact of, and buyer_id is p; or customer_id is p, and buyer_id is null.
 * Everything that is reckoned from orders goes by customer_id, so an order counts once and for the right one.
 */

/** Whether anybody buys for somebody else; most shops have nobody, and then nothing here is asked. */
export const anyContact = `select exists (select from organization_contact) as there`;

/** Whether one of these customers is on either side of a tie. $1 customers. */
export const anyTie = `
  select exists (
    select from organization_contact
    where customer_id = any ($1::bigint[]) or organization_id = any ($1::bigint[])) as there`;

/** After orders have been written: those placed by contact persons count for their organizations. */
export const settleWritten = `
  update orders o set customer_id = k.organization_id, buyer_id = k.customer_id
  from order_outcome r join organization_contact k on k.customer_id = r.customer_id
  where r.result in ('created', 'updated') and o.id = r.id`;

/** Whose summaries move with the orders written: the organizations of the buyers as well. */
export const gatherOrganizations = `
  insert into affected_customer (customer_id)
  select k.organization_id from affected_customer a join organization_contact k using (customer_id)
  where k.organization_id not in (select customer_id from affected_customer)
  group by k.organization_id`;

/** Gives orders back to those who placed them, of these customers as buyers and as accounts. $1 customers. */
export const putAside = `
  update orders set customer_id = buyer_id, buyer_id = null
  where buyer_id is not null and (buyer_id = any ($1::bigint[]) or customer_id = any ($1::bigint[]))`;

/** Makes orders count for organizations again, of these customers as contacts and as organizations. $1 customers. */
export const settle = `
  update orders o set customer_id = k.organization_id, buyer_id = k.customer_id
  from organization_contact k
  where o.customer_id = k.customer_id and o.buyer_id is null
    and (k.customer_id = any ($1::bigint[]) or k.organization_id = any ($1::bigint[]))`;

/** The organizations these customers buy for. $1 customers. */
export const organizationsOf = `
  select distinct organization_id as id from organization_contact where customer_id = any ($1::bigint[])`;
