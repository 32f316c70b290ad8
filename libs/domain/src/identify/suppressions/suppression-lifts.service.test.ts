import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { CustomersService } from '../customers/customers.service.js';
import { IdentifyModule } from '../identify.module.js';
import { SuppressionLiftsService } from './suppression-lifts.service.js';
import { SuppressionListRead } from './suppression-list.read.js';
import { SuppressionsService } from './suppressions.service.js';

let domain: TestDomain;
let read: SuppressionListRead;
let lifts: SuppressionLiftsService;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
  read = domain.get(SuppressionListRead);
  lifts = domain.get(SuppressionLiftsService);
});
beforeEach(async () => {
  await domain.database.run('truncate customer, suppression, suppression_lift cascade');
  await domain.get(CustomersService).upsertMany([{ email: 'ann@acme.io', name: 'Ann' }], { source: 'test' });
  const rows = [
    { channel: 'email' as const, address: 'ann@acme.io', reason: 'bounced' },
    { channel: 'email' as const, address: 'b_b@acme.io', reason: 'complained' },
    { channel: 'sms' as const, address: '+8613800001234', reason: 'unsubscribed' },
  ];
  await domain.database.transaction((tx) =>
    domain.get(SuppressionsService).suppress(
      tx,
      rows.map((row) => ({ ...row, source: 'test' })),
    ),
  );
  await domain.database.run('delete from touched_customer');
});
afterAll(() => domain.stop());

const addresses = async (query: object) =>
  (await read.list({ limit: 50, ...query })).rows.map(({ address }) => address);
const ann = { channel: 'email', address: ' Ann@acme.io', note: 'She wrote to us.' } as const;

describe('the list of suppressed addresses', () => {
  it('names somebody who has the address, and is narrowed by channel, reason and a part of it', async () => {
    expect((await read.list({ limit: 50, search: 'ANN' })).rows).toMatchObject([
      { address: 'ann@acme.io', reason: 'bounced', customer: { name: 'Ann' } },
    ]);
    expect(await addresses({ channel: 'sms' })).toEqual(['+8613800001234']);
    expect(await addresses({ reason: 'complained' })).toEqual(['b_b@acme.io']);
    expect(await addresses({ search: 'b_b' })).toEqual(['b_b@acme.io']);
    expect((await read.list({ limit: 50, channel: 'sms' })).rows[0]?.customer).toBeNull();
  });

  it('comes in pages that hold each once', async () => {
    const first = await read.list({ limit: 2 });
    const rest = await read.list({ limit: 2, after: first.next! });
    const all = [...first.rows, ...rest.rows].map(({ address }) => address);
    expect(all.sort()).toEqual(['+8613800001234', 'ann@acme.io', 'b_b@acme.io']);
    expect(rest.next).toBeNull();
  });
});

describe('lifting a suppression', () => {
  it('lets the address receive again, and stays on record with who did it and why', async () => {
    await lifts.lift(ann, 'Mei');
    expect(await addresses({ search: 'ann' })).toEqual([]);
    expect((await read.lifted({ limit: 50 })).rows).toMatchObject([
      { address: 'ann@acme.io', reason: 'bounced', liftedBy: 'Mei', note: 'She wrote to us.' },
    ]);
    expect(await domain.database.rows('select 1 from touched_customer')).toHaveLength(1);
  });

  it('is refused where nothing is suppressed any more, and leaves no record', async () => {
    await lifts.lift(ann, 'Mei');
    await expect(lifts.lift(ann, 'Mei')).rejects.toMatchObject({ code: 'suppression-gone' });
    expect((await read.lifted({ limit: 50 })).rows).toHaveLength(1);
  });
});
