import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ImportWorld } from './import-world.js';

let world: ImportWorld;
beforeAll(async () => {
  world = await ImportWorld.start({ worker: false });
});
afterAll(() => world.stop());

/** Lines whose numbers, customers and addresses overlap in every way: known, new, contradicting, shared by several. */
const line = fc
  .record({
    order: fc.constantFrom('O1', 'O2', 'O3', 'O4', 'O5'),
    key: fc.constantFrom('', 'K1', 'K2', 'K3'),
    email: fc.constantFrom('', '', 'ann@example.com', 'bob@example.com'),
    phone: fc.constantFrom('', '', '13912345670', '13912345671'),
    quantity: fc.constantFrom(-2, -1, 1, 3),
    price: fc.constantFrom('1.00', '9.90', 'x'),
  })
  .map(({ order, key, email, phone, quantity, price }) =>
    [order, key, email, phone, 'TEA', quantity, price, '2026-01-05'].join(','),
  );
const file = fc
  .array(line, { minLength: 1, maxLength: 10 })
  .map((lines) => `OrderNo,CustomerID,Email,Phone,SKU,Quantity,UnitPrice,OrderDate\n${lines.join('\n')}\n`);

describe('a dry run', () => {
  it('says exactly what the import then does, whatever is known already, and writes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), async (files) => {
        await world.clear();
        for (const body of files) {
          const { body: uploaded } = await world.upload(body);
          await world.plan(uploaded, { defaultCountry: 'CN' });
          const before = await world.state();
          const checked = await world.runNow(uploaded.id, 'check');
          expect(checked.status).toBe('checked');
          expect(await world.state()).toEqual(before);
          const planned = (await world.marketer.get(`/api/imports/${uploaded.id}/rejections`)).body;
          const done = await world.runNow(uploaded.id, 'apply');
          expect(done.status).toBe('done');
          expect(done.counts).toEqual(checked.counts);
          expect((await world.marketer.get(`/api/imports/${uploaded.id}/rejections`)).body).toEqual(planned);
          const { read, accepted, rejected } = done.counts!.lines;
          expect(accepted + rejected).toBe(read);
        }
      }),
      { numRuns: 25 },
    );
  });
});
