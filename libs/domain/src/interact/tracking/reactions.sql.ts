/** Hits of one message are judged one at a time: a scanner asks for all links at once, and each must see the others. */
export const lockMessage = `
  select customer_id as "customerId", campaign_id as "campaignId",
    case state when 'accepted' then settled_at when 'sending' then $2::timestamptz end as "acceptedAt"
  from message where id = $1 for no key update`;

export const linksSince = `
  select distinct link from reaction where message_id = $1 and kind = 'clicked' and at > $2`;

/** `$7` at most of a kind are kept for a message: whoever asks again and again adds nothing we need to know. */
export const insertReaction = `
  insert into reaction (message_id, campaign_id, customer_id, kind, verdict, link, detail, at)
  select m.id, m.campaign_id, m.customer_id, $2, $3, $4, $5, $6 from message m
  where m.id = $1 and (select count(*) from reaction r where r.message_id = $1 and r.kind = $2) < $7`;

/** The first links of a burst looked like a reader's until the others came. */
export const demoteBurst = `
  update reaction set verdict = 'machine', detail = detail || '{"why": "all-links"}'
  where message_id = $1 and kind = 'clicked' and verdict = 'human' and at > $2`;

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
