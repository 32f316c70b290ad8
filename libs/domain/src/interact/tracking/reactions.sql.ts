/** Hits of one message are judged one at a time: a scanner asks for all links at once, and each must see the others. */
export const lockMessage = `
  select customer_id as "customerId", campaign_id as "campaignId",
    case state when 'accepted' then settled_at when 'sending' then $2::timestamptz end as "acceptedAt"
  from message where id = $1 for no key update`;

export const linksSince = `
  select distinct link from reaction where message_id = $1 and kind = 'clicked' and at > $2`;

/** `$7` at most of a kind are kept for a message: whoever asks again and again adds nothing we need to know. */
export const insertReaction = `
  insert into reaction (message_id, campaign_id, customer_id, kind, verdict, link, detail, at, network)
  select m.id, m.campaign_id, m.customer_id, $2, $3, $4, $5, $6, $8 from message m
  where m.id = $1 and (select count(*) from reaction r where r.message_id = $1 and r.kind = $2) < $7`;

/** Whether somebody in the network followed the trap link of the message. Hits of unknown origin are taken together. */
export const trappedSince = `
  select from reaction where message_id = $1 and kind = 'clicked' and detail ->> 'why' = 'trap'
    and network is not distinct from $2 and at > $3 limit 1`;

/** The customers whose messages were asked for from a network, but for one; at most ten. */
export const othersInNetwork = `
  select count(*)::int as others from (
    select distinct customer_id from reaction
    where network = $1 and at > $2 and customer_id <> $3 limit 10) c`;

/**
 * What looked like a reader's until the rest came: the first links of a burst, what a network did before it fell into
 * the trap, the first mailboxes of a crowd. Gives whose hits they were.
 */
const demote = (which: string): string => `
  with unmasked as (
    select id from reaction
    where ${which} and verdict = 'human' and kind in ('opened', 'clicked') and at > $3
    order by id for no key update
  )
  update reaction r set verdict = 'machine', detail = r.detail || jsonb_build_object('why', $2::text)
  from unmasked u where r.id = u.id
  returning r.customer_id as id`;
export const demoteBurst = demote(`message_id = $1 and kind = 'clicked'`);
export const demoteTrapped = demote(`message_id = $1 and network is not distinct from $4`);
export const demoteCrowd = demote('network = $1');

/** Everybody an address belongs to now, and whom the message was for. */
export const customersOfMessage = `
  select m.customer_id as id from message m where m.id = $1
  union
  select c.id from message m join customer c
    on (m.channel = 'email' and c.email = m.address) or (m.channel = 'sms' and c.phone = m.address)
  where m.id = $1`;

/** Whether the customer of a message still gets messages of a purpose. */
export const consentOfMessage = `
  select n.status from message m join consent n on n.customer_id = m.customer_id and n.channel = m.channel
  where m.id = $1 and n.purpose = $2`;

/** The latest message that went to an address. */
export const latestTo = `
  select id, locale from message where channel = $1 and address = $2 and state in ('accepted', 'uncertain')
    and customer_id in (select id from customer where phone = $2 or email = $2)
  order by created_at desc limit 1`;
