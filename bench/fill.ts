import { inBulk } from './bulk.js';
import type { BenchDatabase } from './database.js';

const ORDERS_PER_CUSTOMER = 5;
const WRITERS = 2;

// Skewed as shops are: few buy often, amounts have a long tail, values repeat (ties).
const CUSTOMERS = `
  insert into customer (external_id, name, email, phone, locale, time_zone, country, city, gender, tags,
    created_at, updated_at)
  select 'C' || n, 'Customer ' || n, 'c' || n || '@example.com', null,
    case when n % 3 = 0 then 'en' else 'zh-CN' end, 'Asia/Shanghai', 'CN',
    (array['上海', '北京', '杭州', '成都', '广州', '武汉', '西安', '南京'])[1 + n % 8],
    (array['female', 'male', null])[1 + n % 3], case when n % 7 = 0 then array['vip'] else '{}' end,
    $2::timestamptz - n % 900 * interval '1 day', $2
  from generate_series(1, $1::int) n`;
const ORDERS = `
  insert into orders (external_id, customer_id, kind, ordered_at, currency, total_minor, base_minor, content_hash,
    created_at, updated_at)
  select 'O' || n, 1 + floor(power(random(), 1.7) * $1)::int, 'sale',
    $2::timestamptz - random() * interval '730 days', 'CNY', amount, amount, decode(md5(n::text), 'hex'), $2, $2
  from (select n, (50 * ceil(exp(4 + 1.2 * (random() + random() - 1) * 2)))::bigint as amount
        from generate_series($3::int, $4::int) n) o`;
const SUMMARIES = `
  insert into purchase_summary (customer_id, orders_count, refunds_count, revenue_minor, first_order_at, last_order_at)
  select customer_id, count(*), 0, sum(base_minor), min(ordered_at), max(ordered_at) from orders group by customer_id`;

/** Customers and orders of a shop of this size, written by SQL alone. */
export async function fillShop(
  database: BenchDatabase,
  customers: number,
  asOf: Date,
  ordersEach = ORDERS_PER_CUSTOMER,
): Promise<void> {
  await inBulk(database, 'customer', [[CUSTOMERS, [customers, asOf]]]);
  const share = Math.ceil((customers * ordersEach) / WRITERS);
  const parts = Array.from({ length: WRITERS }, (_, part) => [part * share + 1, (part + 1) * share]);
  await inBulk(
    database,
    'orders',
    parts.map((part) => [ORDERS, [customers, asOf, ...part]]),
  );
  await inBulk(database, 'purchase_summary', [[SUMMARIES, []]]);
  await database.settle();
}
