import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { IdentifyModule } from '../identify.module.js';
import type { RowOutcome } from '../origin.js';
import { CustomersService } from './customers.service.js';
import { upsertCustomerSchema, type UpsertCustomerInput } from './upsert-customer.schema.js';

let domain: TestDomain;
let customers: CustomersService;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
  customers = domain.get(CustomersService);
});
beforeEach(() => domain.database.run('truncate customer, attribute cascade'));
afterAll(() => domain.stop());

const upsert = (...rows: UpsertCustomerInput[]): Promise<RowOutcome[]> =>
  customers.upsertMany(
    rows.map((row) => upsertCustomerSchema.parse(row)),
    { source: 'import', sourceId: '7' },
  );
const results = async (...rows: UpsertCustomerInput[]) => (await upsert(...rows)).map(({ result }) => result);
const stored = () =>
  domain.database.rows<Record<string, unknown>>(
    `select external_id as ext, email, phone, name, city, attributes, tags, updated_at as "updatedAt"
     from customer order by id`,
  );
const touched = () => domain.database.rows('select customer_id, cause from touched_customer order by 1');
const changes = () =>
  domain.database.rows(
    `select attribute, value, source, source_id as "sourceId" from attribute_change order by id`,
  );

describe('upserting customers', () => {
  it('creates whom nobody knew, tells their ids in order, and touches them', async () => {
    const outcomes = await upsert(
      { externalId: 'A1', name: '王小明', attributes: { skin: 'dry' }, tags: ['vip', 'vip'] },
      { email: 'Li@Example.com' },
      { phone: '138 0000 1234' },
    );
    expect(outcomes.map(({ result }) => result)).toEqual(['created', 'created', 'created']);
    expect(await stored()).toMatchObject([
      { ext: 'A1', name: '王小明', attributes: { skin: 'dry' }, tags: ['vip'] },
      { ext: null, email: 'li@example.com', phone: null },
      { ext: null, email: null, phone: '+8613800001234' },
    ]);
    const ids = await domain.database.rows<{ id: number }>('select id from customer order by id');
    expect(outcomes.map(({ id }) => id)).toEqual(ids.map(({ id }) => id));
    expect(await touched()).toEqual(ids.map(({ id }) => ({ customer_id: id, cause: 'import' })));
  });

  it('keeps a birthday whole, in either calendar', async () => {
    await upsert({ externalId: 'A1', birthday: { calendar: 'lunar', month: 8, day: 15, leapMonth: true } });
    await upsert({ externalId: 'A1', birthday: { month: 2, day: 29, year: 2000 } });
    expect(
      await domain.database.rows(
        `select birthday_calendar, birthday_year, birthday_month, birthday_day, birthday_leap_month from customer`,
      ),
    ).toEqual([
      {
        birthday_calendar: 'solar',
        birthday_year: 2000,
        birthday_month: 2,
        birthday_day: 29,
        birthday_leap_month: false,
      },
    ]);
  });

  it('changes nothing when the same comes again: not the time of change, not the log, nobody is touched', async () => {
    const rows: UpsertCustomerInput[] = [
      { externalId: 'A1', name: 'Ann', email: 'ann@acme.io', attributes: { skin: 'dry' }, tags: ['vip'] },
      { email: 'li@acme.io', birthday: { calendar: 'lunar', month: 1, day: 1 } },
    ];
    await upsert(...rows);
    const before = [await stored(), await changes()];
    await domain.database.run('delete from touched_customer');
    domain.clock.advance({ days: 1 });
    expect(await results(...rows)).toEqual(['unchanged', 'unchanged']);
    expect([await stored(), await changes()]).toEqual(before);
    expect(await touched()).toEqual([]);
  });

  it('writes what is there and leaves what is absent, and logs what differed with its provenance', async () => {
    await upsert({ externalId: 'A1', name: 'Ann', city: '上海', attributes: { skin: 'dry', nps: 9 } });
    await domain.database.run('delete from attribute_change');
    expect(await results({ externalId: 'A1', city: '北京', attributes: { nps: 10, skin: null } })).toEqual([
      'updated',
    ]);
    expect(await stored()).toMatchObject([{ name: 'Ann', city: '北京', attributes: { nps: 10 } }]);
    const provenance = { source: 'import', sourceId: '7' };
    expect(await changes()).toEqual([
      { attribute: 'nps', value: 10, ...provenance },
      { attribute: 'skin', value: null, ...provenance },
      { attribute: 'city', value: '北京', ...provenance },
    ]);
  });

  it('notes every attribute once, as text where its values are of two types', async () => {
    await upsert({ externalId: 'A1', attributes: { nps: 9, skin: 'dry', likes: ['tea'], vip: true } });
    await upsert(
      { externalId: 'A2', attributes: { nps: 'nine' } },
      { externalId: 'A3', attributes: { nps: 3 } },
    );
    expect(await domain.database.rows('select name, type from attribute order by name')).toEqual([
      { name: 'likes', type: 'list' },
      { name: 'nps', type: 'text' },
      { name: 'skin', type: 'text' },
      { name: 'vip', type: 'boolean' },
    ]);
  });
});

