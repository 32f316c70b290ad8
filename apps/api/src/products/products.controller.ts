import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ProductListQuery,
  productListQuerySchema,
  productPageSchema,
  type ProductView,
} from '@roundtrip/domain/identify/products/product.schema.js';
import { ProductsRead } from '@roundtrip/domain/identify/products/products.read.js';
import type { Page } from '@roundtrip/domain/kernel/page.js';
import { Access } from '../http/access.js';
import { Returns } from '../http/returns.js';

@ApiTags('products')
@Controller('api/products')
@Access('analyst')
export class ProductsController {
  constructor(private readonly products: ProductsRead) {}

  /** By sku. */
  @Get()
  @Returns(productPageSchema)
  list(@Query({ schema: productListQuerySchema }) query: ProductListQuery): Promise<Page<ProductView>> {
    return this.products.list(query);
  }
}
