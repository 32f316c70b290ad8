import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { CustomersService } from '../customers/customers.service.js';
import { IdentifyModule } from '../identify.module.js';
import { ConsentsRead } from './consents.read.js';
import { type ConsentChange, ConsentsService } from './consents.service.js';

let domain: TestDomain;
let id: number;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
});
beforeEach(async () => {
  await domain.database.run('truncate customer cascade');
  const [ann] = await domain.get(CustomersService).upsertMany([{ externalId: 'A' }], { source: 'test' });
  id = ann!.id!;
  await domain.database.run('delete from touched_customer');
});
afterAll(() => domain.stop());

const change = (more: Partial<ConsentChange> = {}): ConsentChange => ({
  customerId: id,
  channel: 'email',
  purpose: 'promotion',
  status: 'granted',
  source: 'api',
  ...more,
});
const record = (...changes: ConsentChange[]) =>
  domain.database.transaction((tx) => domain.get(ConsentsService).record(tx, changes));
const read = () => domain.get(ConsentsRead).ofCustomer(id);
const at = (hour: number) => new Date(Date.UTC(2026, 5, 1, hour));

describe('recording consent', () => {
  it('logs what changed and keeps what holds now', async () => {
    expect(await record(change({ wording: 'Yes, write to me', at: at(8) }))).toEqual([id]);
    await record(change({ status: 'withdrawn', source: 'unsubscribe', at: at(9) }));
    const { state, log } = await read();
    expect(state).toEqual([{ channel: 'email', purpose: 'promotion', status: 'withdrawn', at: at(9) }]);
    expect(log).toMatchObject([
      { status: 'withdrawn', source: 'unsubscribe', wording: null, at: at(9) },
      { status: 'granted', source: 'api', wording: 'Yes, write to me', at: at(8) },
    ]);
    expect(await domain.database.rows('select cause from touched_customer')).toEqual([{ cause: 'consent' }]);
  });

  it('does not log again what already holds, and touches nobody', async () => {
    await record(change());
    await domain.database.run('delete from touched_customer');
    expect(await record(change(), change({ source: 'import' }))).toEqual([]);
    expect((await read()).log).toHaveLength(1);
    expect(await domain.database.rows('select 1 from touched_customer')).toEqual([]);
  });

  it('leaves the state alone when an older word comes late', async () => {
    await record(change({ status: 'withdrawn', at: at(9) }));
    expect(await record(change({ status: 'granted', at: at(8) }))).toEqual([]);
    expect((await read()).state).toMatchObject([{ status: 'withdrawn' }]);
  });

  it('takes of several words in one batch the latest, channel by channel and purpose by purpose', async () => {
    await record(
      change({ status: 'withdrawn', at: at(9) }),
      change({ status: 'granted', at: at(8) }),
      change({ purpose: 'care', at: at(8) }),
      change({ channel: 'sms', at: at(8) }),
    );
    expect((await read()).state).toMatchObject([
      { channel: 'email', purpose: 'care', status: 'granted' },
      { channel: 'email', purpose: 'promotion', status: 'withdrawn' },
      { channel: 'sms', purpose: 'promotion', status: 'granted' },
    ]);
  });

  it('is decided one after the other where two come at the same moment', async () => {
    await Promise.all(Array.from({ length: 4 }, () => record(change())));
    expect((await read()).log).toHaveLength(1);
  });

  it('refuses a customer who is not there, and records nothing', async () => {
    await expect(record(change(), change({ customerId: 987654321 }))).rejects.toMatchObject({
      code: 'customer-not-found',
    });
    expect((await read()).log).toEqual([]);
  });
});
