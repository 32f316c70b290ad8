import { ValuePointsService } from '@roundtrip/domain/differentiate/value-points/value-points.service.js';
import type { BenchContext } from '../bench-context.js';
import type { BenchDatabase } from '../database.js';
import { inDomain } from '../domain.js';
import { inTurn, type Measurement, secondsOf } from '../measure.js';

const TARGET = 4;
const PRODUCTS = 2000;

// A tenth of the products is used up and bought again, a tenth has something that goes with it.
const CATALOGUE = `
  insert into product (sku, name, price_minor, purchase_cycle_days, created_at, updated_at)
  select 'P' || n, 'Product ' || n, 100 + n % 900 * 10, case when n % 10 = 0 then 30 + n % 60 end, now(), now()
  from generate_series(1, $1::int) n on conflict do nothing`;
const RELATIONS = `
  insert into product_relation (product_id, other_id, kind)
  select a.id, b.id, 'complement' from product a join product b on b.id = a.id + 1 where a.id % 10 = 5
  on conflict do nothing`;
const ITEMS = `
  insert into order_item (order_id, line, sku, quantity, unit_price, amount_minor)
  select id, 1, 'P' || 1 + id % $1::int, 1, total_minor / 100.0, total_minor from orders on conflict do nothing`;

/** Revenue and what comes round by cycles, stored; the points take complements, terms, differences and curves beyond it. */
const BARE = `
  insert into bare_points
  select c.id, coalesce(p.revenue_minor, 0) / 1e7, coalesce(n.worth, 0) / 1e7
  from customer c
  left join purchase_summary p on p.customer_id = c.id
  left join (
    select customer_id, sum(price_minor * (1 + floor((365 - greatest(0, due)) / cycle))) as worth
    from (
      select o.customer_id, d.price_minor, d.purchase_cycle_days as cycle,
        d.purchase_cycle_days - extract(day from now() - max(o.ordered_at)) as due
      from product d join order_item i on i.sku = d.sku join orders o on o.id = i.order_id
      where d.purchase_cycle_days is not null group by o.customer_id, d.id
    ) last
    where due > -cycle and due <= 365 group by customer_id
  ) n on n.customer_id = c.id`;

/** A night's value points of everybody whose purchases all changed, against the bare statement of the two big terms. */
export async function* valuePointsBench({ database, size, runs }: BenchContext): AsyncGenerator<Measurement> {
  await fillItems(database);
  await database.run(
    'create table bare_points (customer_id bigint primary key, bought numeric, future numeric)',
  );
  const measured = await inDomain(database, async (domain) => {
    const points = domain.get(ValuePointsService);
    await points.score('bench');
    return inTurn(runs, () => product(() => points.score('bench')), bare);
  });
  await database.run('drop table bare_points');
  yield {
    bench: 'value-points',
    size,
    ...measured,
    target: `≤ ${TARGET} × the bare SQL`,
    met: measured.ratio <= TARGET,
  };

  async function product(score: () => Promise<unknown>): Promise<number> {
    await database.run('truncate value_points, value_curve');
    return secondsOf(score);
  }

  async function bare(): Promise<number> {
    await database.run('truncate bare_points');
    return secondsOf(async () => {
      const client = await database.pool.connect();
      await client.query(`set work_mem = '256MB'`);
      await client.query(BARE);
      await client.query('reset work_mem');
      client.release();
    });
  }
}

async function fillItems(database: BenchDatabase): Promise<void> {
  await database.run(CATALOGUE, [PRODUCTS]);
  await database.run(RELATIONS);
  await database.run(ITEMS, [PRODUCTS]);
  await database.settle();
}
