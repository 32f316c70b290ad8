import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { IdentifyModule } from '../identify.module.js';
import { changeProductSchema, type UpsertProductInput, upsertProductSchema } from './product.schema.js';
import { ProductsRead } from './products.read.js';
import { ProductsService } from './products.service.js';

let domain: TestDomain;
let products: ProductsService;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
  products = domain.get(ProductsService);
});
beforeEach(() => domain.database.run('truncate product cascade'));
afterAll(() => domain.stop());

const list = (query: { search?: string; after?: string; limit?: number } = {}) =>
  domain.get(ProductsRead).list({ limit: 50, ...query });
const upsert = (...inputs: UpsertProductInput[]) =>
  products.upsertMany(inputs.map((input) => upsertProductSchema.parse(input)));
const results = async (...inputs: UpsertProductInput[]) =>
  (await upsert(...inputs)).map(({ result }) => result);
const faults = async (...inputs: UpsertProductInput[]) =>
  (await upsert(...inputs)).map((row) => row.faults.map(({ path, code }) => `${path.join('.')} ${code}`));
const detail = async (sku: string) => {
  const found = await domain.database.row<{ id: number }>('select id from product where sku = $1', [sku]);
  return domain.get(ProductsRead).detail(found!.id);
};
const skus = (refs: { sku: string }[]) => refs.map(({ sku }) => sku);

describe('products', () => {
  it('are written by sku, the last word of a batch holds, and what is left out stays', async () => {
    const tea = { sku: 'TEA', name: 'Tea', category: 'drinks', priceMinor: 1250, purchaseCycleDays: 30 };
    expect(await results(tea)).toEqual(['created']);
    expect(await results({ sku: 'TEA', name: 'Thé' }, { sku: 'TEA', name: '绿茶' })).toEqual([
      'unchanged',
      'updated',
    ]);
    expect((await list()).rows).toMatchObject([{ ...tea, name: '绿茶' }]);
    expect(await results({ sku: 'TEA', name: '绿茶' })).toEqual(['unchanged']);
  });

  it('that something else names are made once, and known ones stay as they are', async () => {
    await upsert({ sku: 'TEA', name: '绿茶' });
    const sold = `values ('TEA', 'tea bag'), ('CUP', null), ('POT', 'Pot')`;
    await domain.database.transaction((tx) => products.ensureFrom(tx, sold));
    expect((await list()).rows.map(({ sku, name }) => [sku, name])).toEqual([
      ['CUP', 'CUP'],
      ['POT', 'Pot'],
      ['TEA', '绿茶'],
    ]);
  });

  it('are listed by sku, page by page, and found by sku, name and category', async () => {
    await upsert(...['A', 'B', 'C'].map((sku) => ({ sku, name: `Thing ${sku}`, category: `kind ${sku}` })));
    const first = await list({ limit: 2 });
    expect(skus(first.rows)).toEqual(['A', 'B']);
    expect(skus((await list({ limit: 2, after: first.next! })).rows)).toEqual(['C']);
    expect(skus((await list({ search: 'thing b' })).rows)).toEqual(['B']);
    expect(skus((await list({ search: 'KIND C' })).rows)).toEqual(['C']);
  });
});

describe('what goes with a product', () => {
  const pot = { sku: 'POT', name: 'Pot' };
  const tea = { sku: 'TEA', name: 'Tea', complements: ['POT', 'CUP'], related: ['POT'] };
  const cup = { sku: 'CUP', name: 'Cup' };

  it('may come in the same batch, is replaced where it is said, and stays where it is not', async () => {
    expect(await results(tea, pot, cup)).toEqual(['created', 'created', 'created']);
    expect(await results(tea)).toEqual(['unchanged']);
    expect(await results({ sku: 'TEA', name: 'Tea', complements: ['CUP'] })).toEqual(['updated']);
    const found = await detail('TEA');
    expect([skus(found.complements), skus(found.related)]).toEqual([['CUP'], ['POT']]);
    expect(skus((await detail('POT')).namedBy)).toEqual(['TEA']);
  });

  it('has to be known and another product; every name that is not is told by its path', async () => {
    await upsert(cup);
    expect(
      await faults({ ...tea, complements: ['CUP', 'JUG', 'TEA'] }, { ...pot, related: ['JUG'] }),
    ).toEqual([['complements.2 product-itself'], ['related.0 sku-unknown']]);
    expect(skus((await list()).rows)).toEqual(['CUP']);
  });

  it('is refused with a product of the batch that is refused itself', async () => {
    expect(await faults(tea, cup, { ...pot, complements: ['JUG'] })).toEqual([
      ['complements.0 sku-unknown', 'related.0 sku-unknown'],
      [],
      ['complements.0 sku-unknown'],
    ]);
  });

  it('goes with either of the two', async () => {
    await upsert(tea, pot, cup);
    await products.delete((await detail('POT')).id);
    expect((await detail('TEA')).related).toEqual([]);
    await expect(products.delete(987_654)).rejects.toMatchObject({ code: 'product-not-found' });
  });
});

describe('an edit', () => {
  it('clears what is null, and leaves what it does not name', async () => {
    await upsert({ sku: 'TEA', name: 'Tea', unitCostMinor: 300, purchaseCycleDays: 30 });
    const { id } = await detail('TEA');
    const patch = changeProductSchema.parse({ unitCostMinor: null, launchedOn: '2026-01-01' });
    expect(await products.change(id, patch)).toMatchObject({
      unitCostMinor: null,
      purchaseCycleDays: 30,
      launchedOn: '2026-01-01',
    });
  });

  it('that lets a product end before it was launched is refused, whichever day stood there before', async () => {
    await upsert({ sku: 'TEA', name: 'Tea', launchedOn: '2026-05-01' });
    expect(await faults({ sku: 'TEA', name: 'Tea', endedOn: '2026-04-30' })).toEqual([
      ['endedOn ends-before-launch'],
    ]);
    const { id } = await detail('TEA');
    await expect(products.change(id, { endedOn: '2026-04-30' })).rejects.toMatchObject({
      faults: [{ path: ['endedOn'], code: 'ends-before-launch' }],
    });
  });

  it.each([0, -3])('with a purchase cycle of %i days is refused', (purchaseCycleDays) => {
    const [issue] = changeProductSchema.safeParse({ purchaseCycleDays }).error!.issues;
    expect(issue).toMatchObject({
      path: ['purchaseCycleDays'],
      params: { code: 'purchase-cycle-not-positive' },
    });
  });
});
