import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../database/database.js';
import { notFound } from '../../kernel/errors.js';
import { decodeCursor, type Page, toPage } from '../../kernel/page.js';
import { containing } from '../search-pattern.js';
import type { ProductDetail, ProductListQuery, ProductView } from './product.schema.js';
import { listProducts, productDetail } from './products.sql.js';

@Injectable()
export class ProductsRead {
  constructor(private readonly database: Database) {}

  async list({ search, limit, after }: ProductListQuery): Promise<Page<ProductView>> {
    const [sku] = decodeCursor(after, 1) ?? [null];
    const rows = await this.database.rows<ProductView>(listProducts, [
      sku,
      search ? containing(search) : null,
      limit + 1,
    ]);
    return toPage(rows, limit, (row) => [row.sku]);
  }

  async detail(id: number, sql: Sql = this.database): Promise<ProductDetail> {
    const product = await sql.row<ProductDetail>(productDetail, [id]);
    if (!product) throw notFound('product', id);
    return product;
  }
}
