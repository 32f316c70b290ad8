const givenColumns = `key uuid, "customerId" bigint, "anonymousId" text, name text, properties jsonb, at timestamptz`;

/**
 * Writes events; those whose key is known stay as they are. An event that names nobody goes to the customer its
 * anonymous id belongs to, and waits for one where it belongs to nobody. Rows are written in the order of their keys, so
 * that two batches with the same events never wait for each other in a circle.
 *
 * $1 rows as JSON, each key once; $2 when they came in.
 */
export const insertEvents = `
  insert into event (key, customer_id, anonymous_id, name, properties, at, received_at)
  select g.key, coalesce(g."customerId", a.customer_id), g."anonymousId", g.name, g.properties, g.at, $2
  from jsonb_to_recordset($1::jsonb) as g (${givenColumns})
  left join anonymous_identity a on a.anonymous_id = g."anonymousId"
  order by g.key
  on conflict (key) do nothing
  returning id, key, customer_id as "customerId"`;

export const knownEvents = `select id, key from event where key = any ($1::uuid[])`;

/** Customers by the ids they have in their shop. */
export const customersByExternalId = `
  select id, external_id as "externalId" from customer where external_id = any ($1::text[])`;

const view = `e.id, e.name, e.at, e.received_at as "receivedAt", e.customer_id as "customerId",
  coalesce(c.name, c.email, c.external_id) as customer, e.properties`;

/** The last that came in. $1 limit. */
export const latestEvents = `
  select ${view} from event e left join customer c on c.id = e.customer_id order by e.id desc limit $1`;

/** The last of a name that happened; by the index on name and time. $1 limit, $2 name. */
export const latestNamedEvents = `
  select ${view} from event e left join customer c on c.id = e.customer_id
  where e.name = $2 order by e.at desc limit $1`;
