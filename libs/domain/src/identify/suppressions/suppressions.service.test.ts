import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { CustomersService } from '../customers/customers.service.js';
import { IdentifyModule } from '../identify.module.js';
import { SuppressionsRead } from './suppressions.read.js';
import { type Suppression, SuppressionsService } from './suppressions.service.js';

let domain: TestDomain;
let service: SuppressionsService;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
  service = domain.get(SuppressionsService);
});
beforeEach(async () => {
  await domain.database.run('truncate customer, suppression cascade');
  await domain
    .get(CustomersService)
    .upsertMany([{ email: 'ann@acme.io' }, { phone: '+8613800001234' }], { source: 'test' });
  await domain.database.run('delete from touched_customer');
});
afterAll(() => domain.stop());

const suppress = (...rows: Omit<Suppression, 'source'>[]) =>
  domain.database.transaction((tx) =>
    service.suppress(
      tx,
      rows.map((row) => ({ ...row, source: 'test' })),
    ),
  );
const touchedCount = async () => (await domain.database.rows('select 1 from touched_customer')).length;

describe('suppressing addresses', () => {
  it('finds them however they are written, and touches whom they belong to', async () => {
    expect(
      await suppress(
        { channel: 'email', address: ' Ann@ACME.io', reason: 'bounced' },
        { channel: 'sms', address: '138 0000 1234', reason: 'blacklisted' },
        { channel: 'email', address: 'Not An Address', reason: 'bounced' },
      ),
    ).toBe(3);
    expect(await domain.get(SuppressionsRead).of('ann@acme.io', '+8613800001234')).toMatchObject([
      { channel: 'email', address: 'ann@acme.io', reason: 'bounced' },
      { channel: 'sms', address: '+8613800001234', reason: 'blacklisted' },
    ]);
    expect(await touchedCount()).toBe(2);
  });

  it('keeps the first reason, and touches nobody a second time', async () => {
    await suppress({ channel: 'email', address: 'ann@acme.io', reason: 'complained' });
    await domain.database.run('delete from touched_customer');
    expect(await suppress({ channel: 'email', address: 'ann@acme.io', reason: 'bounced' })).toBe(0);
    expect(await domain.get(SuppressionsRead).of('ann@acme.io', null)).toMatchObject([
      { reason: 'complained' },
    ]);
    expect(await touchedCount()).toBe(0);
  });

  it('can be lifted, once', async () => {
    await suppress({ channel: 'email', address: 'ann@acme.io', reason: 'bounced' });
    await domain.database.run('delete from touched_customer');
    const lift = () => domain.database.transaction((tx) => service.lift(tx, 'email', 'ANN@acme.io'));
    expect(await lift()).toBe(true);
    expect(await touchedCount()).toBe(1);
    expect(await lift()).toBe(false);
    expect(await domain.get(SuppressionsRead).of('ann@acme.io', null)).toEqual([]);
  });
});
