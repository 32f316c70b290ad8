import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { CustomerEditsService } from '../customers/customer-edits.service.js';
import { CustomersService } from '../customers/customers.service.js';
import { IdentifyModule } from '../identify.module.js';
import { MergesService } from '../identities/merging/merges.service.js';
import { OrdersRead } from '../orders/orders.read.js';
import { OrdersService } from '../orders/orders.service.js';
import { upsertOrderSchema, type UpsertOrderInput } from '../orders/upsert-order.schema.js';
import { PurchaseSummaryRead } from '../purchases/purchase-summary.read.js';
import { OrganizationsRead } from './organizations.read.js';
import { OrganizationsService } from './organizations.service.js';

let domain: TestDomain;
let organizations: OrganizationsService;
let merges: MergesService;
let ids: Record<'ann' | 'bea' | 'acme' | 'globex', number>;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
  organizations = domain.get(OrganizationsService);
  merges = domain.get(MergesService);
});
beforeEach(async () => {
  await domain.database.run('truncate customer, customer_merge cascade');
  const made = await domain.get(CustomersService).upsertMany(
    [
      { externalId: 'ann', name: 'Ann' },
      { externalId: 'bea', name: 'Bea' },
      { externalId: 'acme', name: 'Acme', kind: 'organization' },
      { externalId: 'globex', name: 'Globex', kind: 'organization' },
    ],
    { source: 'test' },
  );
  const [ann, bea, acme, globex] = made.map(({ id }) => id!) as [number, number, number, number];
  ids = { ann, bea, acme, globex };
});
afterAll(() => domain.stop());

const order = (externalId: string, customer: string, cents: number, more: Partial<UpsertOrderInput> = {}) =>
  domain.get(OrdersService).upsertMany(
    [
      upsertOrderSchema.parse({
        externalId,
        customer: { externalId: customer },
        orderedAt: '2026-01-05T00:00:00Z',
        items: [{ sku: 'TEA', quantity: 1, unitPrice: (cents / 100).toFixed(2) }],
        ...more,
      }),
    ],
    { source: 'test' },
  );
const put = (person: number, organizationId: number, role: string | null = null) =>
  organizations.put(person, { organizationId, role });
const revenue = async (...names: (keyof typeof ids)[]) => {
  const summaries = names.map((name) => domain.get(PurchaseSummaryRead).ofCustomer(ids[name]));
  return (await Promise.all(summaries)).map(({ revenueMinor }) => revenueMinor);
};
const total = async () =>
  (await domain.database.row<{ sum: number }>('select sum(revenue_minor)::int from purchase_summary'))?.sum;

