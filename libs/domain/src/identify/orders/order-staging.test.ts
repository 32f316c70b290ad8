import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { order, upsertOrders } from '../../../../../test/factories/tea-orders.js';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { IdentifyModule } from '../identify.module.js';
import { OrdersService } from './orders.service.js';
import type { UpsertOrderInput } from './upsert-order.schema.js';

let domain: TestDomain;
let orders: OrdersService;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
  orders = domain.get(OrdersService);
});
beforeEach(() => domain.database.run('truncate customer, product cascade'));
afterAll(() => domain.stop());

const upsert = (...inputs: UpsertOrderInput[]) => upsertOrders(domain, inputs);
const amounts = () =>
  domain.database.rows(
    'select external_id as id, kind, total_minor as total, base_minor as base from orders order by external_id',
  );

describe('staging orders for an import', () => {
  const line = (id: string, sku: string, quantity: number, customer: string | null = 'C1') =>
    `('${id}', 'sale', 'paid', '2026-05-01Z', 'CNY', ${customer ? `'${customer}'` : 'null'}, '${sku}', ${quantity}, 5)`;
  const stage = (...lines: string[]) =>
    `insert into staged_order_line (external_id, kind, status, ordered_at, currency, customer_external_id, sku,
       quantity, unit_price) values ${lines.join(', ')}`;

  it('puts the lines of an order together wherever they stand, and tells what would happen beforehand', async () => {
    await upsert(order({ externalId: 'O9', items: [{ sku: 'TEA', quantity: 1, unitPrice: 5 }] }));
    const lines = [
      line('O1', 'TEA', 1),
      line('O2', 'CUP', 2),
      line('O1', 'CUP', 3),
      line('O3', 'TEA', 1, null),
    ];
    await domain.database.transaction(async (tx) => {
      await orders.openStaging(tx);
      await tx.run(stage(...lines));
      const expected = { created: 2, updated: 0, unchanged: 0, rejected: 1 };
      expect(await orders.planStaged(tx)).toEqual(expected);
      expect(await orders.upsertStaged(tx, { source: 'import' })).toEqual(expected);
      expect(await orders.stagedRejections(tx)).toEqual([{ externalId: 'O3', fault: 'no-customer' }]);
    });
    expect(await amounts()).toMatchObject([
      { id: 'O1', total: 2000 },
      { id: 'O2', total: 1000 },
      { id: 'O9' },
    ]);
  });

  it('finds the second time that nothing changed, whatever the order of the lines', async () => {
    const lines = [line('O1', 'TEA', 1), line('O2', 'CUP', 2), line('O1', 'CUP', 3), line('O1', 'TEA', 1)];
    const run = (...some: string[]) =>
      domain.database.transaction(async (tx) => {
        await orders.openStaging(tx);
        await tx.run(stage(...some));
        return orders.upsertStaged(tx, { source: 'import' });
      });
    expect(await run(...lines)).toMatchObject({ created: 2 });
    expect(await run(...lines.reverse())).toEqual({ created: 0, updated: 0, unchanged: 2, rejected: 0 });
  });

  it('refuses an order whose lines name different customers', async () => {
    await domain.database.transaction(async (tx) => {
      await orders.openStaging(tx);
      await tx.run(stage(line('O1', 'TEA', 1, 'C1'), line('O1', 'CUP', 1, 'C2')));
      await orders.upsertStaged(tx, { source: 'import' });
      expect(await orders.stagedRejections(tx)).toEqual([
        { externalId: 'O1', fault: 'order-lines-disagree' },
      ]);
    });
  });
});
