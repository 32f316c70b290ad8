import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainRfm, type Values } from '../../../../../test/factories/plain-rfm.js';
import {
  addCustomers,
  AS_OF,
  bandCounts,
  buy,
  digitsOf,
  limitsFor,
  rfmBasesOfMany,
  settingsOf,
} from '../../../../../test/factories/rfm-base.js';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { DifferentiateModule } from '../differentiate.module.js';
import { tiePolicies } from './quintile.js';
import { RfmDifferenceStore } from './rfm-difference.store.js';
import { RfmService } from './rfm.service.js';

let domain: TestDomain;
let waysTaken: boolean[] = [];

beforeAll(async () => {
  domain = await startTestDomain([DifferentiateModule]);
  domain.clock.moveTo(AS_OF);
  await addCustomers(domain.database);
  const store = domain.get(RfmDifferenceStore);
  const find = store.find.bind(store);
  store.find = async (...given) => {
    const found = await find(...given);
    waysTaken.push(found !== null);
    return found;
  };
});
afterAll(() => domain.stop());

async function twoNights(before: Values[], after: Values[], settings: ReturnType<typeof settingsOf>) {
  await domain.database.run('truncate rfm_score, rfm_change, measure_run cascade');
  await domain.get(RfmService).changeSettings(settings);
  await buy(domain.database, before);
  await domain.get(RfmService).score('first');
  waysTaken = [];
  await buy(domain.database, after);
}

const changes = fc.array(fc.tuple(fc.nat(39), fc.tuple(fc.nat(999), fc.integer({ min: 1, max: 4 }), fc.nat(999))), { maxLength: 4 }); // prettier-ignore
const changed = (base: Values[], by: [number, Values][]): Values[] => {
  const after = [...base];
  for (const [at, [recency, frequency, money]] of by)
    after[Math.min(at, after.length)] = [recency + 1, frequency, money + 1];
  return after.slice(0, 40);
};

describe.each(tiePolicies)('the night after (%s)', (ties) => {
  it.each(['independent', 'fixed'] as const)(
    'looks only at what differs, and ends with the scores of the plain formulas (%s)',
    async (method) => {
      await fc.assert(
        fc.asyncProperty(rfmBasesOfMany, changes, bandCounts, async (before, by, bands) => {
          const limits = limitsFor(bands);
          const after = changed(before, by);
          await twoNights(before, after, settingsOf({ method, ties, bands }));
          await domain.get(RfmService).score('second');
          const plain = plainRfm({ method, ties, bands }, after, [limits, limits, limits]);
          expect(await digitsOf(domain.database)).toEqual(plain);
          expect(waysTaken).toEqual([true]);
        }),
        { numRuns: 12 },
      );
    },
  );
});

describe('the night after', () => {
  const settings = settingsOf({ method: 'independent', ties: 'low', bands: 3 });
  const base: Values[] = [[1, 1, 1], [2, 2, 2], [3, 3, 3], [4, 4, 4], [5, 1, 5], [6, 2, 6]]; // prettier-ignore
  const after: Values[] = [...base.slice(0, 5), [1, 9, 1]];

  it('looks at everybody where the books were written anew', async () => {
    await twoNights(base, base, settings);
    await domain.database.run('truncate purchase_summary');
    await buy(domain.database, after);
    await domain.get(RfmService).score('second');
    expect(waysTaken).toEqual([false]);
    expect(await digitsOf(domain.database)).toEqual(plainRfm(settings, after, [[], [], []]));
  });

  it('looks at nobody where nothing happened, and writes nothing', async () => {
    await twoNights(base, base, settings);
    const stood = await domain.database.rows('select xmin, * from rfm_score order by customer_id');
    await domain.get(RfmService).score('second');
    expect(waysTaken).toEqual([true]);
    expect(await domain.database.rows('select xmin, * from rfm_score order by customer_id')).toEqual(stood);
  });

  it('rescores those whom a band passed by though nothing happened to them', async () => {
    await twoNights(base, after, settings);
    await domain.get(RfmService).score('second');
    expect(waysTaken).toEqual([true]);
    expect(await digitsOf(domain.database)).toEqual(plainRfm(settings, after, [[], [], []]));
    const moved = await domain.database.row<{ moved: number }>(
      'select count(*)::int as moved from rfm_change where run_id = (select max(id) from measure_run)',
    );
    expect(moved!.moved).toBeGreaterThan(1);
  });
});
