import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ImportWorld } from './import-world.js';

let world: ImportWorld;
beforeAll(async () => {
  world = await ImportWorld.start({ worker: false });
});
beforeEach(async () => {
  await world.clear();
  await world.marketer.post('/api/customers/batch', {
    customers: [{ externalId: 'A', email: 'ann@acme.io' }, { externalId: 'B' }],
  });
});
afterAll(() => world.stop());

const file = (...lines: string[]): string => `${lines.join('\n')}\n`;
const reasons = async (id: number): Promise<string[]> => {
  const { body } = await world.marketer.get(`/api/imports/${id}/rejections?locale=en`);
  return body.rows.map(({ line, reason }: { line: number; reason: string }) => `${line}: ${reason}`);
};

describe('a file of products', () => {
  const products = file(
    'SKU,商品名称,分类,价格,成本,复购周期,上市日期,配套产品',
    'POT,茶壶,teaware,"1,299.00",500,,2025-01-31,CUP；TRAY',
    'CUP,茶杯,teaware,39.9,12,,,',
    'TRAY,茶盘,teaware,99,40,,,',
    'TEA,龙井,tea,128,60,30,2024-03-01,',
  );

  it('is recognised, and brings in prices, cycles, dates, and what goes with what, wherever it stands in the file', async () => {
    const done = await world.bring(products);
    expect(done.target).toBe('products');
    expect(done.counts).toMatchObject({ facts: { created: 4, rejected: 0 }, lines: { rejected: 0 } });
    const { body } = await world.marketer.get('/api/products?search=茶壶');
    expect(body.rows).toMatchObject([
      {
        sku: 'POT',
        priceMinor: 129_900,
        unitCostMinor: 50_000,
        launchedOn: '2025-01-31',
        category: 'teaware',
      },
    ]);
    const { body: pot } = await world.marketer.get(`/api/products/${body.rows[0].id}`);
    expect(pot.complements.map(({ sku }: { sku: string }) => sku).sort()).toEqual(['CUP', 'TRAY']);
  });

  it('changes nothing the second time', async () => {
    await world.bring(products);
    expect((await world.bring(products)).counts).toMatchObject({
      facts: { created: 0, updated: 0, unchanged: 4 },
    });
  });

  it('says of each line it leaves out why, and brings in the others', async () => {
    const done = await world.bring(
      file(
        'SKU,Product name,Price,Purchase cycle,Complements',
        'A,Fine,10,30,',
        'B,No cycle at all,10,0,',
        'C,Free for all,-1,,',
        'D,Goes with nothing known,10,,NOBODY',
        ',No number,10,,',
      ),
    );
    expect(done.counts).toMatchObject({ facts: { created: 1 }, lines: { read: 5, rejected: 4 } });
    expect(await reasons(done.id)).toEqual([
      '3: “0” is not possible for “Purchase cycle”.',
      '4: The price -1 is negative.',
      '5: “NOBODY” is not possible for “Complements”.',
      '6: The row says nothing in “SKU”.',
    ]);
  });
});

describe('a file of what is known of customers', () => {
  it('brings in opportunities by customer number or address', async () => {
    const opportunities = file(
      'CustomerID,Email,Opportunity ID,Opportunity name,Expected amount,Probability,Stage,Status,Close date',
      'A,,D1,Tea for the office,5000,40%,quoted,open,2026-12-31',
      ',ann@acme.io,D2,Gift boxes,800.50,0.9,signed,won,',
      'Z,,D3,Nobody,1,0.1,called,open,',
      'B,,D4,Sure,1,1.5,called,open,',
      'B,,D5,Odd,1,0.5,called,sleeping,',
    );
    const done = await world.bring(opportunities);
    expect(done.target).toBe('opportunities');
    expect(done.counts).toMatchObject({ facts: { created: 2 }, lines: { rejected: 3 } });
    const { body } = await world.marketer.get('/api/opportunities');
    expect(body.rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          externalId: 'D1',
          expectedMinor: 500_000,
          probability: 0.4,
          closesOn: '2026-12-31',
        }),
        expect.objectContaining({ externalId: 'D2', expectedMinor: 80_050, status: 'won' }),
      ]),
    );
    expect(await reasons(done.id)).toEqual([
      '4: Nobody has this customer number, e-mail address or phone.',
      '5: “1.5” is not possible for “Probability”.',
      '6: “sleeping” is none of the words known for “Status”.',
    ]);
    expect((await world.bring(opportunities)).counts).toMatchObject({ facts: { created: 0, unchanged: 2 } });
  });

  it('brings in contacts with rated suggestions; lines without a number of their own are known by what they say', async () => {
    const contacts = file(
      '客户编号,联系方式,联系时间,内容,满意度,客户建议,建议价值',
      'A,电话,2026-01-05 10:30,问候,5,小包装,高价值',
      'A,拜访,2026-01-06 15:00,,4,,',
    );
    expect((await world.bring(contacts)).counts).toMatchObject({ facts: { created: 2 } });
    expect((await world.bring(contacts)).counts).toMatchObject({ facts: { created: 0, unchanged: 2 } });
    const rows = await world.database.rows(
      `select kind, satisfaction, suggestion_rating as rating, at from contact_entry order by at`,
    );
    expect(rows).toMatchObject([
      { kind: 'phone', satisfaction: 5, rating: 'high-value', at: new Date('2026-01-05T02:30:00Z') },
      { kind: 'visit', satisfaction: 4, rating: null },
    ]);
  });

  it('brings in expenses', async () => {
    const done = await world.bring(
      file(
        'CustomerID,Expense type,Expense amount,Expense date',
        'A,acquisition,120,2026-01-05',
        'B,营销,9.9,2026-02-01',
      ),
    );
    expect(done.target).toBe('expenses');
    const rows = await world.database.rows(
      'select kind, amount_minor::int as minor, spent_on::text as day from customer_expense order by id',
    );
    expect(rows).toEqual([
      { kind: 'acquisition', minor: 12_000, day: '2026-01-05' },
      { kind: 'marketing', minor: 990, day: '2026-02-01' },
    ]);
  });

  it('is only counted by a dry run', async () => {
    const { body: uploaded } = await world.upload(
      file('CustomerID,Expense type,Expense amount,Expense date', 'A,acquisition,120,2026-01-05'),
    );
    await world.plan(uploaded);
    const checked = await world.runNow(uploaded.id, 'check');
    expect(checked).toMatchObject({ status: 'checked', counts: { facts: { created: 1 } } });
    expect(await world.database.rows('select id from customer_expense')).toEqual([]);
  });
});
