/*
 * Orders that name their customer by a key beside those in the customer's own row, or by the id of a record that was
 * merged into another. Which key it was is noted: when the merge is undone, the order goes to whose key it is.
 */

/** Whether there is any such key at all; most shops have none, and then nothing here is asked. */
export const anyFurtherKey = `
  select exists (select from identity_key) or exists (select from customer_merge where undone_at is null) as there`;

const byKey = (kind: 'external_id' | 'email', column: string, only: string): string => `
  update staged_order s set customer_id = k.customer_id, named_kind = k.kind, named_value = k.value
  from identity_key k
  where k.kind = '${kind}' and k.value = s.${column} and s.customer_id is null and ${only}`;

/** In the order of their strength; an address that is another customer's first one names that one. */
export const findOwners = [
  `update staged_order s set customer_id = m.current_id, named_kind = 'id', named_value = m.loser_id::text
   from customer_merge m where m.loser_id = s.customer_id and m.undone_at is null`,
  byKey('external_id', 'customer_external_id', 'true'),
  byKey(
    'email',
    'customer_email',
    `s.customer_external_id is null and not exists (
      select from customer c where c.email = s.customer_email and c.id <> k.customer_id)`,
  ),
];

/** After the orders have been written. One that names its customer by another key now is noted by that. */
export const noteNames = [
  `delete from order_named_by n using order_outcome r where r.result = 'updated' and n.order_id = r.id`,
  `insert into order_named_by (order_id, kind, value)
   select r.id, s.named_kind, s.named_value from staged_order s join order_outcome r using (external_id)
   where s.named_kind is not null and r.result in ('created', 'updated')
   on conflict (order_id) do nothing`,
];
