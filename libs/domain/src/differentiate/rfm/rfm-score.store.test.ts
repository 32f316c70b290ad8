import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainRfm, type Values } from '../../../../../test/factories/plain-rfm.js';
import {
  addCustomers,
  AS_OF,
  bandCounts,
  buy,
  digitsOf,
  everyBandCount,
  limitsFor,
  rfmBases,
  settingsOf,
} from '../../../../../test/factories/rfm-base.js';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { DifferentiateModule } from '../differentiate.module.js';
import { tiePolicies } from './quintile.js';
import { RfmScoreStore } from './rfm-score.store.js';
import type { RfmSettings } from './rfm-settings.js';

let domain: TestDomain;
let store: RfmScoreStore;

beforeAll(async () => {
  domain = await startTestDomain([DifferentiateModule]);
  store = domain.get(RfmScoreStore);
  await addCustomers(domain.database);
  await domain.database.run(
    `insert into measure_run (id, measure, status, as_of, options, cause) overriding system value
     values (1, 'rfm', 'running', $1, '{}', 'test')`,
    [AS_OF],
  );
});
afterAll(() => domain.stop());

async function scored(settings: RfmSettings, customers: Values[]): Promise<Values[]> {
  return domain.database.transaction(async (tx) => {
    await tx.run('truncate rfm_score, rfm_change, rfm_run_cell');
    await buy(tx, customers);
    await store.score(tx, { id: 1, asOf: AS_OF }, settings);
    return digitsOf(tx);
  });
}

describe.each(['independent', 'nested', 'fixed'] as const)('scores by SQL (%s)', (method) => {
  it.each(tiePolicies)(
    'are those of the plain formulas, whatever the ties and the number of bands (%s)',
    async (ties) => {
      await fc.assert(
        fc.asyncProperty(rfmBases, bandCounts, async (customers, bands) => {
          const limits = limitsFor(bands);
          const plain = plainRfm({ method, ties, bands }, customers, [limits, limits, limits]);
          expect(await scored(settingsOf({ method, ties, bands }), customers)).toEqual(plain);
        }),
        { numRuns: 40, examples: everyBandCount },
      );
    },
  );
});

describe.each(tiePolicies.filter((policy) => policy !== 'split'))('scores by SQL (%s)', (ties) => {
  it('never part two customers of one value', async () => {
    await fc.assert(
      fc.asyncProperty(rfmBases, async (customers) => {
        const scores = await scored(settingsOf({ method: 'independent', ties, bands: 5 }), customers);
        for (const digit of [0, 1, 2] as const) {
          const scoresOfValue = new Map<number, Set<number>>();
          customers.forEach((customer, at) => {
            const value = customer[digit];
            scoresOfValue.set(value, (scoresOfValue.get(value) ?? new Set()).add(scores[at]![digit]));
          });
          expect([...scoresOfValue.values()].every(({ size }) => size === 1)).toBe(true);
        }
      }),
      { numRuns: 10 },
    );
  });
});
