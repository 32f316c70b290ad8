import type { Database } from '@roundtrip/domain/database/database.js';
import { Dice, history } from './simulated-buyers.js';

const WEEK_MS = 7 * 24 * 3600_000;

interface ShopOptions {
  customers: number;
  /** Since when customers have come, evenly. */
  weeks: number;
  now: Date;
  seed: number;
  /** Mean amount of an order in minor units, the same for everybody where `fixed`. */
  amount?: number;
  fixed?: boolean;
}

interface Orders {
  customer: number[];
  at: Date[];
  amount: number[];
}

/** Customers who buy as BG/NBD and gamma-gamma have it, with their orders and summaries. Ids run from 1. */
export async function fillSimulatedShop(database: Database, options: ShopOptions): Promise<void> {
  const { customers, now } = options;
  const orders = simulateOrders(options);
  await database.run(
    `insert into customer (external_id, name, created_at, updated_at)
     select 'S' || n, 'Customer ' || n, $2, $2 from generate_series(1, $1::int) n`,
    [customers, now],
  );
  await database.run(
    `insert into orders (external_id, customer_id, kind, ordered_at, currency, total_minor, base_minor, content_hash,
       created_at, updated_at)
     select 'S' || row_number() over (), c.id, 'sale', o.at, 'CNY', o.amount, o.amount, '', $4, $4
     from unnest($1::int[], $2::timestamptz[], $3::bigint[]) o (customer, at, amount)
     join customer c on c.external_id = 'S' || o.customer`,
    [orders.customer, orders.at, orders.amount, now],
  );
  await summarise(database);
}

/** Makes the summaries equal to the orders there are. */
export async function summarise(database: Database): Promise<void> {
  await database.run('delete from purchase_summary');
  await database.run(`
    insert into purchase_summary (customer_id, orders_count, refunds_count, revenue_minor, first_order_at, last_order_at)
    select customer_id, count(*) filter (where kind = 'sale'), count(*) filter (where kind = 'refund'), sum(base_minor),
      min(ordered_at) filter (where kind = 'sale'), max(ordered_at) filter (where kind = 'sale')
    from orders group by customer_id`);
}

function simulateOrders({ customers, weeks, now, seed, amount = 5000, fixed = false }: ShopOptions): Orders {
  const dice = new Dice(seed);
  const orders: Orders = { customer: [], at: [], amount: [] };
  for (let customer = 1; customer <= customers; customer++) {
    const age = weeks * dice.uniform();
    const leaving = dice.beta(0.8, 2.5);
    const spread = dice.gamma(4, 3 * (amount / 6));
    const repeats = history(dice, dice.gamma(0.6, 6), age, () => dice.uniform() < leaving);
    for (const week of [0, ...repeats]) {
      orders.customer.push(customer);
      orders.at.push(new Date(now.getTime() - (age - week) * WEEK_MS));
      orders.amount.push(fixed ? amount : Math.max(1, Math.round(dice.gamma(6, spread))));
    }
  }
  return orders;
}
