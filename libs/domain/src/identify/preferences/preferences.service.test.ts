import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { CustomersService } from '../customers/customers.service.js';
import { MergesService } from '../identities/merging/merges.service.js';
import { IdentifyModule } from '../identify.module.js';
import type { Preferences } from './preference.schema.js';
import { PreferencesRead } from './preferences.read.js';
import { PreferencesService } from './preferences.service.js';

let domain: TestDomain;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
});
beforeEach(() => domain.database.run('truncate customer, customer_merge cascade'));
afterAll(() => domain.stop());

const customer = async (externalId: string): Promise<number> =>
  (await domain.get(CustomersService).upsertMany([{ externalId }], { source: 'test' }))[0]!.id!;
const change = (id: number, wishes: Partial<Preferences>) =>
  domain.database.transaction((tx) =>
    domain.get(PreferencesService).change(tx, id, wishes, { source: 'preferences' }),
  );
const read = (id: number) => domain.get(PreferencesRead).ofCustomer(id);
const log = () => domain.database.rows('select attribute, value, source from attribute_change order by id');
const inDays = (days: number) => new Date(domain.clock.now().getTime() + days * 24 * 3600_000);

const NOTHING: Preferences = { frequency: 'as-it-comes', pausedUntil: null, unwantedTopics: [] };

describe('preferences', () => {
  it('are as messages come until the customer says something else, and what they say is logged once', async () => {
    const id = await customer('A');
    expect(await read(id)).toEqual(NOTHING);
    await domain.database.run('delete from touched_customer');
    for (let time = 0; time < 2; time++) await change(id, { frequency: 'weekly', unwantedTopics: ['new'] });
    expect(await read(id)).toEqual({ ...NOTHING, frequency: 'weekly', unwantedTopics: ['new'] });
    expect(await log()).toEqual([
      { attribute: 'frequency', value: 'weekly', source: 'preferences' },
      { attribute: 'unwantedTopics', value: ['new'], source: 'preferences' },
    ]);
    expect(await domain.database.rows('select cause from touched_customer')).toEqual([
      { cause: 'preferences' },
    ]);
  });

  it('forget a pause when it is over, and keep the frequency there was', async () => {
    const id = await customer('A');
    await change(id, { frequency: 'monthly' });
    await change(id, { pausedUntil: inDays(5) });
    expect(await read(id)).toMatchObject({ frequency: 'monthly', pausedUntil: inDays(5) });
    domain.clock.advance({ days: 5 });
    expect(await read(id)).toMatchObject({ frequency: 'monthly', pausedUntil: null });
  });

  it('go with the customer', async () => {
    const id = await customer('A');
    await domain.database.run('delete from customer where id = $1', [id]);
    await expect(read(id)).rejects.toMatchObject({ code: 'customer-not-found' });
    await expect(change(id, { frequency: 'weekly' })).rejects.toMatchObject({ code: 'customer-not-found' });
  });

  it('of two who become one are the stricter of both, and each has their own again when that is undone', async () => {
    const [ann, twin] = [await customer('A'), await customer('B')];
    await change(ann, { frequency: 'weekly', unwantedTopics: ['new'] });
    await change(twin, { frequency: 'monthly', pausedUntil: inDays(9), unwantedTopics: ['care'] });
    const before = [await read(ann), await read(twin)];
    const merges = domain.get(MergesService);
    const id = await merges.merge({ survivorId: ann, loserId: twin }, [], null);
    expect(await read(ann)).toEqual({
      ...{ frequency: 'monthly', pausedUntil: inDays(9), unwantedTopics: ['new', 'care'] },
    });
    await merges.undo(id, null);
    expect([await read(ann), await read(twin)]).toEqual(before);
  });
});
