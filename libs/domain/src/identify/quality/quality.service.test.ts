import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { ConsentsService } from '../consents/consents.service.js';
import { CustomersService } from '../customers/customers.service.js';
import type { UpsertCustomer } from '../customers/upsert-customer.schema.js';
import { IdentifyModule } from '../identify.module.js';
import { SuppressionsService } from '../suppressions/suppressions.service.js';
import { QualityRead } from './quality.read.js';
import { QualityService } from './quality.service.js';
import { RecordsService } from './records.service.js';

let domain: TestDomain;
let quality: QualityService;
let records: RecordsService;
let read: QualityRead;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
  quality = domain.get(QualityService);
  records = domain.get(RecordsService);
  read = domain.get(QualityRead);
});
beforeEach(async () => {
  for (const table of ['customer', 'suppression']) await domain.database.run(`truncate ${table} cascade`);
});
afterAll(() => domain.stop());

const upsert = async (...rows: UpsertCustomer[]): Promise<number[]> =>
  (await domain.get(CustomersService).upsertMany(rows, { source: 'test' })).map(({ id }) => id!);
const suppress = (address: string, reason: string) =>
  domain.database.transaction((tx) =>
    domain.get(SuppressionsService).suppress(tx, [{ channel: 'email', address, reason, source: 'test' }]),
  );
const issuesOf = async (id: number) => (await read.ofCustomer(id))?.issues;
const count = async (issue: string) =>
  (await read.overview()).issues.find((counted) => counted.issue === issue)?.customers;

const whole: UpsertCustomer = {
  externalId: 'A',
  name: 'Ann',
  email: 'ann@acme.io',
  phone: '+8613800001234',
  city: '上海',
  gender: 'female',
  acquisitionSource: 'shop',
  birthday: { calendar: 'solar', year: 1990, month: 5, day: 6, leapMonth: false },
};

describe('the marks of a record', () => {
  it('are full for who is known and may be reached, and say what is missing where somebody is not', async () => {
    const [ann, bare] = await upsert(whole, { externalId: 'B' });
    await domain.database.transaction((tx) =>
      domain.get(ConsentsService).record(
        tx,
        (['email', 'sms'] as const).map((channel) => ({
          customerId: ann!,
          channel,
          purpose: 'promotion',
          status: 'granted',
          source: 'test',
        })),
      ),
    );
    await records.tend('test');
    expect(await read.ofCustomer(ann!)).toMatchObject({ completeness: 100, reachability: 100, issues: [] });
    expect(await read.ofCustomer(bare!)).toMatchObject({
      completeness: 0,
      reachability: 0,
      issues: ['no-address', 'no-name', 'no-birthday', 'no-region'],
    });
    expect(await read.overview()).toMatchObject({ customers: 2, completeness: 50, reachability: 50 });
  });

  it('tell what came back, what was refused, who shares an address, and of whom nothing was heard for two years', async () => {
    const [bounced, blocked, one, other] = await upsert(
      { ...whole, externalId: '1', email: 'gone@acme.io', phone: '+8613800000001' },
      { ...whole, externalId: '2', email: 'no@acme.io', phone: '+8613800000002' },
      { ...whole, externalId: '3', email: 'both@acme.io', phone: '+8613800000003' },
      { ...whole, externalId: '4', email: 'both@acme.io', phone: '+8613800000004' },
    );
    await suppress('gone@acme.io', 'bounced');
    await suppress('no@acme.io', 'complained');
    await records.tend('test');
    const found = [bounced, blocked, one, other].map((id) => issuesOf(id!));
    expect(await Promise.all(found)).toEqual([
      ['invalid-email'],
      ['blocked'],
      ['shared-address'],
      ['shared-address'],
    ]);
    domain.clock.advance({ days: 731 });
    await records.tend('test');
    expect(await count('stale')).toBe(4);
  });

  it('lead to their customers page by page, the least complete first', async () => {
    await upsert(
      { externalId: 'A' },
      { externalId: 'B', email: 'b@acme.io' },
      { externalId: 'C', phone: '+8613800000003' },
    );
    await records.tend('test');
    const first = await read.customers({ issue: 'no-name', limit: 2 });
    expect(first.rows.map(({ externalId }) => externalId)).toEqual(['A', 'B']);
    const rest = await read.customers({ issue: 'no-name', limit: 2, after: first.next! });
    expect([rest.rows.map(({ externalId }) => externalId), rest.next]).toEqual([['C'], null]);
  });
});

describe('mending many records', () => {
  it('tags those with an issue, all or some, once', async () => {
    const [a, b] = await upsert({ externalId: 'A' }, { externalId: 'B' });
    await records.tend('test');
    const tag = { issue: 'no-name' as const, tag: 'ask' };
    expect(await quality.tag({ ...tag, ids: [a!, 987654321] }, { source: 'admin' })).toBe(1);
    expect(await quality.tag({ ...tag, ids: null }, { source: 'admin' })).toBe(1);
    expect(await domain.database.rows('select id, tags from customer order by id')).toEqual([
      { id: a, tags: ['ask'] },
      { id: b, tags: ['ask'] },
    ]);
  });

  it('takes invalid addresses off, keeps them blocked, and the record is marked anew at once', async () => {
    const [ann] = await upsert(whole);
    await suppress('ann@acme.io', 'bounced');
    await records.tend('test');
    const all = { issue: 'invalid-email' as const, ids: null };
    expect(await quality.clearInvalid(all, { source: 'admin' })).toBe(1);
    expect(await read.ofCustomer(ann!)).toMatchObject({ completeness: 80, issues: [] });
    expect(await domain.database.rows('select 1 from suppression')).toHaveLength(1);
    expect(await quality.clearInvalid(all, { source: 'admin' })).toBe(0);
  });
});
