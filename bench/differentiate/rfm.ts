import { RfmService } from '@roundtrip/domain/differentiate/rfm/rfm.service.js';
import { storeBare } from '../bare.js';
import type { BenchContext } from '../bench-context.js';
import type { BenchDatabase } from '../database.js';
import { inDomain } from '../domain.js';
import { inTurn, median, type Measurement, round, secondsOf } from '../measure.js';

const FULL = 1.25;
const NIGHT = 0.1;

// What one statement needs to compute the same scores and store them in a table with the same index.
const BARE = `
  insert into bare_score (customer_id, recency, frequency, monetary, last_order_at, orders_count, revenue_minor)
  select customer_id,
    1 + 5 * (rank() over (order by last_order_at) - 1) / count(*) over (),
    1 + 5 * (rank() over (order by orders_count) - 1) / count(*) over (),
    1 + 5 * (rank() over (order by revenue_minor) - 1) / count(*) over (),
    last_order_at, orders_count, revenue_minor
  from purchase_summary where orders_count > 0`;

// One customer in a hundred ordered again just now; the log of changed purchases tells of them.
const ORDER_AGAIN = `
  update purchase_summary p
  set orders_count = p.orders_count + 1, revenue_minor = p.revenue_minor + 50 + (p.customer_id * 7919) % 40000,
    last_order_at = (select max(last_order_at) from purchase_summary) + p.customer_id % 60000 * interval '1 ms'
  where orders_count > 0 and customer_id % 100 = $1`;

/** A first score of everybody with history and movement written, and the night after, in which one in a hundred came back. */
export async function* rfmBench({ database, size, runs }: BenchContext): AsyncGenerator<Measurement> {
  await database.run('create table if not exists bare_score (like rfm_score including all)');
  yield* await inDomain(database, async (domain) => {
    const rfm = domain.get(RfmService);
    const score = (): Promise<number> => secondsOf(() => rfm.score('bench'));
    const full = await inTurn(
      runs,
      () => fromNothing(database, score),
      () => storeBare(database, ['bare_score'], BARE),
    );
    const same = await isSame(database);
    const nights: number[] = [];
    for (let run = 0; run < runs; run++) nights.push(await night(database, run, score));
    return [
      { bench: 'rfm', size, ...full, target: `≤ ${FULL} × the bare SQL`, met: full.ratio <= FULL, same },
      nightOf(size, median(nights), full.product),
    ];
  });
  await database.run('drop table bare_score');
}

function nightOf(size: number, seconds: number, full: number): Measurement {
  const ratio = round(seconds / full);
  const target = `≤ ${NIGHT} × the full run`;
  return {
    bench: 'rfm night',
    size,
    product: round(seconds),
    bare: full,
    ratio,
    target,
    met: ratio <= NIGHT,
  };
}

async function fromNothing(database: BenchDatabase, score: () => Promise<number>): Promise<number> {
  await database.run(`
    truncate rfm_score, rfm_change, rfm_run_cell, rfm_run_movement, rfm_scale;
    delete from measure_run where measure = 'rfm'`);
  return score();
}

async function night(database: BenchDatabase, run: number, score: () => Promise<number>): Promise<number> {
  await database.run(ORDER_AGAIN, [run]);
  await database.settle();
  return score();
}

/** Both wrote the same scores, so both did the same work. */
async function isSame(database: BenchDatabase): Promise<boolean> {
  const { rows } = await database.run(`
    select count(*)::int as different from rfm_score s full join bare_score b using (customer_id)
    where (s.recency, s.frequency, s.monetary) is distinct from (b.recency, b.frequency, b.monetary)`);
  return rows[0].different === 0;
}
