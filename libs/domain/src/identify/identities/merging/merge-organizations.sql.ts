/*
 * The ties of contact persons to an organization that is merged; whose contact the two themselves are is a line of
 * `merge-plan.ts`. $1 the merges.
 */

/** Contacts of the loser become the survivor's, and an undo needs to know which. */
export const noteContacts = `
  insert into customer_merge_row (merge_id, relation, row_id)
  select m.id, 'organization', k.customer_id
  from customer_merge m join organization_contact k on k.organization_id = m.loser_id
  where m.id = any ($1::bigint[]) and k.customer_id <> m.survivor_id`;

/** Somebody who bought for the other one of the two buys for nobody now but themselves. */
export const keepOwnTie = `
  with own as (
    delete from organization_contact k using customer_merge m
    where m.id = any ($1::bigint[])
      and (k.customer_id, k.organization_id) in ((m.survivor_id, m.loser_id), (m.loser_id, m.survivor_id))
    returning m.id as merge_id, to_jsonb(k) as kept
  )
  insert into customer_merge_row (merge_id, relation, kept) select merge_id, 'organization', kept from own`;

export const moveContacts = `
  update organization_contact k set organization_id = m.survivor_id
  from customer_merge m where m.id = any ($1::bigint[]) and k.organization_id = m.loser_id`;

/** Contacts that have not gone elsewhere since go back. $1 the merge. */
export const giveBackContacts = `
  update organization_contact k set organization_id = m.loser_id
  from customer_merge m, customer_merge_row r
  where m.id = $1 and r.merge_id = m.id and r.relation = 'organization' and r.row_id = k.customer_id
    and k.organization_id = m.survivor_id`;

/** The tie between the two, where neither has got another one since. $1 the merge. */
export const giveBackOwnTie = `
  insert into organization_contact
  select (jsonb_populate_record(null::organization_contact, r.kept)).* from customer_merge_row r
  where r.merge_id = $1 and r.relation = 'organization' and r.kept is not null
  on conflict (customer_id) do nothing`;
