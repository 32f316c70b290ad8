import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { DifferentiateModule } from '../differentiate.module.js';
import { scoreOf, tiePolicies, type TiePolicy, tileOf } from './quintile.js';
import { type DigitName, digitNames } from './rfm.schema.js';
import { RfmScoreStore } from './rfm-score.store.js';
import { rfmSettingsSchema } from './rfm-settings.js';

let domain: TestDomain;
let store: RfmScoreStore;
const CUSTOMERS = 40;
const AS_OF = new Date('2026-11-22T00:00:00Z');
const DAY_MS = 24 * 3600_000;

beforeAll(async () => {
  domain = await startTestDomain([DifferentiateModule]);
  store = domain.get(RfmScoreStore);
  await domain.database.run(
    `insert into customer (created_at, updated_at) select $1, $1 from generate_series(1, ${CUSTOMERS})`,
    [AS_OF],
  );
});
afterAll(() => domain.stop());

/** What one customer did: days since the first day, orders, minor units. */
type Values = [recency: number, frequency: number, monetary: number];

const few = fc.integer({ min: 1, max: 4 });
const many = fc.integer({ min: 1, max: 1000 });
const base = fc.array(fc.oneof(fc.tuple(few, few, few), fc.tuple(many, few, many)), {
  minLength: 1,
  maxLength: CUSTOMERS,
});

/** The formulas, applied one customer after the other. */
function plainly(policy: TiePolicy, bands: number, all: number[]): number[] {
  const order = all
    .map((value, index) => ({ value, index }))
    .sort((a, b) => a.value - b.value || a.index - b.index);
  return all.map((value, index) => {
    if (policy === 'split')
      return tileOf(bands, order.findIndex((entry) => entry.index === index), all.length); // prettier-ignore
    const lower = all.filter((other) => other < value).length;
    const notHigher = all.filter((other) => other <= value).length;
    return scoreOf(policy, bands, { lower, notHigher, total: all.length });
  });
}

async function scored(
  ties: TiePolicy,
  bands: number,
  customers: Values[],
): Promise<Record<DigitName, number[]>> {
  return domain.database.transaction(async (tx) => {
    await tx.run('truncate purchase_summary, rfm_score, rfm_change');
    await tx.run(
      `insert into purchase_summary
       select id, f, 0, m, at, at
       from unnest($1::timestamptz[], $2::int[], $3::bigint[]) with ordinality as given (at, f, m, n)
       join (select id, row_number() over (order by id) as n from customer) c using (n)`,
      [
        customers.map(([recency]) => new Date(AS_OF.getTime() - (1001 - recency) * DAY_MS)),
        customers.map(([, frequency]) => frequency),
        customers.map(([, , monetary]) => monetary),
      ],
    );
    await store.score(tx, { id: 1, asOf: AS_OF }, { ...rfmSettingsSchema.parse({ ties }), bands });
    const rows = await tx.rows<Record<DigitName, number>>(
      'select recency, frequency, monetary from rfm_score order by customer_id',
    );
    return {
      recency: rows.map(({ recency }) => recency),
      frequency: rows.map(({ frequency }) => frequency),
      monetary: rows.map(({ monetary }) => monetary),
    };
  });
}

describe.each(tiePolicies)('scores by SQL (%s)', (ties) => {
  it('are those of the formulas, whatever the ties and the number of bands', async () => {
    await fc.assert(
      fc.asyncProperty(base, fc.integer({ min: 3, max: 10 }), async (customers, bands) => {
        const scores = await scored(ties, bands, customers);
        digitNames.forEach((digit, index) => {
          const values = customers.map((customer) => customer[index]!);
          expect(scores[digit]).toEqual(plainly(ties, bands, values));
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe.each(tiePolicies.filter((policy) => policy !== 'split'))('scores by SQL (%s)', (ties) => {
  it('never part two customers of one value', async () => {
    await fc.assert(
      fc.asyncProperty(base, async (customers) => {
        const scores = await scored(ties, 5, customers);
        digitNames.forEach((digit, index) => {
          const scoresOfValue = new Map<number, Set<number>>();
          customers.forEach((customer, at) => {
            const value = customer[index]!;
            scoresOfValue.set(value, (scoresOfValue.get(value) ?? new Set()).add(scores[digit][at]!));
          });
          expect([...scoresOfValue.values()].every(({ size }) => size === 1)).toBe(true);
        });
      }),
      { numRuns: 10 },
    );
  });
});
