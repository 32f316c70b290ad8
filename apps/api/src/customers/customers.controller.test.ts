import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';
import type { TestClient } from '../../../../test/setup/test-client.js';

let api: TestApi;
let marketer: TestClient;

beforeAll(async () => {
  api = await startTestApi();
  marketer = await api.as('marketer');
});
afterAll(() => api.stop());

const order = (externalId: string, customer: string, more: object = {}) => ({
  externalId,
  customer: { externalId: customer },
  orderedAt: '2026-10-01T08:00:00+08:00',
  items: [{ sku: 'TEA', name: '绿茶', quantity: 2, unitPrice: '12.50' }],
  ...more,
});
const upsert = async (customer: object): Promise<number> =>
  (await marketer.post('/api/customers', customer)).body.id;

describe('the api of customers', () => {
  it('upserts one by its keys, and shows the whole record', async () => {
    const ann = { externalId: 'P1', email: 'ann@acme.io', name: 'Ann', attributes: { skin: 'dry' } };
    const created = await marketer.post('/api/customers', {
      ...ann,
      birthday: { calendar: 'lunar', month: 1, day: 1 },
    });
    expect([created.status, created.body.result]).toEqual([200, 'created']);
    const again = await marketer.post('/api/customers', ann);
    expect(again.body).toEqual({ result: 'unchanged', id: created.body.id });
    await marketer.post('/api/orders', order('P-1', 'P1'));
    const { status, body } = await marketer.get(`/api/customers/${created.body.id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...ann,
      nextBirthday: '2027-02-06',
      consents: [],
      suppressions: [],
      purchases: { ordersCount: 1, revenueMinor: 2500, lastOrderAt: '2026-10-01T00:00:00.000Z' },
    });
  });

  it('names every fault of an input, each with its path and code', async () => {
    const { status, body } = await marketer.post('/api/customers', {
      email: 'nobody',
      phone: '1',
      shoes: 42,
    });
    expect([status, body.code]).toEqual([422, 'input-invalid']);
    expect(
      body.errors.map((fault: { path: string[]; code: string }) => [fault.path.join('.'), fault.code]),
    ).toEqual([
      ['email', 'wrong-email'],
      ['phone', 'wrong-phone'],
      ['shoes', 'unknown-field'],
    ]);
  });

  it('refuses whom it cannot tell apart', async () => {
    await upsert({ externalId: 'T1', email: 'twins@acme.io' });
    await upsert({ externalId: 'T2', email: 'twins@acme.io' });
    const { status, body } = await marketer.post('/api/customers', { email: 'twins@acme.io' });
    expect([status, body.errors[0].code]).toEqual([422, 'customer-ambiguous']);
  });

  it('takes a batch row by row: what has faults is told so, and the rest goes through', async () => {
    const { status, body } = await marketer.post('/api/customers/batch', {
      customers: [
        { externalId: 'B1' },
        { externalId: 'guest' },
        { name: 'no key' },
        { externalId: 'B1', name: 'Bo' },
      ],
    });
    expect(status).toBe(200);
    expect(body.rows.map((row: { result: string }) => row.result)).toEqual([
      'unchanged',
      'rejected',
      'rejected',
      'created',
    ]);
    expect(body.rows[1].faults).toMatchObject([{ path: ['externalId'], code: 'identifies-nobody' }]);
    expect((await marketer.post('/api/customers/batch', { customers: Array(1001).fill({}) })).status).toBe(
      422,
    );
  });

  it('edits one, and says whose external id it is that somebody else has', async () => {
    const id = await upsert({ externalId: 'E1', name: 'Eve', city: '上海' });
    await upsert({ externalId: 'E2' });
    const edited = await marketer.patch(`/api/customers/${id}`, { name: 'Eva', city: null });
    expect(edited.body).toMatchObject({ id, name: 'Eva', city: null, externalId: 'E1' });
    const taken = await marketer.patch(`/api/customers/${id}`, { externalId: 'E2' });
    expect([taken.status, taken.body.code]).toEqual([409, 'customer-external-id-taken']);
    expect((await marketer.patch('/api/customers/987654321', {})).status).toBe(404);
  });

  it('lists, searches and pages', async () => {
    for (const name of ['Zoe Zed', 'Zac Zed', 'Zia Zed'])
      await upsert({ externalId: name.slice(0, 3), name });
    const first = await marketer.get('/api/customers?search=zed&limit=2');
    expect(first.body.rows.map((row: { name: string }) => row.name)).toEqual(['Zia Zed', 'Zac Zed']);
    const rest = await marketer.get(`/api/customers?search=zed&limit=2&after=${first.body.next}`);
    expect(rest.body).toMatchObject({ rows: [{ name: 'Zoe Zed' }], next: null });
    expect((await marketer.get('/api/customers?sort=height')).status).toBe(422);
  });

  it('records consents and shows how they came about', async () => {
    const id = await upsert({ externalId: 'C1' });
    const path = `/api/customers/${id}/consents`;
    const consent = {
      channel: 'email',
      purpose: 'promotion',
      status: 'granted',
      wording: '同意接收优惠信息',
    };
    const { body } = await marketer.put(path, { consents: [consent] });
    expect(body).toMatchObject({
      state: [{ channel: 'email', purpose: 'promotion', status: 'granted' }],
      log: [{ source: 'admin', wording: '同意接收优惠信息' }],
    });
    expect((await marketer.get(path)).body).toEqual(body);
    expect((await marketer.put('/api/customers/987654321/consents', { consents: [consent] })).status).toBe(
      404,
    );
    expect((await marketer.put(path, { consents: [{ ...consent, channel: 'fax' }] })).status).toBe(422);
  });

  it('lists the attributes customers have', async () => {
    await upsert({ externalId: 'A1', attributes: { favourite: 'tea' } });
    const { body } = await marketer.get('/api/attributes');
    expect(body).toContainEqual({ name: 'favourite', type: 'text', values: ['tea'] });
  });
});

describe('the api of orders', () => {
  it('takes an order once, and shows it with its items', async () => {
    const created = await marketer.post('/api/orders', order('O-1', 'O1', { couponCode: 'VIP-1' }));
    expect(created.body.result).toBe('created');
    expect((await marketer.post('/api/orders', order('O-1', 'O1', { couponCode: 'VIP-1' }))).body).toEqual({
      result: 'unchanged',
      id: created.body.id,
    });
    const { body } = await marketer.get('/api/customers?search=O1');
    const orders = await marketer.get(`/api/customers/${body.rows[0].id}/orders`);
    expect(orders.body).toMatchObject({
      rows: [
        { externalId: 'O-1', totalMinor: 2500, couponCode: 'VIP-1', items: [{ sku: 'TEA', quantity: 2 }] },
      ],
      next: null,
    });
    expect((await marketer.get('/api/customers/987654321/orders')).status).toBe(404);
    expect((await marketer.get('/api/products?search=绿茶')).body.rows).toMatchObject([
      { sku: 'TEA', name: '绿茶' },
    ]);
  });

  it('refuses what cannot be right, fault by fault', async () => {
    const { status, body } = await marketer.post('/api/orders', {
      externalId: 'O-2',
      customer: {},
      orderedAt: '2026-13-01',
      items: [{ sku: 'TEA', quantity: 0, unitPrice: -1 }],
    });
    expect(status).toBe(422);
    expect(
      body.errors.map((fault: { path: string[]; code: string }) => [fault.path.join('.'), fault.code]),
    ).toEqual([
      ['customer', 'no-customer'],
      ['orderedAt', 'wrong-format'],
      ['items.0.quantity', 'quantity-zero'],
      ['items.0.unitPrice', 'negative-price'],
    ]);
  });

  it('takes a batch row by row', async () => {
    const { body } = await marketer.post('/api/orders/batch', {
      orders: [order('O-3', 'O3'), order('O-4', 'O3', { currency: 'XXX' }), { externalId: 'O-5' }],
    });
    expect(body.rows.map((row: { result: string }) => row.result)).toEqual([
      'created',
      'rejected',
      'rejected',
    ]);
    expect(body.rows[1].faults).toMatchObject([{ path: ['currency'], code: 'currency-unknown' }]);
    expect(body.rows[2].faults.length).toBeGreaterThan(2);
  });
});
