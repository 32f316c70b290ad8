import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../../test/setup/test-domain.js';
import { ConsentsRead } from '../../consents/consents.read.js';
import { ConsentsService } from '../../consents/consents.service.js';
import { CustomerEditsService } from '../../customers/customer-edits.service.js';
import { CustomersRead } from '../../customers/customers.read.js';
import { CustomersService } from '../../customers/customers.service.js';
import type { UpsertCustomer } from '../../customers/upsert-customer.schema.js';
import { IdentifyModule } from '../../identify.module.js';
import { OrdersService } from '../../orders/orders.service.js';
import { type UpsertOrderInput, upsertOrderSchema } from '../../orders/upsert-order.schema.js';
import { SuppressionsService } from '../../suppressions/suppressions.service.js';
import { MergesRead } from './merges.read.js';
import { MergesService } from './merges.service.js';

let domain: TestDomain;
let merges: MergesService;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
  merges = domain.get(MergesService);
});
beforeEach(async () => {
  for (const table of ['orders', 'customer', 'suppression'])
    await domain.database.run(`truncate ${table} cascade`);
});
afterAll(() => domain.stop());

const upsert = async (row: UpsertCustomer): Promise<number> =>
  (await domain.get(CustomersService).upsertMany([row], { source: 'test' }))[0]!.id!;
const order = async (externalId: string, customer: UpsertOrderInput['customer'], price = '10.00') =>
  (
    await domain.get(OrdersService).upsertMany(
      [
        upsertOrderSchema.parse({
          externalId,
          customer,
          orderedAt: '2026-10-01T00:00:00Z',
          items: [{ sku: 'TEA', quantity: 1, unitPrice: price }],
        }),
      ],
      { source: 'test' },
    )
  )[0]!;
const get = (id: number) => domain.get(CustomersRead).get(id);
const ownerOf = async (externalId: string) =>
  (
    await domain.database.row<{ id: number }>('select customer_id as id from orders where external_id = $1', [
      externalId,
    ])
  )?.id;
const revenue = async (id: number) =>
  (
    await domain.database.row<{ revenue: number }>(
      'select revenue_minor as revenue from purchase_summary where customer_id = $1',
      [id],
    )
  )?.revenue;
const say = (customerId: number, status: 'granted' | 'withdrawn') => {
  domain.clock.advance({ seconds: 1 });
  return domain.database.transaction((tx) =>
    domain
      .get(ConsentsService)
      .record(tx, [{ customerId, channel: 'email', purpose: 'promotion', status, source: 'test' }]),
  );
};
const stateOf = async (id: number) => (await domain.get(ConsentsRead).state(id))[0]?.status;

/** Every row of every table that speaks of a customer, without what only says when it was written. */
async function everything(): Promise<unknown> {
  const tables = [
    'customer',
    'orders',
    'purchase_summary',
    'consent',
    'attribute_change',
    'identity_key',
    'suppression',
  ];
  const rows = tables.map((table) =>
    domain.database.rows(
      `select to_jsonb(t) - 'updated_at' as row from ${table} t order by to_jsonb(t)::text`,
    ),
  );
  return Object.fromEntries((await Promise.all(rows)).map((found, at) => [tables[at], found]));
}

