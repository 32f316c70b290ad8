import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { IdentifyModule } from '../identify.module.js';
import { AttributesRead } from './attributes.read.js';
import { CustomerEditsService } from './customer-edits.service.js';
import { CustomersService } from './customers.service.js';
import { changeCustomerSchema } from './upsert-customer.schema.js';

let domain: TestDomain;
let id: number;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
});
beforeEach(async () => {
  await domain.database.run('truncate customer cascade');
  const rows = [
    { externalId: 'A', name: 'Ann', email: 'ann@acme.io', attributes: { skin: 'dry' } },
    { externalId: 'B' },
  ];
  const [ann] = await domain.get(CustomersService).upsertMany(rows, { source: 'test' });
  id = ann!.id!;
  await domain.database.run('delete from touched_customer');
  await domain.database.run('delete from attribute_change');
});
afterAll(() => domain.stop());

const change = (patch: unknown, customer = id) =>
  domain
    .get(CustomerEditsService)
    .change(customer, changeCustomerSchema.parse(patch), { source: 'admin', sourceId: '3' });
const logged = async () =>
  (await domain.get(AttributesRead).changesOf(id, 20)).map(({ attribute, value, source }) => ({
    attribute,
    value,
    source,
  }));

describe('editing a customer', () => {
  it('writes, clears and logs what differs', async () => {
    domain.clock.advance({ hours: 1 });
    const birthday = { calendar: 'lunar', month: 8, day: 15 };
    const changed = await change({
      name: 'Ann Lee',
      email: null,
      birthday,
      tags: ['vip'],
      attributes: { skin: 'oily' },
    });
    expect(changed).toMatchObject({
      name: 'Ann Lee',
      email: null,
      externalId: 'A',
      tags: ['vip'],
      attributes: { skin: 'oily' },
      birthday: { calendar: 'lunar', year: null, month: 8, day: 15, leapMonth: false },
      updatedAt: domain.clock.now(),
    });
    const entries = await logged();
    expect(entries).toHaveLength(5);
    expect(entries).toContainEqual({ attribute: 'email', value: null, source: 'admin' });
    expect(entries).toContainEqual({ attribute: 'skin', value: 'oily', source: 'admin' });
    expect(await domain.database.rows('select cause from touched_customer')).toEqual([{ cause: 'admin' }]);
  });

  it('changes nothing when everything stands there already', async () => {
    const before = await change({});
    domain.clock.advance({ hours: 1 });
    expect(await change({ name: 'Ann', birthday: null, attributes: { skin: 'dry' } })).toEqual(before);
    expect(await logged()).toEqual([]);
    expect(await domain.database.rows('select 1 from touched_customer')).toEqual([]);
  });

  it('refuses an external id that another customer has, and a customer who is not there', async () => {
    await expect(change({ externalId: 'B' })).rejects.toMatchObject({ code: 'customer-external-id-taken' });
    await expect(change({ name: 'X' }, 987654321)).rejects.toMatchObject({ code: 'customer-not-found' });
  });
});
