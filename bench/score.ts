import { RfmService } from '@roundtrip/domain/differentiate/rfm/rfm.service.js';
import type { BenchContext } from './bench-context.js';
import { inDomain } from './domain.js';
import { fillShop } from './fill.js';
import { inTurn, type Measurement, secondsOf } from './measure.js';

const TARGET = 1.5;
const AS_OF = new Date('2026-11-01T00:00:00Z');

// What one statement needs to compute the same scores and store them in a table with the same indexes.
const BARE = `
  insert into bare_score
  select customer_id,
    1 + 5 * (rank() over (order by last_order_at) - 1) / count(*) over (),
    1 + 5 * (rank() over (order by orders_count) - 1) / count(*) over (),
    1 + 5 * (rank() over (order by revenue_minor) - 1) / count(*) over (),
    last_order_at, orders_count, revenue_minor, 1, $1
  from purchase_summary`;

/** A full RFM score of everybody with history written, against the bare statement that stores the same scores. */
export async function* scoreBench({ database, size, runs }: BenchContext): AsyncGenerator<Measurement> {
  await fillShop(database, size, AS_OF);
  await database.run('create table bare_score (like rfm_score including all)');
  const measured = await inDomain(database, async (domain) => {
    const rfm = domain.get(RfmService);
    return inTurn(runs, () => product(() => rfm.score('bench')), bare);
  });
  yield {
    bench: 'score',
    size,
    ...measured,
    target: `≤ ${TARGET} × the bare SQL`,
    met: measured.ratio <= TARGET,
    same: await isSame(),
  };

  async function product(score: () => Promise<unknown>): Promise<number> {
    await database.run('truncate rfm_score, rfm_change, rfm_run');
    return secondsOf(score);
  }

  async function bare(): Promise<number> {
    await database.run('truncate bare_score');
    return secondsOf(async () => {
      const client = await database.pool.connect();
      await client.query(`set work_mem = '256MB'`);
      await client.query(BARE, [AS_OF]);
      await client.query('reset work_mem');
      client.release();
    });
  }

  /** Both wrote the same scores, so both did the same work. */
  async function isSame(): Promise<boolean> {
    const { rows } = await database.run(`
      select count(*)::int as different from rfm_score s full join bare_score b using (customer_id)
      where (s.recency, s.frequency, s.monetary) is distinct from (b.recency, b.frequency, b.monetary)`);
    return rows[0].different === 0;
  }
}
