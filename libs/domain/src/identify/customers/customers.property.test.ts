import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { IdentifyModule } from '../identify.module.js';
import type { RowOutcome } from '../origin.js';
import { CustomersService } from './customers.service.js';
import type { UpsertCustomer } from './upsert-customer.schema.js';

let domain: TestDomain;
let customers: CustomersService;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
  customers = domain.get(CustomersService);
});
afterAll(() => domain.stop());

const anyOf = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const row: fc.Arbitrary<UpsertCustomer> = fc
  .record({
    externalId: anyOf('1', '2', '3'),
    email: anyOf('a@acme.io', 'b@acme.io', 'c@acme.io'),
    phone: anyOf('+8613800000001', '+8613800000002'),
    name: anyOf('Ann', 'Bob', 'Cid'),
    attributes: fc.option(fc.dictionary(fc.constantFrom('x', 'y'), fc.option(fc.integer(), { nil: null })), {
      nil: undefined,
    }),
    tags: fc.option(fc.uniqueArray(fc.constantFrom('p', 'q')), { nil: undefined }),
  })
  .filter(({ externalId, email, phone }) => Boolean(externalId ?? email ?? phone));
const batches = fc.array(fc.array(row, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 });

const upsert = (rows: UpsertCustomer[]) => customers.upsertMany(rows, { source: 'test' });
const state = () =>
  domain.database.rows(
    'select id, external_id, email, phone, name, attributes, tags, updated_at from customer order by id',
  );

// A refused row is left out: what others write may tell later whom it meant.
it('a batch that was taken in whole changes nothing when it comes again, whatever came before', async () => {
  await fc.assert(
    fc.asyncProperty(batches, async (all) => {
      await domain.database.run('delete from customer');
      let outcomes: RowOutcome[] = [];
      for (const batch of all) outcomes = await upsert(batch);
      fc.pre(outcomes.every(({ result }) => result !== 'rejected'));
      const before = await state();
      domain.clock.advance({ seconds: 1 });
      const again = await upsert(all.at(-1)!);
      expect(again).toEqual(outcomes.map((outcome) => ({ ...outcome, result: 'unchanged' })));
      expect(await state()).toEqual(before);
    }),
    { numRuns: 60 },
  );
});