describe('recognising customers', () => {
  it('goes by external id, else by e-mail address, else by phone', async () => {
    await upsert({ externalId: 'A1', email: 'ann@acme.io', phone: '13800001234' });
    expect(await results({ externalId: 'A1', name: 'one' })).toEqual(['updated']);
    expect(await results({ email: 'ANN@acme.io', name: 'two' })).toEqual(['updated']);
    expect(await results({ phone: '+86 138-0000-1234', name: 'three' })).toEqual(['updated']);
    expect(await stored()).toMatchObject([{ ext: 'A1', name: 'three' }]);
  });

  it('gives a known address its external id, once', async () => {
    await upsert({ email: 'ann@acme.io', name: 'Ann' });
    expect(
      await results({ externalId: 'A1', email: 'ann@acme.io' }, { externalId: 'A2', email: 'ann@acme.io' }),
    ).toEqual(['updated', 'created']);
    expect(await stored()).toMatchObject([
      { ext: 'A1', name: 'Ann' },
      { ext: 'A2', name: null },
    ]);
  });

  it('never joins two who have different external ids, or different addresses and one phone', async () => {
    await upsert({ externalId: 'A1', email: 'home@acme.io', phone: '13800001234' });
    expect(
      await results(
        { externalId: 'A2', email: 'home@acme.io' },
        { email: 'other@acme.io', phone: '13800001234' },
      ),
    ).toEqual(['created', 'created']);
  });

  it('rejects a row that could be several customers, and only that row', async () => {
    await upsert({ externalId: 'A1', email: 'home@acme.io' }, { externalId: 'A2', email: 'home@acme.io' });
    const outcomes = await upsert({ email: 'home@acme.io', name: 'who?' }, { email: 'new@acme.io' });
    expect(outcomes).toMatchObject([
      { result: 'rejected', id: null, faults: [{ code: 'customer-ambiguous' }] },
      { result: 'created', faults: [] },
    ]);
    expect((await stored()).map(({ name }) => name)).toEqual([null, null, null]);
  });

  it('takes rows of one customer in a batch for one, in which the later word holds', async () => {
    const outcomes = await upsert(
      { externalId: 'A1', name: 'first', city: '上海', attributes: { nps: 1, skin: 'dry' }, tags: ['a'] },
      { externalId: 'A1', name: 'second', attributes: { nps: 2 } },
      { externalId: 'A1', email: 'ann@acme.io' },
      { email: 'ann@acme.io', tags: [] },
    );
    expect(outcomes.map(({ result }) => result)).toEqual(['unchanged', 'unchanged', 'unchanged', 'created']);
    expect(new Set(outcomes.map(({ id }) => id)).size).toBe(1);
    expect(await stored()).toMatchObject([
      { name: 'second', city: '上海', email: 'ann@acme.io', attributes: { nps: 2, skin: 'dry' }, tags: [] },
    ]);
  });

  it('ends in the same state whether rows come in one batch or one by one', async () => {
    const rows: UpsertCustomerInput[] = [
      { email: 'a@acme.io', name: 'A' },
      { externalId: '1', email: 'a@acme.io', city: '上海' },
      { externalId: '2', email: 'b@acme.io', phone: '13800001234' },
      { phone: '13800001234', attributes: { seen: true } },
      { externalId: '1', name: 'A B' },
      { phone: '13900001234' },
      { email: 'c@acme.io', phone: '13900001234' },
    ];
    await upsert(...rows);
    const together = (await stored()).map(({ updatedAt: _, ...row }) => row);
    await domain.database.run('truncate customer cascade');
    for (const row of rows) await upsert(row);
    const oneByOne = (await stored()).map(({ updatedAt: _, ...row }) => row);
    const sorted = (state: unknown[]) => state.map((row) => JSON.stringify(row)).sort();
    expect(sorted(together)).toEqual(sorted(oneByOne));
  });

  it('makes one customer of a new key that two batches bring at the same moment', async () => {
    const both = await Promise.all([
      results({ email: 'ann@acme.io', name: 'Ann' }),
      results({ email: 'ann@acme.io', city: '上海' }),
    ]);
    expect(both.flat().sort()).toEqual(['created', 'updated']);
    expect(await stored()).toMatchObject([{ name: 'Ann', city: '上海' }]);
  });
});

describe('what stands between the company and a customer', () => {
  it('is written with the customer, stays where it is not said, and is logged where it moves', async () => {
    const facts = {
      accountManager: 'Wang Li',
      acquiredOn: '2024-03-01',
      relationshipSince: '2019-01-01',
      arrearsMinor: 120_000,
    };
    await upsert({ externalId: 'A1', ...facts }, { externalId: 'A2' });
    expect(await results({ externalId: 'A1', ...facts })).toEqual(['unchanged']);
    expect(await results({ externalId: 'A1', arrearsMinor: 0 })).toEqual(['updated']);
    const [known, other] = await domain.database.rows(
      `select account_manager as "accountManager", acquired_on::text as "acquiredOn",
         relationship_since::text as "relationshipSince", arrears_minor as "arrearsMinor"
       from customer order by external_id`,
    );
    expect(known).toEqual({ ...facts, arrearsMinor: 0 });
    expect(other).toMatchObject({ accountManager: null, arrearsMinor: 0 });
    expect(await changes()).toMatchObject([{ attribute: 'arrearsMinor', value: 0 }]);
  });
});

describe('staging customers for an import', () => {
  it('counts what came out, and lists what was refused by its place in the file', async () => {
    await upsert({ externalId: 'A1', email: 'x@acme.io' }, { externalId: 'A2', email: 'x@acme.io' });
    await domain.database.transaction(async (tx) => {
      await customers.openStaging(tx);
      await tx.run(`insert into staged_customer (ordinal, external_id, email, name) values
        (1, 'A1', null, 'Ann'), (2, null, 'x@acme.io', 'who?'), (3, 'A2', null, null), (4, 'A3', null, null),
        (5, null, null, 'nobody')`);
      const counts = await customers.upsertStaged(tx, { source: 'import' });
      expect(counts).toEqual({ created: 1, updated: 1, unchanged: 1, rejected: 2 });
      expect(await customers.stagedRejections(tx)).toEqual([
        { ordinal: 2, fault: 'customer-ambiguous' },
        { ordinal: 5, fault: 'no-identity' },
      ]);
    });
  });
});