describe('merging two customers', () => {
  it('brings all of both together: orders, sums, fields, tags and attributes, and the survivor has the last word', async () => {
    const ann = await upsert({
      externalId: 'A',
      email: 'ann@acme.io',
      name: 'Ann',
      tags: ['vip'],
      attributes: { skin: 'dry' },
    });
    const anna = await upsert({
      externalId: 'B',
      email: 'anna@acme.io',
      phone: '+8613800001234',
      name: 'Anna',
      tags: ['tea', 'vip'],
      attributes: { skin: 'oily', size: 'M' },
    });
    await order('1', { externalId: 'A' });
    await order('2', { externalId: 'B' }, '5.00');
    await merges.merge({ survivorId: ann, loserId: anna }, [], null);
    expect(await get(ann)).toMatchObject({
      externalId: 'A',
      email: 'ann@acme.io',
      name: 'Ann',
      phone: '+8613800001234',
      tags: ['vip', 'tea'],
      attributes: { skin: 'dry', size: 'M' },
    });
    expect([await ownerOf('2'), await revenue(ann)]).toEqual([ann, 1500]);
  });

  it('lets the ids and keys of the loser lead to the survivor, and the same rows again change nothing', async () => {
    const ann = await upsert({ externalId: 'A', email: 'ann@acme.io' });
    const anna = await upsert({ externalId: 'B', email: 'anna@acme.io' });
    await merges.merge({ survivorId: ann, loserId: anna }, [], null);
    expect(await upsert({ externalId: 'B', email: 'anna@acme.io', name: 'Anna' })).toBe(ann);
    expect(await upsert({ email: 'anna@acme.io' })).toBe(ann);
    expect((await get(ann)).email).toBe('ann@acme.io');
    const again = await domain
      .get(CustomersService)
      .upsertMany([{ externalId: 'B', email: 'anna@acme.io', name: 'Anna' }], { source: 'test' });
    expect(again).toEqual([{ id: ann, result: 'unchanged', faults: [] }]);
    for (const customer of [{ externalId: 'B' }, { email: 'anna@acme.io' }, { id: anna }])
      expect((await order(JSON.stringify(customer), customer)).result).toBe('created');
    expect(await revenue(ann)).toBe(3000);
    expect((await domain.get(CustomersRead).current(anna)).id).toBe(ann);
    await expect(get(anna)).rejects.toMatchObject({ code: 'customer-merged', params: { survivorId: ann } });
  });

  it('keeps the strictest consent, and refusals of either address hold for both', async () => {
    const ann = await upsert({ email: 'ann@acme.io' });
    const anna = await upsert({ email: 'anna@acme.io' });
    await say(anna, 'withdrawn');
    await say(ann, 'granted');
    await domain.database.transaction((tx) =>
      domain
        .get(SuppressionsService)
        .suppress(tx, [
          { channel: 'email', address: 'anna@acme.io', reason: 'unsubscribed', source: 'test' },
        ]),
    );
    await merges.merge({ survivorId: ann, loserId: anna }, [], null);
    expect(await stateOf(ann)).toBe('withdrawn');
    const suppressed = await domain.database.rows<{ address: string }>(
      'select address from suppression order by 1',
    );
    expect(suppressed.map(({ address }) => address)).toEqual(['ann@acme.io', 'anna@acme.io']);
  });

  it('leaves a bounce with its address', async () => {
    const ann = await upsert({ email: 'ann@acme.io' });
    const anna = await upsert({ email: 'anna@acme.io' });
    await domain.database.transaction((tx) =>
      domain
        .get(SuppressionsService)
        .suppress(tx, [{ channel: 'email', address: 'anna@acme.io', reason: 'bounced', source: 'test' }]),
    );
    await merges.merge({ survivorId: ann, loserId: anna }, [], null);
    expect(await domain.database.rows('select 1 from suppression')).toHaveLength(1);
  });

  it('refuses whom there is not', async () => {
    const ann = await upsert({ externalId: 'A' });
    await expect(merges.merge({ survivorId: ann, loserId: 987654321 }, [], null)).rejects.toMatchObject({
      code: 'customer-not-found',
    });
  });

  it('of automatic pairs takes each customer once, and leaves out who is gone', async () => {
    const [a, b, c] = [
      await upsert({ externalId: 'A' }),
      await upsert({ phone: '+8613800001111' }),
      await upsert({ email: 'c@acme.io' }),
    ];
    const pairs = [
      { survivorId: a, loserId: b, evidence: [] },
      { survivorId: a, loserId: c, evidence: [] },
      { survivorId: a, loserId: 987654321, evidence: [] },
    ];
    expect(await merges.mergeCertain(pairs)).toBe(1);
    expect(await merges.mergeCertain(pairs)).toBe(1);
    expect((await get(a)).email).toBe('c@acme.io');
  });
});

