import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { CustomersService } from '../customers/customers.service.js';
import { IdentifyModule } from '../identify.module.js';
import { TouchedService } from './touched.service.js';

let domain: TestDomain;
let touched: TouchedService;
let ids: number[];

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
  touched = domain.get(TouchedService);
});
beforeEach(async () => {
  await domain.database.run('truncate customer cascade');
  const outcomes = await domain
    .get(CustomersService)
    .upsertMany([{ externalId: 'A' }, { externalId: 'B' }, { externalId: 'C' }], { source: 'test' });
  ids = outcomes.map(({ id }) => id!);
  await domain.database.run('delete from touched_customer');
});
afterAll(() => domain.stop());

const touch = (customers: number[], cause = 'order') =>
  domain.database.transaction((tx) => touched.touch(tx, customers, cause));
const take = (limit = 10) => domain.database.transaction((tx) => touched.take(tx, limit));

describe('touched customers', () => {
  it('are taken once, those who wait longest first', async () => {
    await touch([ids[2]!]);
    domain.clock.advance({ seconds: 1 });
    await touch([ids[0]!, ids[1]!, ids[1]!]);
    expect(await take(1)).toEqual([{ customerId: ids[2], cause: 'order' }]);
    expect((await take()).map(({ customerId }) => customerId).sort()).toEqual([ids[0], ids[1]]);
    expect(await take()).toEqual([]);
  });

  it('keep their place when they are touched again, and tell the latest cause', async () => {
    await touch([ids[0]!], 'first');
    domain.clock.advance({ seconds: 1 });
    await touch([ids[1]!]);
    await touch([ids[0]!], 'second');
    expect(await take(1)).toEqual([{ customerId: ids[0], cause: 'second' }]);
  });

  it('are back where the transaction that took them fails', async () => {
    await touch([ids[0]!]);
    const failing = domain.database.transaction(async (tx) => {
      expect(await touched.take(tx, 10)).toHaveLength(1);
      throw new Error('crash');
    });
    await expect(failing).rejects.toThrow('crash');
    expect(await take()).toHaveLength(1);
  });

  it('are not taken by two at once, and nobody waits', async () => {
    await touch(ids);
    await domain.database.transaction(async (tx) => {
      expect(await touched.take(tx, 2)).toHaveLength(2);
      expect(await take()).toHaveLength(1);
    });
    expect(await take()).toEqual([]);
  });

  it('are not taken while a change that touched them again is still running, so the change is not overlooked', async () => {
    await touch([ids[0]!]);
    await domain.database.transaction(async (tx) => {
      await touched.touch(tx, [ids[0]!], 'a change under way');
      expect(await take()).toEqual([]);
    });
    expect(await take()).toEqual([{ customerId: ids[0], cause: 'a change under way' }]);
  });
});
