import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Values } from '../../../../../test/factories/plain-rfm.js';
import {
  addCustomers,
  AS_OF,
  bandCounts,
  buy,
  digitsOf,
  everyBandCount,
  rfmBases,
  settingsOf,
} from '../../../../../test/factories/rfm-base.js';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { DifferentiateModule } from '../differentiate.module.js';
import { tiePolicies } from './quintile.js';
import { RfmRescoreStore } from './rfm-rescore.store.js';
import { RfmService } from './rfm.service.js';

let domain: TestDomain;
let store: RfmRescoreStore;
let everybody: number[];

beforeAll(async () => {
  domain = await startTestDomain([DifferentiateModule]);
  domain.clock.moveTo(AS_OF);
  store = domain.get(RfmRescoreStore);
  await addCustomers(domain.database);
  const rows = await domain.database.rows<{ id: number }>('select id from customer order by id');
  everybody = rows.map(({ id }) => id);
});
afterAll(() => domain.stop());

const rescore = (ids: number[]): Promise<number> =>
  domain.database.transaction((tx) => store.rescore(tx, ids, AS_OF));

async function scoreAll(base: Values[], settings: ReturnType<typeof settingsOf>): Promise<void> {
  await domain.database.run('truncate rfm_score, rfm_change, measure_run cascade');
  await buy(domain.database, base);
  await domain.get(RfmService).changeSettings(settings);
  await domain.get(RfmService).score('test');
}

const methods = ['independent', 'nested', 'fixed'] as const;
const cases = methods.flatMap((method) => tiePolicies.map((ties) => ({ method, ties })));

describe.each(cases)('between runs ($method, $ties)', ({ method, ties }) => {
  it('a customer to whom nothing happened keeps the score of the run', async () => {
    await fc.assert(
      fc.asyncProperty(rfmBases, bandCounts, async (base, bands) => {
        await scoreAll(base, settingsOf({ method, ties, bands }));
        expect(await rescore(everybody)).toBe(0);
      }),
      { numRuns: 4, examples: everyBandCount },
    );
  });

  it('scores after refunds, corrections and new customers are those of a recomputation by the same cut points', async () => {
    const change = fc.array(fc.tuple(fc.nat(39), fc.integer({ min: 1, max: 1000 })), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rfmBases, rfmBases, change, bandCounts, async (before, others, changes, bands) => {
        await scoreAll(before, settingsOf({ method, ties, bands }));
        const after = [...before];
        for (const [at, money] of changes) {
          const values = before[at] ?? others[at];
          if (values) after[Math.min(at, after.length)] = [values[0], values[1], money];
        }
        await buy(domain.database, after);
        await rescore(everybody.filter((_, at) => JSON.stringify(before[at]) !== JSON.stringify(after[at])));
        const incremental = await digitsOf(domain.database);
        await domain.database.run('truncate rfm_score');
        await rescore(everybody);
        expect(incremental).toEqual(await digitsOf(domain.database));
      }),
      { numRuns: 6 },
    );
  });
});

describe('between runs', () => {
  it('a move is written once into the history, under the run whose cut points it is by', async () => {
    await scoreAll([[1, 1, 1], [2, 2, 2], [3, 3, 3]], settingsOf({ method: 'independent', ties: 'high', bands: 3 })); // prettier-ignore
    await buy(domain.database, [[1, 1, 1], [3, 4, 9], [3, 3, 3], [3, 3, 3]]); // prettier-ignore
    expect([await rescore(everybody), await rescore(everybody)]).toEqual([2, 0]);
    const moves = await domain.database.rows(
      `select from_cell, to_cell, is_between, run_id = (select max(id) from measure_run) as "ofLastRun"
       from rfm_change where is_between order by customer_id`,
    );
    expect(moves).toEqual([
      { from_cell: 222, to_cell: 333, is_between: true, ofLastRun: true },
      { from_cell: null, to_cell: 333, is_between: true, ofLastRun: true },
    ]);
  });

  it('nothing is scored before the first run', async () => {
    await domain.database.run('truncate rfm_score, rfm_change, measure_run cascade');
    await buy(domain.database, [[1, 1, 1]]);
    expect(await rescore(everybody)).toBe(0);
    expect(await digitsOf(domain.database)).toEqual([]);
  });
});
