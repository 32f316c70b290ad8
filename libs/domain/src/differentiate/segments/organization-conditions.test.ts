import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { CustomersService } from '../../identify/customers/customers.service.js';
import { IdentifyModule } from '../../identify/identify.module.js';
import { OrdersService } from '../../identify/orders/orders.service.js';
import { upsertOrderSchema } from '../../identify/orders/upsert-order.schema.js';
import { OrganizationsService } from '../../identify/organizations/organizations.service.js';
import { DifferentiateModule } from '../differentiate.module.js';
import type { SegmentCondition } from './rule/segment-rule.js';
import { SegmentPreviewRead } from './segment-preview.read.js';

let domain: TestDomain;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule, DifferentiateModule]);
  const made = await domain.get(CustomersService).upsertMany(
    [
      { externalId: 'ann', name: 'Ann' },
      { externalId: 'bea', name: 'Bea' },
      { externalId: 'cy', name: 'Cy' },
      { externalId: 'acme', name: 'Acme', kind: 'organization' },
      { externalId: 'globex', name: 'Globex', kind: 'organization' },
    ],
    { source: 'test' },
  );
  const [ann, bea, , acme, globex] = made.map(({ id }) => id!) as [number, number, number, number, number];
  await domain.get(OrganizationsService).put(ann, { organizationId: acme, role: null });
  await domain.get(OrganizationsService).put(bea, { organizationId: globex, role: null });
  const order = upsertOrderSchema.parse({
    externalId: 'O1',
    customer: { externalId: 'ann' },
    orderedAt: '2026-01-05T00:00:00Z',
    items: [{ sku: 'TEA', quantity: 1, unitPrice: '50.00' }],
  });
  await domain.get(OrdersService).upsertMany([order], { source: 'test' });
  await domain.database.run(
    `insert into abc_score (customer_id, class, tier, value_minor, scored_at) values ($1, 'A', 'vip', 5000, $2)`,
    [acme, domain.clock.now()],
  );
});
afterAll(() => domain.stop());

const ask = async (field: string, operator: string, value?: SegmentCondition['value']): Promise<string[]> => {
  const rule = { field, operator, ...(value === undefined ? {} : { value }) };
  return (await domain.get(SegmentPreviewRead).count(rule)).samples.map(({ name }) => name ?? '').sort();
};

it('rules about persons ask what their organization is worth', async () => {
  expect(await ask('organization.any', 'is', true)).toEqual(['Ann', 'Bea']);
  expect(await ask('organization.any', 'is', false)).toEqual(['Acme', 'Cy', 'Globex']);
  expect(await ask('organization.revenue', 'at-least', 5000)).toEqual(['Ann']);
  expect(await ask('organization.orders', 'is', 0)).toEqual(['Bea']);
  expect(await ask('organization.lastOrder', 'before', '2026-02-01')).toEqual(['Ann']);
  expect(await ask('organization.class', 'is', 'A')).toEqual(['Ann']);
  expect(await ask('organization.tier', 'one-of', ['vip'])).toEqual(['Ann']);
  expect(await ask('organization.rfm', 'is-not-set')).toHaveLength(5);
});

it('an order of a person is one of the organization, in rules as well', async () => {
  expect(await ask('orders.count', 'at-least', 1)).toEqual(['Acme']);
});
