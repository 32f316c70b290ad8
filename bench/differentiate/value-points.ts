import { ValuePointsService } from '@roundtrip/domain/differentiate/value-points/value-points.service.js';
import type { BenchContext } from '../bench-context.js';
import { storeBare } from '../bare.js';
import { inDomain } from '../domain.js';
import { inTurn, type Measurement, secondsOf } from '../measure.js';

const TARGET = 4;

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

// Curves are carried on from the last run; the very first one draws a year of them, once.
const NIGHT_BEFORE = `
  insert into measure_run (measure, status, cause, as_of, options, finished_at)
  values ('value-points', 'finished', 'bench', now() - interval '1 day', '{}', now())`;

/** A night's value points of everybody whose purchases all changed, against the bare statement of the two big terms. */
export async function* valuePointsBench({ database, size, runs }: BenchContext): AsyncGenerator<Measurement> {
  await database.run(
    'create table bare_points (customer_id bigint primary key, bought numeric, future numeric)',
  );
  await database.run(NIGHT_BEFORE);
  const measured = await inDomain(database, async (domain) => {
    const points = domain.get(ValuePointsService);
    return inTurn(
      runs,
      () => product(() => points.score('bench')),
      () => storeBare(database, ['bare_points'], BARE),
    );
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
}
