/** Who has a number; of several the one a message went to last. */
export const customerOfPhone = `
  select c.id from customer c
  left join lateral (
    select m.created_at from message m where m.customer_id = c.id and m.channel = 'sms'
    order by m.created_at desc limit 1
  ) latest on true
  where c.phone = $1 order by latest.created_at desc nulls last, c.id limit 1`;
