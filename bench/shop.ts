import type { BenchDatabase } from './database.js';
import { fillShop } from './fill.js';

/** The instant the shop of the differentiate benches is looked at. */
export const SHOP_AS_OF = new Date('2026-11-01T00:00:00Z');

const ORDERS_PER_CUSTOMER = 10;

/** Fills the shop of this size unless it is there: ten million orders take longer to write than to score. */
export async function ensureShop(database: BenchDatabase, customers: number): Promise<void> {
  const { rows } = await database.run('select count(*)::int as customers from customer');
  if (rows[0].customers === customers) return;
  await database.run('truncate customer, orders, product restart identity cascade');
  await fillShop(database, customers, SHOP_AS_OF, ORDERS_PER_CUSTOMER);
}
