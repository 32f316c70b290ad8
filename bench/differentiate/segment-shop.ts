import type { BenchDatabase } from '../database.js';

const IN_THE_LAST_YEAR = `ordered_at > $1::timestamptz - interval '366 days'`;

const PEOPLE = `
  update customer set
    city = (array['上海', '北京', '杭州', '成都', '广州', '武汉', '西安', '南京'])[1 + id % 8],
    gender = (array['female', 'male', null])[1 + id % 3],
    tags = case when id % 7 = 0 then array['vip'] else '{}' end,
    created_at = $1::timestamptz - id % 900 * interval '1 day'`;
const PRODUCTS = `
  insert into product (sku, name, category, created_at, updated_at)
  select 'SEG' || n, 'Product ' || n, 'category ' || n % 12, $1, $1 from generate_series(1, 200) n
  on conflict do nothing`;
const ITEMS = `
  insert into order_item (order_id, line, sku, quantity, unit_price, amount_minor)
  select id, 1, 'SEG' || 1 + id % 200, 1, total_minor / 100.0, total_minor from orders where ${IN_THE_LAST_YEAR}
  on conflict do nothing`;
const CONSENTS = `
  insert into consent (customer_id, channel, purpose, status, at)
  select id, channel, 'promotion', case when id % 5 = 0 then 'withdrawn' else 'granted' end, $1
  from customer, unnest(array['email', 'sms']) channel where (id + length(channel)) % 10 < 7
  on conflict do nothing`;
// No message stands behind them: what is asked is about reactions alone.
const REACTIONS = `
  insert into reaction (message_id, campaign_id, customer_id, kind, verdict, at)
  select n, 1, 1 + n % $2::int, case when n % 5 = 0 then 'clicked' else 'opened' end, 'human',
    $1::timestamptz - n % 300 * interval '1 day'
  from generate_series(1, ($2::int * 0.8)::int) n`;

/** What the rules of the bench ask about beside orders: once per shop. */
export async function furnishForSegments(
  database: BenchDatabase,
  customers: number,
  asOf: Date,
): Promise<void> {
  const { rows } = await database.run(`select exists (select from customer where city is not null) as done`);
  if (rows[0].done) return;
  for (const statement of [PEOPLE, PRODUCTS, ITEMS, CONSENTS]) await database.run(statement, [asOf]);
  const client = await database.pool.connect();
  await client.query('truncate reaction');
  await client.query('set session_replication_role = replica');
  await client.query(REACTIONS, [asOf, customers]);
  await client.query('reset session_replication_role');
  client.release();
  await database.settle();
}
