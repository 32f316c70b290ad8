import { inBulk } from './bulk.js';
import type { BenchDatabase } from './database.js';
import { fillShop } from './fill.js';

/** The instant the shop of the differentiate benches is looked at. */
export const SHOP_AS_OF = new Date('2026-11-01T00:00:00Z');

const ORDERS_PER_CUSTOMER = 10;
const PRODUCTS = 2000;

// A tenth of the products is used up and bought again, a tenth has something that goes with it.
const CATALOGUE = `
  insert into product (sku, name, category, price_minor, purchase_cycle_days, created_at, updated_at)
  select 'P' || n, 'Product ' || n, 'category ' || n % 12, 100 + n % 900 * 10,
    case when n % 10 = 0 then 30 + n % 60 end, $2, $2
  from generate_series(1, $1::int) n`;
const RELATIONS = `
  insert into product_relation (product_id, other_id, kind)
  select a.id, b.id, 'complement' from product a join product b on b.id = a.id + 1 where a.id % 10 = 5`;
const ITEMS = `
  insert into order_item (order_id, line, sku, quantity, unit_price, amount_minor)
  select id, 1, 'P' || 1 + id % $1::int, 1, total_minor / 100.0, total_minor from orders where id % 2 = $2::int`;
const CONSENTS = `
  insert into consent (customer_id, channel, purpose, status, at)
  select id, channel, 'promotion', case when id % 5 = 0 then 'withdrawn' else 'granted' end, $1
  from customer, unnest(array['email', 'sms']) channel where (id + length(channel)) % 10 < 7`;
// No message stands behind them: what is asked is about reactions alone.
const REACTIONS = `
  insert into reaction (message_id, campaign_id, customer_id, kind, verdict, at)
  select n, 1, 1 + n % $2::int, case when n % 5 = 0 then 'clicked' else 'opened' end, 'human',
    $1::timestamptz - n % 300 * interval '1 day'
  from generate_series(1, ($2::int * 0.8)::int) n`;

/** Fills the shop of this size unless it is there: ten million orders take longer to write than to score. */
export async function ensureShop(database: BenchDatabase, customers: number): Promise<void> {
  const { rows } = await database.run('select count(*)::int as customers from customer');
  if (rows[0].customers === customers) return;
  await database.run('truncate customer, orders, product, reaction restart identity cascade');
  await fillShop(database, customers, SHOP_AS_OF, ORDERS_PER_CUSTOMER);
  await furnish(database, customers);
}

/** What the measures beyond the purchase sums ask about: goods, consents, reactions. */
async function furnish(database: BenchDatabase, customers: number): Promise<void> {
  await database.run(CATALOGUE, [PRODUCTS, SHOP_AS_OF]);
  await database.run(RELATIONS);
  await inBulk(database, 'order_item', [
    [ITEMS, [PRODUCTS, 0]],
    [ITEMS, [PRODUCTS, 1]],
  ]);
  await inBulk(database, 'consent', [[CONSENTS, [SHOP_AS_OF]]]);
  await inBulk(database, 'reaction', [[REACTIONS, [SHOP_AS_OF, customers]]]);
  await database.settle();
}
