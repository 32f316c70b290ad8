import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BenchContext } from '../bench-context.js';
import type { BenchDatabase } from '../database.js';
import { type Measurement, median, round, secondsOf } from '../measure.js';
import type { ClvTimes } from './clv-process.js';

const TARGET_SECONDS = 60;
const TARGET_MB = 600;

// What one statement needs to store as many rows of the same shape, reckoned by plain arithmetic.
const BARE = `
  insert into bare_clv
  select customer_id, 1.0 / orders_count, orders_count * 0.1, revenue_minor / orders_count, revenue_minor / 10,
    last_order_at
  from purchase_summary where orders_count > 0`;

/** BG/NBD and gamma-gamma fitted, checked on a hold-out period, and everybody scored, in a process of their own. */
export async function* clvBench({ database, size, runs }: BenchContext): AsyncGenerator<Measurement> {
  await database.run('drop table if exists bare_clv');
  await database.run('create table bare_clv (like clv_score including all)');
  const bare: number[] = [];
  const found: ClvTimes[] = [];
  for (let run = 0; run < runs; run++) {
    await database.run('truncate bare_clv, clv_score, clv_change, clv_model, measure_run');
    bare.push(await secondsOf(() => database.run(BARE)));
    found.push(await measured(database));
  }
  const total = found.map(({ fitSeconds, firstSeconds }) => fitSeconds + firstSeconds);
  const peakRssMb = Math.max(...found.map((times) => times.peakRssMb));
  const product = median(total);
  yield {
    ...found.at(-1),
    bench: 'clv',
    size,
    product: round(product),
    bare: round(median(bare)),
    ratio: round(median(total.map((seconds, run) => seconds / bare[run]!))),
    peakRssMb,
    target: `≤ ${TARGET_SECONDS} s and ≤ ${TARGET_MB} MB for 1,000,000 customers`,
    met: product <= TARGET_SECONDS && peakRssMb <= TARGET_MB,
  };
}

async function measured(database: BenchDatabase): Promise<ClvTimes> {
  const child = fork(fileURLToPath(new URL('./clv.js', import.meta.url)), [database.url]);
  const [answer] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`the clv process ended with ${code}`))),
  ]);
  return answer as ClvTimes;
}
