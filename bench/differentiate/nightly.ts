import type { INestApplicationContext } from '@nestjs/common';
import { storeBare } from '../bare.js';
import type { BenchContext } from '../bench-context.js';
import type { BenchDatabase } from '../database.js';
import { inDomain } from '../domain.js';
import { inTurn, type Measurement, secondsOf } from '../measure.js';

/** A measure that is made for everybody, and the next night for whom something happened to. */
export interface NightlyMeasure {
  bench: string;
  score(domain: INestApplicationContext): Promise<unknown>;
  /** SQL: as if it had never been made. */
  forget: string;
  /** SQL: something happens to one customer in a hundred. */
  touch: string;
  /** A table of the bare statement by the product's table of the same shape. */
  bareTables: Record<string, string>;
  /** What one statement needs to find and store the same. */
  bare: string;
  /** SQL: how many customers the two of them tell different things of, as `different`. */
  differing: string;
  /** At most these ratios to the bare statement for everybody. */
  targets: { everybody: number; touched: number };
}

/** A measure of everybody with history written, and that of the next night, against the bare statement for everybody. */
export async function* nightlyBench(
  { database, size, runs }: BenchContext,
  measure: NightlyMeasure,
): AsyncGenerator<Measurement> {
  const { bench, targets } = measure;
  await makeBareTables(database, measure);
  yield* await inDomain(database, async (domain) => {
    const bare = (): Promise<number> => storeBare(database, Object.keys(measure.bareTables), measure.bare);
    const after = (change: string) => async (): Promise<number> => {
      await database.run(change);
      return secondsOf(() => measure.score(domain));
    };
    const everybody = await inTurn(runs, after(measure.forget), bare);
    const { rows } = await database.run(measure.differing);
    const touched = await inTurn(runs, after(measure.touch), bare);
    return [
      { bench, size, ...against(everybody, targets.everybody), same: rows[0].different === 0 },
      { bench: `${bench}, 1 % touched`, size, ...against(touched, targets.touched) },
    ];
  });
}

async function makeBareTables(database: BenchDatabase, { bareTables }: NightlyMeasure): Promise<void> {
  for (const [bare, product] of Object.entries(bareTables)) {
    await database.run(`drop table if exists ${bare}`);
    await database.run(`create table ${bare} (like ${product} including all)`);
  }
}

const against = (measured: Awaited<ReturnType<typeof inTurn>>, target: number) => ({
  ...measured,
  target: `≤ ${target} × the bare SQL for everybody`,
  met: measured.ratio <= target,
});
