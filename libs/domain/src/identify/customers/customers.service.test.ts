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
beforeEach(() => domain.database.run('truncate customer cascade'));
afterAll(() => domain.stop());

const upsert = (...rows: UpsertCustomerInput[]): Promise<RowOutcome[]> =>
  customers.upsertMany(
    rows.map((row) => upsertCustomerSchema.parse(row)),
    { source: 'api', sourceId: '7' },
  );
const results = (outcomes: RowOutcome[]) => outcomes.map(({ result }) => result);
const stored = () =>
  domain.database.rows<Record<string, unknown>>(
    'select external_id, email, phone, name, attributes, tags, updated_at from customer order by id',
  );

describe('upserting customers', () => {
  it('creates whom nobody knew and tells their ids', async () => {
    const outcomes = await upsert(
      { externalId: 'A1', name: '王小明', attributes: { skin: 'dry' }, tags: ['vip'] },
      { email: 'Li@Example.com' },
      { phone: '138 0000 1234' },
    );
    expect(results(outcomes)).toEqual(['created', 'created', 'created']);
    const ids = await domain.database.rows<{ id: number }>('select id from customer order by id');
    expect(outcomes.map(({ id }) => id).sort()).toEqual(ids.map(({ id }) => id));
    expect(await stored()).toMatchObject([
      { external_id: 'A1', name: '王小明', attributes: { skin: 'dry' }, tags: ['vip'] },
      { email: 'li@example.com' },
      { phone: '+8613800001234' },
    ]);
  });
});
