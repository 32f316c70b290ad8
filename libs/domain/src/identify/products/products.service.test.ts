import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { IdentifyModule } from '../identify.module.js';
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

describe('products', () => {
  it('are written by sku, the last word of a batch holds, and what is left out stays', async () => {
    expect(
      await products.upsertMany([{ sku: 'TEA', name: 'Tea', category: 'drinks', priceMinor: 1250 }]),
    ).toBe(1);
    expect(
      await products.upsertMany([
        { sku: 'TEA', name: 'Thé' },
        { sku: 'TEA', name: '绿茶' },
      ]),
    ).toBe(1);
    expect((await list()).rows).toMatchObject([
      { sku: 'TEA', name: '绿茶', category: 'drinks', priceMinor: 1250 },
    ]);
    expect(await products.upsertMany([{ sku: 'TEA', name: '绿茶' }])).toBe(0);
  });

  it('that something else names are made once, and known ones stay as they are', async () => {
    await products.upsertMany([{ sku: 'TEA', name: '绿茶' }]);
    const sold = `values ('TEA', 'tea bag'), ('CUP', null), ('POT', 'Pot')`;
    await domain.database.transaction((tx) => products.ensureFrom(tx, sold));
    expect((await list()).rows.map(({ sku, name }) => [sku, name])).toEqual([
      ['CUP', 'CUP'],
      ['POT', 'Pot'],
      ['TEA', '绿茶'],
    ]);
  });

  it('are listed by sku, page by page, and found by sku and name', async () => {
    await products.upsertMany(['A', 'B', 'C'].map((sku) => ({ sku, name: `Thing ${sku}` })));
    const first = await list({ limit: 2 });
    expect(first.rows.map(({ sku }) => sku)).toEqual(['A', 'B']);
    expect((await list({ limit: 2, after: first.next! })).rows.map(({ sku }) => sku)).toEqual(['C']);
    expect((await list({ search: 'thing b' })).rows.map(({ sku }) => sku)).toEqual(['B']);
  });
});
