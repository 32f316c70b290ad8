import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { furnishedWorld } from '../factories/furnished-world.js';
import type { LoopWorld } from '../factories/loop-world.js';
import type { MailReader } from '../factories/mail-reader.js';
import { addressOf } from '../factories/tea-house.js';
import type { ImportWorld } from '../imports/import-world.js';
import { stateHash, without } from '../setup/state-hash.js';

let world: LoopWorld;
let mails: MailReader;
let files: ImportWorld;

beforeAll(async () => {
  ({ world, mails, files } = await furnishedWorld());
});
afterAll(() => world.stop());

const order = (externalId: string, more: object = {}) => ({
  externalId,
  customer: { externalId: 'RT-1' },
  orderedAt: '2026-11-01T09:00:00Z',
  items: [{ sku: 'TEA-DHP-100', quantity: 2, unitPrice: '218.00' }],
  ...more,
});
const event = (externalId: string) => ({
  externalId,
  customer: { externalId: 'RT-1' },
  name: 'Cart Viewed',
  at: '2026-11-01T09:00:00Z',
  properties: { total: 12.5 },
});
const customer = (externalId: string) => ({
  externalId,
  email: addressOf(externalId.toLowerCase()),
  name: 'Somebody New',
  tags: ['b', 'a'],
  attributes: { size: 'M', pets: ['cat', 'dog'] },
});
const consent = { channel: 'email', purpose: 'care', status: 'granted', wording: 'Fine with me.' };
const cup = (invoice: string) =>
  `OrderNo,CustomerID,SKU,Quantity,UnitPrice,OrderDate\n${invoice},RT-2,CUP,1,9.50,2026-10-30\n${invoice},,CUP,1,9.50,2026-10-30\n`;

/** What lets something in, each with a key of its own: whoever knocks twice is let in once. */
const doors: Record<string, () => Promise<unknown>> = {
  'an order': () => world.post('/api/orders', order('D-1')),
  'a refund': () => world.post('/api/orders', order('D-2', { kind: 'refund' })),
  'a batch of orders': () => world.post('/api/orders/batch', { orders: [order('D-3'), order('D-4'), {}] }),
  'a customer': () => world.post('/api/customers', customer('N-1')),
  'a batch of customers': () =>
    world.post('/api/customers/batch', { customers: [customer('N-2'), customer('N-3'), {}] }),
  'an event': () => world.post('/api/events', event('V-1')),
  'a batch of events': () => world.post('/api/events/batch', { events: [event('V-2'), event('V-2'), {}] }),
  'a call of a client library': () =>
    world.post('/v1/batch', {
      batch: [
        { type: 'track', anonymousId: 'v-77', event: 'Searched', messageId: 'V-3' },
        { type: 'identify', userId: 'RT-1', anonymousId: 'v-77', messageId: 'V-4', traits: { plan: 'a' } },
      ],
    }),
  'products that name each other': () =>
    world.post('/api/products/batch', {
      products: [
        { sku: 'P-1', name: 'Pot', complements: ['P-2'] },
        { sku: 'P-2', name: 'Cup', unitCostMinor: 900 },
        {},
      ],
    }),
  'an opportunity': () =>
    world.post('/api/opportunities', {
      externalId: 'W-1',
      customer: { externalId: 'RT-1' },
      name: 'Tea for the office',
      expectedMinor: 90_000,
      probability: 0.5,
      stage: 'quoted',
    }),
  'an entry of the contact log': () =>
    world.post('/api/contacts', {
      externalId: 'K-1',
      customer: { externalId: 'RT-1' },
      kind: 'phone',
      at: '2026-10-30T09:00:00Z',
    }),
  'an expense': () =>
    world.post('/api/expenses', {
      externalId: 'E-1',
      customer: { externalId: 'RT-1' },
      kind: 'marketing',
      amountMinor: 500,
      spentOn: '2026-10-30',
    }),
  'a consent': () => world.put('/api/customers/2/consents', { consents: [consent] }),
  'a file': () => files.bring(cup('D-5')),
  'an answer': async () =>
    mails.answer(await mails.mail(addressOf('emma'), 'How did we do'), {
      satisfaction: '4',
      suggestion: 'Go on.',
    }),
  'a coupon at a till': async () => {
    const coupon = await world.database.row<{ code: string }>('select code from coupon order by id limit 1');
    await world.post(`/api/coupons/${coupon?.code}/redemptions`, { key: 'R-1' });
  },
  'a one-click unsubscribe': async () => mails.unsubscribe(await mails.mail(addressOf('emma'), 'Thank you')),
};
/** That a file came again is on record; what was in it changes nothing. */
const RECORD_OF_FILES = ['import_job', 'import_file_chunk', 'import_rejection'];

describe('the same thing a second time', () => {
  it.each(Object.keys(doors))('changes nothing: %s', async (name) => {
    const knock = doors[name] as () => Promise<unknown>;
    const untouched = await stateHash(world.database);
    await knock();
    await world.jobsAreDone();
    await world.settle();
    const once = await stateHash(world.database);
    expect(once).not.toEqual(untouched);

    world.api.clock.advance({ minutes: 1 });
    await knock();
    const twice = await stateHash(world.database);
    expect(without(twice, RECORD_OF_FILES)).toEqual(without(once, RECORD_OF_FILES));
  });

  it('is told apart from the first: an order that is unchanged says so', async () => {
    expect(await world.post('/api/orders', order('D-6'))).toMatchObject({ result: 'created' });
    expect(await world.post('/api/orders', order('D-6'))).toMatchObject({ result: 'unchanged' });
  });
});
