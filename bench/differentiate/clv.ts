import { storeBare } from '../bare.js';
import type { BenchContext } from '../bench-context.js';
import { answerOf } from '../child.js';
import { inTurn, type Measurement } from '../measure.js';
import type { ClvTimes } from './clv-process.js';

const TARGET_SECONDS = 60;
const TARGET_MB = 600;

// What one statement needs to store as many rows of the same shape, reckoned by plain arithmetic.
const BARE = `
  insert into bare_clv
  select customer_id, 1.0 / orders_count, orders_count * 0.1, revenue_minor / orders_count, revenue_minor / 10,
    last_order_at
  from purchase_summary where orders_count > 0`;

const FORGET = `
  truncate clv_score, clv_change, clv_model; delete from measure_run where measure = 'clv'`;

/** BG/NBD and gamma-gamma fitted, checked on a hold-out period, and everybody scored, in a process of their own. */
export async function* clvBench({ database, size, runs }: BenchContext): AsyncGenerator<Measurement> {
  await database.run('drop table if exists bare_clv');
  await database.run('create table bare_clv (like clv_score including all)');
  const found: ClvTimes[] = [];
  const measured = await inTurn(
    runs,
    async () => {
      await database.run(FORGET);
      const times = await answerOf<ClvTimes>('clv', [database.url]);
      found.push(times);
      return times.fitSeconds + times.firstSeconds;
    },
    () => storeBare(database, ['bare_clv'], BARE),
  );
  const mostMb = Math.max(...found.map((times) => times.peakRssMb));
  yield {
    ...found.at(-1),
    bench: 'clv',
    size,
    ...measured,
    peakRssMb: mostMb,
    target: `≤ ${TARGET_SECONDS} s and ≤ ${TARGET_MB} MB for 1,000,000 customers`,
    met: measured.product <= TARGET_SECONDS && mostMb <= TARGET_MB,
  };
}
