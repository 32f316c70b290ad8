/** Held, so that the same report twice at once is one. `$1` message id. */
export const lockMessage = `
  select id, address, customer_id as "customerId" from message
  where id = $1 and channel = 'email' and state <> 'pending' for no key update`;

/**
 * A fact that is known stays as it was first told; what was soft may turn out hard. `$1` message, `$2` kind, `$3` detail,
 * `$4` business time.
 */
export const insertFact = `
  insert into reaction (message_id, campaign_id, customer_id, kind, verdict, detail, at)
  select m.id, m.campaign_id, m.customer_id, $2, 'machine', $3::jsonb, $4 from message m
  where m.id = $1 and not exists (
    select from reaction r
    where r.message_id = m.id and r.kind = $2 and r.detail->>'type' is not distinct from $3::jsonb->>'type')`;

/**
 * How many messages to this address bounced softly since `$2`; an address has few messages, found by its customers.
 * `$1` address.
 */
export const softBounces = `
  select count(distinct r.message_id)::int as count
  from customer c
  join reaction r on r.customer_id = c.id and r.kind = 'bounced' and r.at > $2
  join message m on m.id = r.message_id and m.address = $1
  where c.email = $1 and r.detail->>'type' = 'soft'`;

/** Everybody an address belongs to now, and whom the message was for. `$1` message id. */
export const customersOfMessage = `
  select m.customer_id as id from message m where m.id = $1
  union
  select c.id from message m join customer c on c.email = m.address where m.id = $1`;
