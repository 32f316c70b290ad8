import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { Database, type Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { invalid, notFound } from '../../kernel/errors.js';
import type { RowOutcome } from '../origin.js';
import { type KnownProduct, productFaults } from './product-faults.js';
import { Product } from './product.entity.js';
import type { ChangeProduct, ProductDetail, UpsertProduct } from './product.schema.js';
import { ProductsRead } from './products.read.js';
import { ensureProducts, idsOfSkus, knownProducts, upsertProducts, writeRelations } from './products.sql.js';

type Written = { id: number; sku: string; isNew: boolean };
type Relations = Pick<UpsertProduct, 'complements' | 'related'>;

@Injectable()
export class ProductsService {
  constructor(
    private readonly database: Database,
    private readonly read: ProductsRead,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes products by sku, and tells of each what happened. Of several rows of one sku the last holds; those it
   * supersedes come back `unchanged`. A row that names a product nobody knows is rejected with the path of the name.
   */
  upsertMany(rows: UpsertProduct[], tx?: Tx): Promise<RowOutcome[]> {
    if (!tx) return this.database.transaction((own) => this.upsertMany(rows, own));
    return this.upsertWithin(tx, rows);
  }

  /** Edits one product; `null` clears a field, and what the patch leaves out stays. */
  change(id: number, patch: ChangeProduct): Promise<ProductDetail> {
    return this.database.transaction(async (tx) => {
      const product = await tx.manager.findOne(Product, {
        where: { id },
        lock: { mode: 'for_no_key_update' },
      });
      if (!product) throw notFound('product', id);
      const { complements, related, ...own } = patch;
      const said = [{ ...patch, sku: product.sku }];
      const [faults = []] = productFaults(said, await this.known(tx, said));
      if (faults.length > 0) throw invalid(faults);
      const changed = { ...product, ...own };
      if (!isDeepStrictEqual(changed, { ...product }))
        await tx.manager.update(Product, id, { ...own, updatedAt: this.clock.now() });
      await this.relate(tx, [{ sku: product.sku, complements, related }]);
      return this.read.detail(id, tx);
    });
  }

  /** Orders keep the sku and name of what they sold; what other products said of this one goes with it. */
  async delete(id: number): Promise<void> {
    const { affected } = await this.database.manager.delete(Product, id);
    if (!affected) throw notFound('product', id);
  }

  /** Creates the products that a select of (sku, name) names and nobody knew yet; known ones stay as they are. */
  async ensureFrom(tx: Tx, select: string): Promise<void> {
    await tx.run(ensureProducts(select), [this.clock.now()]);
  }

  private async upsertWithin(tx: Tx, rows: UpsertProduct[]): Promise<RowOutcome[]> {
    const faults = productFaults(rows, await this.known(tx, rows));
    const last = new Map<string, UpsertProduct>();
    rows.forEach((row, at) => faults[at]?.length === 0 && last.set(row.sku, row));
    const valid = [...last.values()];
    const written = await tx.rows<Written>(upsertProducts, [
      JSON.stringify(valid.map(toRow)),
      this.clock.now(),
    ]);
    const related = new Set(await this.relate(tx, valid));
    const results = new Map(
      written.map(({ sku, isNew }) => [sku, isNew ? ('created' as const) : ('updated' as const)]),
    );
    const ids = await this.idsOf(tx, valid);
    return rows.map((row, at): RowOutcome => {
      const id = ids.get(row.sku) ?? null;
      const rowFaults = faults[at] ?? [];
      if (rowFaults.length > 0 || id === null) return { id: null, result: 'rejected', faults: rowFaults };
      const moved = results.get(row.sku) ?? (related.has(id) ? 'updated' : 'unchanged');
      return { id, result: last.get(row.sku) === row ? moved : 'unchanged', faults: [] };
    });
  }

  private async known(tx: Tx, rows: (Relations & { sku: string })[]): Promise<Map<string, KnownProduct>> {
    const skus = rows.flatMap(({ sku, complements = [], related = [] }) => [sku, ...complements, ...related]);
    const known = await tx.rows<KnownProduct>(knownProducts, [[...new Set(skus)]]);
    return new Map(known.map((product) => [product.sku, product]));
  }

  private async relate(tx: Tx, rows: (Relations & { sku: string })[]): Promise<number[]> {
    const saying = rows.filter(({ complements, related }) => complements ?? related);
    if (saying.length === 0) return [];
    const moved = await tx.rows<{ id: number }>(writeRelations, [JSON.stringify(saying), this.clock.now()]);
    return moved.map(({ id }) => id);
  }

  private async idsOf(tx: Tx, rows: UpsertProduct[]): Promise<Map<string, number>> {
    const ids = await tx.rows<{ id: number; sku: string }>(idsOfSkus, [rows.map(({ sku }) => sku)]);
    return new Map(ids.map(({ id, sku }) => [sku, id]));
  }
}

const toRow = ({
  priceMinor,
  unitCostMinor,
  purchaseCycleDays,
  launchedOn,
  endedOn,
  ...rest
}: UpsertProduct) => ({
  ...rest,
  price_minor: priceMinor,
  unit_cost_minor: unitCostMinor,
  purchase_cycle_days: purchaseCycleDays,
  launched_on: launchedOn,
  ended_on: endedOn,
});
