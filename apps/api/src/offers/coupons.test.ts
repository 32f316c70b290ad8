import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';
import { TestClient } from '../../../../test/setup/test-client.js';
import { Database } from '@roundtrip/domain/database/database.js';

let api: TestApi;
let marketer: TestClient;
let till: TestClient;

beforeAll(async () => {
  api = await startTestApi();
  marketer = await api.as('marketer');
  const owner = await api.as('owner');
  const { body } = await owner.post('/api/api-keys', { name: 'Till', role: 'marketer' });
  till = new TestClient(api.url, { apiKey: body.key });
});
afterAll(() => api.stop());

const OFFER = { name: { 'zh-CN': '礼遇', en: 'Thanks' }, codePrefix: 'THANKS', validDays: 30 };
const codeOf = async (offerId: number): Promise<string> => {
  const { body } = await marketer.post('/api/customers', { externalId: 'C-1', name: 'Emma' });
  const row = await api.app.get(Database).row<{ code: string }>(
    `insert into coupon (offer_id, customer_id, code, issued_at, expires_at)
     values ($1, $2, 'THANKS-' || substr(md5(random()::text), 1, 5), $3::timestamptz, $3::timestamptz + interval '1 day')
     returning upper(code) as code`,
    [offerId, body.id, api.clock.now()],
  );
  await api.app.get(Database).run('update coupon set code = upper(code)');
  return row?.code ?? '';
};

describe('coupons over the wire', () => {
  it('are redeemed by a program with a key, once, and listed with what was refused', async () => {
    const { body: offer } = await marketer.post('/api/offers', { ...OFFER, percentOff: 10, stock: 2 });
    const code = await codeOf(offer.id);
    const call = { key: 'till-1', customer: { externalId: 'C-1' }, orderExternalId: 'S-1' };
    const path = `/api/coupons/${code.toLowerCase()}/redemptions`;
    expect(await till.post(path, call)).toMatchObject({
      status: 200,
      body: { result: 'redeemed', code, orderExternalId: 'S-1', returnedAt: null },
    });
    expect((await till.post(path, call)).body).toMatchObject({ result: 'unchanged' });
    const refused = await till.post(path, { key: 'till-2' });
    expect([refused.status, refused.body.code]).toEqual([409, 'coupon-used']);
    const { rows } = (await marketer.get(`/api/offers/${offer.id}/refusals`)).body;
    expect(rows).toMatchObject([{ code, reason: 'coupon-used', source: 'api' }]);
    expect((await marketer.get(`/api/offers/${offer.id}`)).body).toMatchObject({ redeemed: 1, stock: 2 });
  });

  it('are taken back by hand', async () => {
    const { body: offer } = await marketer.post('/api/offers', { ...OFFER, percentOff: 10 });
    const code = await codeOf(offer.id);
    expect((await marketer.post(`/api/coupons/${code}/redemptions`, { key: 'hand-1' })).status).toBe(200);
    expect((await marketer.delete(`/api/coupons/${code}/redemption`)).status).toBe(204);
    const again = await marketer.delete(`/api/coupons/${code}/redemption`);
    expect([again.status, again.body.code]).toEqual([404, 'redemption-not-found']);
  });

  it('of terms that contradict each other never come to be: the offer is refused, each fault at its field', async () => {
    const offer = { ...OFFER, kind: 'amount', valueMinor: 2000, costMinor: 2500, budgetMinor: 100 };
    const { status, body } = await marketer.post('/api/offers', offer);
    expect(status).toBe(422);
    expect(body.errors.map(({ code }: { code: string }) => code)).toEqual([
      'cost-above-value',
      'budget-below-cost',
    ]);
  });
});
