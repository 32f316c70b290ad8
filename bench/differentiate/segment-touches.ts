import { setTimeout } from 'node:timers/promises';
import type { SegmentRefreshService } from '@roundtrip/domain/differentiate/segments/segment-refresh.service.js';
import type { BenchDatabase } from '../database.js';
import { round } from '../measure.js';

const SECONDS = 10;
const TICK_MS = 100;

const TOUCH = `
  insert into touched_customer (customer_id, cause, touched_at)
  select distinct 1 + floor(random() * $1)::bigint, 'order', now() from generate_series(1, $2::int)
  on conflict (customer_id) do nothing`;
const LONGEST_WAITING = 'select min(touched_at) as since from touched_customer';

/** Touches customers for some seconds while they are evaluated; the 95th percentile of how long they waited, in seconds. */
export async function touchSteadily(
  database: BenchDatabase,
  segments: SegmentRefreshService,
  customers: number,
  aSecond: number,
): Promise<number> {
  const waits: number[] = [];
  let isOver = false;
  const touching = touch();
  await Promise.all([touching.finally(() => (isOver = true)), evaluate()]);
  waits.sort((a, b) => a - b);
  return round((waits[Math.floor(waits.length * 0.95)] ?? NaN) / 1000);

  async function touch(): Promise<void> {
    const perTick = Math.round((aSecond * TICK_MS) / 1000);
    for (let left = (SECONDS * 1000) / TICK_MS; left > 0; left--) {
      await Promise.all([database.run(TOUCH, [customers, perTick]), setTimeout(TICK_MS)]);
    }
  }

  /** Whoever waited longest before a batch was in it: their wait is the longest of the batch. */
  async function evaluate(): Promise<void> {
    for (let worked = true; worked || !isOver;) {
      const { rows } = await database.run(LONGEST_WAITING);
      const since: Date | null = rows[0].since;
      worked = await segments.evaluateTouched();
      if (worked && since) waits.push(Date.now() - since.getTime());
      if (!worked) await setTimeout(TICK_MS);
    }
  }
}