describe('a contact person', () => {
  it('buys for the account of the organization, with orders from before and after', async () => {
    await order('O1', 'ann', 500);
    await put(ids.ann, ids.acme, 'Buyer');
    expect(await revenue('ann', 'acme')).toEqual([0, 500]);
    await order('O2', 'ann', 300);
    await order('O3', 'acme', 50);
    expect(await revenue('ann', 'acme')).toEqual([0, 850]);
    expect(await total()).toBe(850);
    const ties = await domain.get(OrganizationsRead).ties(ids.acme);
    expect(ties).toMatchObject({
      organization: null,
      contactsCount: 1,
      contacts: [{ id: ids.ann, role: 'Buyer', ordersCount: 2, revenueMinor: 800 }],
    });
    expect(await domain.get(OrganizationsRead).ties(ids.ann)).toMatchObject({
      organization: { id: ids.acme, name: 'Acme', role: 'Buyer' },
      contacts: [],
    });
  });

  it('sees what they ordered and for whom, the organization by whom', async () => {
    await put(ids.ann, ids.acme);
    await order('O1', 'ann', 500);
    const page = (id: number) => domain.get(OrdersRead).ofCustomer(id, { limit: 10 });
    expect((await page(ids.ann)).rows).toMatchObject([
      { externalId: 'O1', buyer: null, account: { id: ids.acme, name: 'Acme' } },
    ]);
    expect((await page(ids.acme)).rows).toMatchObject([
      { externalId: 'O1', buyer: { id: ids.ann, name: 'Ann' }, account: null },
    ]);
  });

  it('brings the same order again, and it is unchanged; a correction stays with the organization', async () => {
    await put(ids.ann, ids.acme);
    await order('O1', 'ann', 500);
    expect(await order('O1', 'ann', 500)).toMatchObject([{ result: 'unchanged' }]);
    expect(await order('O1', 'ann', 700)).toMatchObject([{ result: 'updated' }]);
    expect(await revenue('ann', 'acme')).toEqual([0, 700]);
    await order('O1', 'bea', 700);
    expect(await revenue('ann', 'bea', 'acme')).toEqual([0, 700, 0]);
  });

  it('takes their orders along to another organization, and home', async () => {
    await put(ids.ann, ids.acme);
    await order('O1', 'ann', 500);
    await put(ids.ann, ids.globex);
    expect(await revenue('acme', 'globex')).toEqual([0, 500]);
    await domain.database.run('delete from touched_customer');
    await organizations.remove(ids.ann);
    expect(await revenue('ann', 'acme', 'globex')).toEqual([500, 0, 0]);
    const touched = await domain.database.rows<{ id: number }>(
      `select customer_id as id from touched_customer where cause = 'organization' order by 1`,
    );
    expect(touched.map(({ id }) => id)).toEqual([ids.ann, ids.globex]);
  });

  it('is a person, of an organization, and both stay what they are as long as they are tied', async () => {
    await expect(put(ids.acme, ids.globex)).rejects.toMatchObject({ code: 'contact-not-a-person' });
    await expect(put(ids.ann, ids.bea)).rejects.toMatchObject({ code: 'not-an-organization' });
    await expect(put(ids.ann, 999_999)).rejects.toMatchObject({ code: 'customer-not-found' });
    await put(ids.ann, ids.acme);
    const change = domain
      .get(CustomerEditsService)
      .change(ids.acme, { kind: 'individual' }, { source: 'test' });
    await expect(change).rejects.toMatchObject({ code: 'customer-has-ties' });
  });

  it('whose order and whose tie come at the same moment ends with the order in the right account', async () => {
    await Promise.all([put(ids.ann, ids.acme), order('O1', 'ann', 500), order('O2', 'ann', 200)]);
    expect(await revenue('ann', 'acme')).toEqual([0, 700]);
  });
});

describe('a merge', () => {
  it('of two persons puts the orders of both in the account of the organization, and an undo takes them out', async () => {
    await put(ids.ann, ids.acme);
    await order('O1', 'ann', 500);
    await order('O2', 'bea', 300);
    const merge = await merges.merge({ survivorId: ids.ann, loserId: ids.bea }, [], null);
    expect(await revenue('ann', 'acme')).toEqual([0, 800]);
    await merges.undo(merge, null);
    expect(await revenue('ann', 'bea', 'acme')).toEqual([0, 300, 500]);
  });

  it('into somebody without an organization brings the tie along; the survivor’s own tie holds', async () => {
    await put(ids.bea, ids.acme, 'Buyer');
    await order('O1', 'bea', 500);
    const merge = await merges.merge({ survivorId: ids.ann, loserId: ids.bea }, [], null);
    expect(await domain.get(OrganizationsRead).ties(ids.ann)).toMatchObject({
      organization: { role: 'Buyer' },
    });
    expect(await revenue('ann', 'acme')).toEqual([0, 500]);
    await merges.undo(merge, null);
    await put(ids.ann, ids.globex);
    await merges.merge({ survivorId: ids.ann, loserId: ids.bea }, [], null);
    expect(await revenue('acme', 'globex')).toEqual([0, 500]);
  });

  it('of two organizations joins their contact persons, and an undo parts them', async () => {
    await put(ids.ann, ids.acme);
    await put(ids.bea, ids.globex);
    await order('O1', 'ann', 500);
    await order('O2', 'bea', 300);
    const merge = await merges.merge({ survivorId: ids.acme, loserId: ids.globex }, [], null);
    expect(await revenue('ann', 'bea', 'acme')).toEqual([0, 0, 800]);
    expect((await domain.get(OrganizationsRead).ties(ids.acme)).contactsCount).toBe(2);
    await order('O3', 'bea', 40);
    await merges.undo(merge, null);
    expect(await revenue('acme', 'globex')).toEqual([500, 340]);
  });

  it('of a person into their own organization leaves no tie, and an undo makes it again', async () => {
    await put(ids.ann, ids.acme);
    await order('O1', 'ann', 500);
    const merge = await merges.merge({ survivorId: ids.acme, loserId: ids.ann }, [], null);
    expect(await revenue('acme')).toEqual([500]);
    await merges.undo(merge, null);
    expect(await revenue('ann', 'acme')).toEqual([0, 500]);
    expect((await domain.get(OrganizationsRead).ties(ids.acme)).contactsCount).toBe(1);
  });
});
