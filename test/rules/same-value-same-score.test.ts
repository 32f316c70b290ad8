import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '@roundtrip/domain/database/database.js';
import { type DigitName, digitNames } from '@roundtrip/domain/differentiate/rfm/digit-name.js';
import { rfmSettingsSchema } from '@roundtrip/domain/differentiate/rfm/rfm-settings.js';
import type { ScoredCustomer } from '@roundtrip/domain/differentiate/rfm/rfm.schema.js';
import { RfmService } from '@roundtrip/domain/differentiate/rfm/rfm.service.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import type { TestClient } from '../setup/test-client.js';

const usual = rfmSettingsSchema.parse({});
const DAY_MS = 24 * 3600_000;
/** Few days and few prices, so that many customers are equal. */
const purchases = fc.array(
  fc.record({ daysAgo: fc.constantFrom(1, 30, 90), price: fc.constantFrom(10, 20) }),
  {
    minLength: 1,
    maxLength: 3,
  },
);
type Purchases = { daysAgo: number; price: number }[];

/** For each digit, the value it is a score of. */
const valueOf: Record<DigitName, (customer: ScoredCustomer) => number> = {
  recency: ({ lastOrderAt }) => new Date(lastOrderAt).getTime(),
  frequency: ({ ordersCount }) => ordersCount,
  monetary: ({ revenueMinor }) => revenueMinor,
};

describe('equal customers', () => {
  let api: TestApi;
  let owner: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    owner = await api.as('owner');
  });
  afterAll(() => api.stop());

  async function sell(base: Purchases[]): Promise<void> {
    const orders = base.flatMap((bought, customer) =>
      bought.map(({ daysAgo, price }, n) => ({
        externalId: `${customer}-${n}`,
        customer: { externalId: `C${customer}` },
        orderedAt: new Date(api.clock.now().getTime() - daysAgo * DAY_MS).toISOString(),
        items: [{ sku: 'TEA', quantity: 1, unitPrice: price }],
      })),
    );
    await owner.post('/api/orders/batch', { orders });
  }

  it('have equal scores, and who is worth more has none that is lower, unless a marketer chose to part ties', async () => {
    const base = fc.array(purchases, { minLength: 1, maxLength: 14 });
    const property = fc.asyncProperty(base, fc.constantFrom('low', 'mid', 'high'), async (bought, ties) => {
      await api.app.get(Database).run('truncate customer, measure_run cascade');
      await sell(bought);
      expect((await owner.put('/api/rfm/settings', { ...usual, ties })).status).toBe(200);
      await api.app.get(RfmService).score('test');
      const { body } = await owner.get('/api/rfm/customers?limit=200');
      const customers: ScoredCustomer[] = body.rows;
      expect(customers).toHaveLength(bought.length);
      for (const digit of digitNames) expectInOrder(customers, digit);
    });
    await fc.assert(property, { numRuns: 12 });
  });
});

function expectInOrder(customers: ScoredCustomer[], digit: DigitName): void {
  for (const one of customers)
    for (const other of customers) {
      const lead = valueOf[digit](one) - valueOf[digit](other);
      if (lead === 0) expect(one[digit]).toBe(other[digit]);
      if (lead > 0) expect(one[digit]).toBeGreaterThanOrEqual(other[digit]);
    }
}
