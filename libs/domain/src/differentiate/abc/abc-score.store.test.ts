import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { DifferentiateModule } from '../differentiate.module.js';
import type { AbcClass, ValueTier } from './abc-classes.js';
import { AbcScoreStore } from './abc-score.store.js';
import { type AbcSettings, abcSettingsSchema } from './abc-settings.js';

let domain: TestDomain;
let store: AbcScoreStore;
let ids: number[];
const CUSTOMERS = 60;

/** Real files lie outside the project; `ROUNDTRIP_TEST_DATA` says where. */
const folder = process.env['ROUNDTRIP_TEST_DATA'] ?? resolve('..', 'shared', 'data');
const retail = resolve(folder, 'online-retail-excerpt.csv');
const IN_RETAIL = 5000;

const AS_OF = new Date('2026-11-22T00:00:00Z');

beforeAll(async () => {
  domain = await startTestDomain([DifferentiateModule]);
  store = domain.get(AbcScoreStore);
  const rows = await domain.database.rows<{ id: number }>(
    `insert into customer (created_at, updated_at) select $1, $1 from generate_series(1, ${IN_RETAIL}) returning id`,
    [AS_OF],
  );
  ids = rows.map(({ id }) => id);
});
afterAll(() => domain.stop());

interface Standing {
  class: AbcClass;
  tier: ValueTier;
}

/** The definition, one customer after the other, in whole thousandths. */
function plainly(values: number[], settings: AbcSettings): Standing[] {
  const order = values
    .map((value, index) => ({ value, index }))
    .sort((a, b) => b.value - a.value || a.index - b.index);
  const total = values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0);
  const { vip, major, ordinary } = settings.tiers;
  const standing: Standing[] = [];
  let before = 0;
  order.forEach(({ value, index }, position) => {
    const isBefore = (percent: number): boolean => before * 1000 < Math.round(percent * 10) * total;
    const isAmong = (percent: number): boolean => position * 1000 < Math.round(percent * 10) * values.length;
    standing[index] =
      value <= 0
        ? { class: 'C', tier: 'small' }
        : {
            class: isBefore(settings.aBelow) ? 'A' : isBefore(settings.bBelow) ? 'B' : 'C',
            tier: isAmong(vip)
              ? 'vip'
              : isAmong(vip + major)
                ? 'major'
                : isAmong(vip + major + ordinary)
                  ? 'ordinary'
                  : 'small',
          };
    before += Math.max(0, value);
  });
  return standing;
}

const few = fc.integer({ min: -2, max: 4 });
const many = fc.integer({ min: -1000, max: 100_000 });
const values = fc.array(fc.oneof(few, few, many), { minLength: 0, maxLength: CUSTOMERS });

const settings = fc
  .record({
    aBelow: fc.integer({ min: 1, max: 980 }),
    more: fc.integer({ min: 1, max: 18 }),
    vip: fc.integer({ min: 1, max: 300 }),
    major: fc.integer({ min: 1, max: 300 }),
    ordinary: fc.integer({ min: 1, max: 300 }),
  })
  .map(({ aBelow, more, vip, major, ordinary }) =>
    abcSettingsSchema.parse({
      aBelow: aBelow / 10,
      bBelow: (aBelow + more) / 10,
      tiers: { vip: vip / 10, major: major / 10, ordinary: ordinary / 10 },
    }),
  );

/** Puts the values into the summaries, and tells how the store classes them, in the order of ids. */
const scored = (wanted: number[], options: AbcSettings): Promise<Standing[]> =>
  domain.database.transaction(async (tx) => {
    await tx.run('truncate purchase_summary, abc_score, abc_change');
    await tx.run(
      `insert into purchase_summary (customer_id, orders_count, refunds_count, revenue_minor, first_order_at, last_order_at)
       select id, 1, 0, value, $1, $1 from unnest($2::bigint[], $3::bigint[]) as given (id, value)`,
      [AS_OF, ids.slice(0, wanted.length), wanted],
    );
    await store.lock(tx);
    await store.score(tx, { id: 1, asOf: AS_OF }, options, null);
    return tx.rows<Standing>('select class, tier from abc_score order by customer_id');
  });

describe('classes and tiers by SQL', () => {
  it('are those of the definition, customer by customer, whatever the ties, thresholds and refunds', async () => {
    await fc.assert(
      fc.asyncProperty(values, settings, async (wanted, options) => {
        expect(await scored(wanted, options)).toEqual(plainly(wanted, options));
      }),
      { numRuns: 150 },
    );
  });

  it('begin at A and VIP with whoever brings most, and go on by id among equals', async () => {
    const options = abcSettingsSchema.parse({});
    const all = await scored([100, 100, 100, 100], options);
    expect(all.map((standing) => standing.class)).toEqual(['A', 'A', 'A', 'A']);
    expect(all.map(({ tier }) => tier)).toEqual(['vip', 'small', 'small', 'small']);
    expect(await scored([7], options)).toEqual([{ class: 'A', tier: 'vip' }]);
    expect(await scored([], options)).toEqual([]);
  });
});

/** Quantity, price and customer at the end of a line, whatever commas its description has. */
const LINE = /,(-?\d+),[^,]*,(-?[\d.]+),(\d+),[^,]*$/;

describe.skipIf(!existsSync(retail))(`a real shop's customers (${retail})`, () => {
  it('are classed as the definition says, by all settings', async () => {
    const spent = new Map<string, number>();
    for (const line of readFileSync(retail, 'latin1').split('\n')) {
      const [, quantity, price, customer] = LINE.exec(line.trimEnd()) ?? [];
      if (customer)
        spent.set(customer, (spent.get(customer) ?? 0) + Math.round(Number(quantity) * Number(price) * 100));
    }
    const wanted = [...spent.values()];
    expect(wanted.length).toBeGreaterThan(500);
    for (const tried of [
      {},
      { aBelow: 50, bBelow: 70.5 },
      { tiers: { vip: 10, major: 20, ordinary: 30.1 } },
    ]) {
      const options = abcSettingsSchema.parse(tried);
      expect(await scored(wanted, options)).toEqual(plainly(wanted, options));
    }
  });
});

describe('touched customers', () => {
  it('stand where a full run puts them as long as nobody’s value has changed', async () => {
    await fc.assert(
      fc.asyncProperty(values, settings, async (wanted, options) => {
        await scored(wanted, options);
        await domain.database.transaction(async (tx) => {
          const before = await tx.rows('select class, tier, value_minor from abc_score order by customer_id');
          const { outcome } = await store.score(tx, { id: 1, asOf: AS_OF }, options, null);
          await tx.run('truncate abc_score');
          await store.scoreSome(tx, ids.slice(0, CUSTOMERS), AS_OF, options, outcome.cuts);
          expect(
            await tx.rows('select class, tier, value_minor from abc_score order by customer_id'),
          ).toEqual(before);
        });
      }),
      { numRuns: 60 },
    );
  });
});
