import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ImportWorld, orderFile } from './import-world.js';

let world: ImportWorld;
beforeAll(async () => {
  world = await ImportWorld.start({ worker: false });
});
beforeEach(() => world.clear());
afterAll(() => world.stop());

type Line = (string | number)[];

/** An order: whose it is, when, and its lines; a negative quantity gives something back under the same number. */
const order = fc.record({
  customer: fc.constantFrom('C1', 'C2', 'C3', 'C4'),
  day: fc.integer({ min: 1, max: 28 }),
  items: fc.array(
    fc.record({
      sku: fc.constantFrom('TEA', 'POT', 'CUP'),
      quantity: fc.constantFrom(-2, -1, 1, 2, 5),
      cents: fc.integer({ min: 0, max: 99_999 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});
type Order = typeof order extends fc.Arbitrary<infer T> ? T : never;
const linesOf = (orders: Order[]): Line[] =>
  orders.flatMap(({ customer, day, items }, n) =>
    items.map(({ sku, quantity, cents }) => [
      `O${n}`,
      customer,
      sku,
      quantity,
      (cents / 100).toFixed(2),
      `2026-01-${String(day).padStart(2, '0')}`,
    ]),
  );

describe('files of the same orders end in the same state', () => {
  it('whatever the order of their lines, and however often they are imported', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(order, { minLength: 1, maxLength: 8 }),
        fc.integer(),
        async (orders, seed) => {
          await world.clear();
          const lines = linesOf(orders);
          await world.bring(orderFile(lines));
          const clean = await world.state();
          const again = await world.bring(orderFile(shuffled(lines, seed)));
          expect(again.counts!.orders).toMatchObject({ created: 0, updated: 0 });
          expect(await world.state()).toEqual(clean);

          await world.clear();
          await world.bring(orderFile(shuffled(lines, seed)));
          expect(await world.state()).toEqual(clean);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('and whatever the order of the files', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(order, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 3 }),
        fc.integer(),
        async (parts, seed) => {
          const files = parts.map((orders, part) =>
            linesOf(orders).map(([number, ...rest]) => [`P${part}-${number}`, ...rest] as Line),
          );
          await world.clear();
          for (const lines of files) await world.bring(orderFile(lines));
          const clean = await world.state();
          await world.clear();
          for (const lines of shuffled([...files, ...files, ...files], seed))
            await world.bring(orderFile(lines));
          expect(await world.state()).toEqual(clean);
        },
      ),
      { numRuns: 6 },
    );
  });

  it('also where the refund of an order comes before its sale', async () => {
    const sale = orderFile([['O1', 'C1', 'TEA', 3, '10.00', '2026-01-05']]);
    const refund = orderFile([['O1', 'C1', 'TEA', -1, '10.00', '2026-01-09']]);
    await world.bring(sale);
    await world.bring(refund);
    const clean = await world.state();
    expect(clean).toMatchObject({
      orders: [
        { external_id: 'O1', kind: 'sale', total_minor: 3000 },
        { external_id: 'O1/refund', kind: 'refund', total_minor: -1000 },
      ],
      customers: [{ orders_count: 1, refunds_count: 1, revenue_minor: 2000 }],
    });
    await world.clear();
    await world.bring(refund);
    await world.bring(sale);
    expect(await world.state()).toEqual(clean);
    await world.bring(refund);
    expect(await world.state()).toEqual(clean);
  });

  it('where lines name customers by address or phone', async () => {
    const header = 'OrderNo,Email,Phone,SKU,Quantity,UnitPrice,OrderDate\n';
    const lines = [
      'O1,Li@Example.com,,TEA,1,10.00,2026-01-05',
      'O2,,139 1234 5670,TEA,1,10.00,2026-01-05',
      'O3,li@example.com,13912345670,POT,1,30.00,2026-01-06',
      'O4,,+8613912345670,POT,1,30.00,2026-01-07',
    ];
    const first = await world.bring(`${header}${lines.join('\n')}\n`, { defaultCountry: 'CN' });
    expect(first.counts).toMatchObject({ lines: { accepted: 4 }, orders: { created: 4 } });
    const clean = await world.state();
    const again = await world.bring(`${header}${lines.toReversed().join('\n')}\n`, { defaultCountry: 'CN' });
    expect(again.counts).toMatchObject({
      orders: { created: 0, updated: 0, unchanged: 4 },
      customers: { created: 0, updated: 0 },
    });
    expect(await world.state()).toEqual(clean);
  });
});

describe('a file of customers', () => {
  const file = `Customer ID,Name,Email,Mobile,Birthday,Gender,City,Shoe size
K1,王小明,wang@example.com,13912345670,1990-05-17,男,上海,42
K2,Jane Roe,jane@example.com,,农历八月十五,F,London,
,No Key,nokey@example.com,not-a-phone,31.02.1990,,,
,Nobody,,,,,,
`;
  it('brings the same in a dry run and in the import, keeps own columns, and drops what makes no sense', async () => {
    const { body: uploaded } = await world.upload(file, 'customers.csv');
    expect(uploaded).toMatchObject({ target: 'customers' });
    const mapping = { ...uploaded.plan.mapping, 'attributes.shoe_size': 'Shoe size' };
    await world.plan(uploaded, { mapping, defaultCountry: 'CN' });
    const checked = await world.runNow(uploaded.id, 'check');
    expect(checked.status).toBe('checked');
    expect(await world.database.rows('select id from customer')).toEqual([]);
    const done = await world.runNow(uploaded.id, 'apply');
    expect(done.counts).toEqual(checked.counts);
    expect(done.counts).toMatchObject({
      lines: { read: 4, accepted: 3, rejected: 1 },
      rejected: { 'no-identity': 1 },
      orders: null,
      customers: { created: 3, updated: 0, unchanged: 0, rejected: 0 },
      dropped: { phone: 1, birthday: 1 },
    });
    expect(
      await world.database.rows(
        'select external_id, name, phone, gender, attributes from customer order by id',
      ),
    ).toMatchObject([
      {
        external_id: 'K1',
        name: '王小明',
        phone: '+8613912345670',
        gender: 'male',
        attributes: { shoe_size: '42' },
      },
      { external_id: 'K2', name: 'Jane Roe', attributes: {} },
      { external_id: null, name: 'No Key', phone: null },
    ]);
    const again = await world.bring(file, { mapping, defaultCountry: 'CN' });
    expect(again.counts).toMatchObject({ customers: { created: 0, updated: 0, unchanged: 3 } });
  });
});

/** The same in another order, given by the seed. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const order = items.map((item, at) => ({ item, rank: Math.sin((seed % 1000) + at * 12.9898) }));
  return order.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}