describe('undoing a merge', () => {
  it('gives both back as they were, to the last row', async () => {
    const ann = await upsert({ externalId: 'A', name: 'Ann', tags: ['vip'] });
    const anna = await upsert({
      externalId: 'B',
      email: 'anna@acme.io',
      tags: ['tea'],
      attributes: { size: 'M' },
    });
    await order('1', { externalId: 'A' });
    await order('2', { externalId: 'B' });
    await say(anna, 'withdrawn');
    await say(ann, 'granted');
    const before = await everything();
    const mergeId = await merges.merge({ survivorId: ann, loserId: anna }, [], null);
    expect(await merges.undo(mergeId, null)).toEqual({ survivorId: ann, loserId: anna });
    expect(await everything()).toEqual(before);
    await expect(merges.undo(mergeId, null)).rejects.toMatchObject({ code: 'merge-undone' });
  });

  it('gives later orders to the side whose key they carry, and keeps later edits', async () => {
    const ann = await upsert({ externalId: 'A' });
    const anna = await upsert({ externalId: 'B', email: 'anna@acme.io', name: 'Anna' });
    const mergeId = await merges.merge({ survivorId: ann, loserId: anna }, [], null);
    await order('of A', { externalId: 'A' });
    await order('of B', { externalId: 'B' });
    await order('by mail', { email: 'anna@acme.io' });
    await order('by id', { id: anna });
    await domain.get(CustomerEditsService).change(ann, { name: 'Anne' }, { source: 'test' });
    await merges.undo(mergeId, null);
    const owners = ['of A', 'of B', 'by mail', 'by id'].map((name) => ownerOf(name));
    expect(await Promise.all(owners)).toEqual([ann, anna, anna, anna]);
    expect([await revenue(ann), await revenue(anna)]).toEqual([1000, 3000]);
    expect([await get(ann), await get(anna)]).toMatchObject([
      { name: 'Anne', email: null, externalId: 'A' },
      { name: 'Anna', email: 'anna@acme.io', externalId: 'B' },
    ]);
  });

  it('takes a withdrawal that came in between for the word of both', async () => {
    const ann = await upsert({ externalId: 'A' });
    const anna = await upsert({ externalId: 'B' });
    await say(ann, 'granted');
    await say(anna, 'granted');
    const mergeId = await merges.merge({ survivorId: ann, loserId: anna }, [], null);
    await say(ann, 'withdrawn');
    await merges.undo(mergeId, null);
    expect([await stateOf(ann), await stateOf(anna)]).toEqual(['withdrawn', 'withdrawn']);
  });

  it('goes backwards through a chain, and ids lead to whoever it is at the time', async () => {
    const [a, b, c] = [
      await upsert({ externalId: 'A' }),
      await upsert({ externalId: 'B' }),
      await upsert({ externalId: 'C' }),
    ];
    const first = await merges.merge({ survivorId: b, loserId: c }, [], null);
    const second = await merges.merge({ survivorId: a, loserId: b }, [], null);
    expect((await domain.get(CustomersRead).current(c)).id).toBe(a);
    expect(await upsert({ externalId: 'C' })).toBe(a);
    await expect(merges.undo(first, null)).rejects.toMatchObject({
      code: 'merge-not-latest',
      params: { mergeId: second },
    });
    await merges.undo(second, null);
    expect((await domain.get(CustomersRead).current(c)).id).toBe(b);
    await merges.undo(first, null);
    expect((await get(c)).externalId).toBe('C');
  });

  it('is possible for 30 days', async () => {
    const [a, b] = [await upsert({ externalId: 'A' }), await upsert({ externalId: 'B' })];
    const mergeId = await merges.merge({ survivorId: a, loserId: b }, [], null);
    expect(await domain.get(MergesRead).get(mergeId)).toMatchObject({
      canUndo: true,
      loser: { externalId: 'B' },
    });
    domain.clock.advance({ days: 30 });
    expect(await domain.get(MergesRead).get(mergeId)).toMatchObject({ canUndo: false });
    await expect(merges.undo(mergeId, null)).rejects.toMatchObject({ code: 'merge-too-old' });
  });
});

describe('keys of other platforms', () => {
  it('recognise a customer, adopt one nobody has named, and are refused where they name two', async () => {
    const ann = await upsert({ externalId: 'A', keys: { wechat_openid: 'o-ann' } });
    expect(await upsert({ keys: { wechat_openid: 'o-ann' }, name: 'Ann' })).toBe(ann);
    const bob = await upsert({ phone: '+8613800001234', keys: { wechat_openid: 'o-bob' } });
    expect(await upsert({ externalId: 'B', keys: { wechat_openid: 'o-bob' } })).toBe(bob);
    const [row] = await domain
      .get(CustomersService)
      .upsertMany([{ externalId: 'A', keys: { wechat_openid: 'o-bob' }, name: 'Bob' }], { source: 'test' });
    expect(row).toMatchObject({ result: 'rejected', faults: [{ code: 'customer-conflict' }] });
    expect((await get(ann)).name).toBe('Ann');
  });
});
