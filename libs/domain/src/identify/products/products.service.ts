import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import type { UpsertProduct } from './product.schema.js';
import { ensureProducts, upsertProducts } from './products.sql.js';

@Injectable()
export class ProductsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Writes products by sku; tells how many were created or changed. */
  upsertMany(products: UpsertProduct[], sql: Sql = this.database): Promise<number> {
    const rows = products.map(({ priceMinor, unitCostMinor, ...rest }, ordinal) => ({
      ...rest,
      ordinal,
      price_minor: priceMinor,
      unit_cost_minor: unitCostMinor,
    }));
    return sql.run(upsertProducts, [JSON.stringify(rows), this.clock.now()]);
  }

  /** Creates the products that a select of (sku, name) names and nobody knew yet; known ones stay as they are. */
  async ensureFrom(tx: Tx, select: string): Promise<void> {
    await tx.run(ensureProducts(select), [this.clock.now()]);
  }
}
