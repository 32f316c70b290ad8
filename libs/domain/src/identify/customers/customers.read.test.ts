import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { IdentifyModule } from '../identify.module.js';
import { OrdersService } from '../orders/orders.service.js';
import { upsertOrderSchema } from '../orders/upsert-order.schema.js';
import { encodeCursor } from '../../kernel/page.js';
import { type CustomerListQuery, customerListQuerySchema, customerSorts } from './customer.schema.js';
import { CustomersRead } from './customers.read.js';
import { CustomersService } from './customers.service.js';
import type { UpsertCustomer } from './upsert-customer.schema.js';

let domain: TestDomain;

const people: UpsertCustomer[] = [
  { externalId: 'E1', name: '王小明', phone: '+8613800001234' },
  { externalId: 'E2', name: 'Ann Smith', email: 'ann@acme.io' },
  { externalId: 'E3', name: '李小明', email: '100%@acme.io' },
  { externalId: 'E4', name: 'Bob Jones', email: 'bob@acme.io' },
  { externalId: 'E5', name: '明亮' },
];
// E1 has nothing, E4 only gave something back.
const bought: [string, string, number, 'sale' | 'refund'][] = [
  ['E2', '2026-03-01', 10, 'sale'],
  ['E3', '2026-05-01', 5, 'sale'],
  ['E5', '2026-04-01', 10, 'sale'],
  ['E4', '2026-06-01', 3, 'refund'],
];

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
  for (const person of people) {
    await domain.get(CustomersService).upsertMany([person], { source: 'test' });
    domain.clock.advance({ minutes: 1 });
  }
  const orders = bought.map(([externalId, day, unitPrice, kind]) =>
    upsertOrderSchema.parse({
      externalId: `O-${externalId}`,
      customer: { externalId },
      kind,
      orderedAt: `${day}T00:00:00Z`,
      items: [{ sku: 'TEA', quantity: 1, unitPrice }],
    }),
  );
  await domain.get(OrdersService).upsertMany(orders, { source: 'test' });
});
afterAll(() => domain.stop());

const list = (query: Partial<Record<keyof CustomerListQuery, unknown>>) =>
  domain.get(CustomersRead).list(customerListQuerySchema.parse(query));
const names = async (query: Parameters<typeof list>[0]) =>
  (await list(query)).rows.map(({ externalId }) => externalId);
const found = async (search: string) => (await names({ search })).sort();

describe('the list of customers', () => {
  it('is sorted by when they came, by what they brought, or by when they last bought', async () => {
    expect(await names({})).toEqual(['E5', 'E4', 'E3', 'E2', 'E1']);
    expect(await names({ sort: 'revenue' })).toEqual(['E5', 'E2', 'E3', 'E4', 'E1']);
    expect(await names({ sort: 'last-order' })).toEqual(['E3', 'E5', 'E2', 'E4', 'E1']);
  });

  it('shows with each what they bought', async () => {
    const { rows } = await list({ sort: 'revenue' });
    expect(rows[0]!.purchases).toEqual({
      ordersCount: 1,
      refundsCount: 0,
      revenueMinor: 1000,
      marginMinor: null,
      costedRevenueMinor: null,
      firstOrderAt: new Date('2026-04-01'),
      lastOrderAt: new Date('2026-04-01'),
    });
    expect(rows.at(-1)!.purchases).toMatchObject({ ordersCount: 0, revenueMinor: 0, lastOrderAt: null });
  });

  it.each(customerSorts)('comes page by page, by %s, everybody once', async (sort) => {
    const whole = await names({ sort });
    for (const limit of [1, 2, 3, 4, 5]) {
      const seen: (string | null)[] = [];
      let after: string | null | undefined;
      do {
        const page = await list({ sort, limit, ...(after && { after }) });
        expect(page.rows.length).toBeGreaterThan(0);
        seen.push(...page.rows.map(({ externalId }) => externalId));
        after = page.next;
      } while (after);
      expect(seen).toEqual(whole);
    }
  });

  it('begins at the beginning for a cursor that is not its own', async () => {
    for (const after of [
      'nonsense',
      encodeCursor(['now', 1]),
      encodeCursor([{} as never, 1]),
      encodeCursor([1, 'x']),
    ])
      expect(await names({ after })).toHaveLength(5);
  });
});

describe('searching customers', () => {
  it('finds by name, address, phone and external id, whatever the case', async () => {
    expect(await found('SMITH')).toEqual(['E2']);
    expect(await found('bob@')).toEqual(['E4']);
    expect(await found('138 0000 1234')).toEqual(['E1']);
    expect(await found('e3')).toEqual(['E3']);
  });

  it('finds two Chinese characters at the beginning and at the end of a name', async () => {
    expect(await found('小明')).toEqual(['E1', 'E3']);
    expect(await found('王小')).toEqual(['E1']);
    expect(await found('王小明')).toEqual(['E1']);
    expect(await found('明')).toEqual(['E5']);
  });

  it('takes % and _ for themselves', async () => {
    expect(await found('100%')).toEqual(['E3']);
    expect(await found('a_n')).toEqual([]);
  });

  it('goes with every sort order', async () => {
    expect(await names({ search: 'acme', sort: 'revenue' })).toEqual(['E2', 'E3', 'E4']);
    expect(await names({ search: '小明', sort: 'last-order' })).toEqual(['E3', 'E1']);
  });
});
