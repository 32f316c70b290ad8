import {
  Body,
  Controller,
  Delete,
  Get,
  Param,
  Patch,
  Post,
  Query,
  Req,
  type StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { onlyOutcome } from '@roundtrip/domain/identify/batch.js';
import {
  type BatchOutcome,
  batchOutcomeSchema,
  type Upserted,
  upsertedSchema,
} from '@roundtrip/domain/identify/origin.js';
import {
  type ChangeProduct,
  changeProductSchema,
  type ProductDetail,
  productDetailSchema,
  type ProductListQuery,
  productListQuerySchema,
  productPageSchema,
  type ProductView,
  type UpsertProduct,
  upsertProductSchema,
} from '@roundtrip/domain/identify/products/product.schema.js';
import { ProductsRead } from '@roundtrip/domain/identify/products/products.read.js';
import { ProductsService } from '@roundtrip/domain/identify/products/products.service.js';
import type { Page } from '@roundtrip/domain/kernel/page.js';
import type { Request } from 'express';
import type { z } from 'zod';
import { TakesLines } from '../batches/ndjson.js';
import { takeBatch } from '../batches/take-batch.js';
import { Access } from '../http/access.js';
import { batchBody } from '../http/batch-body.js';
import { idSchema } from '../http/id.js';
import { Returns, ReturnsNothing } from '../http/returns.js';

const productBatchSchema = batchBody('products', 'ProductBatch', '/api/products');
type ProductBatch = z.output<typeof productBatchSchema>;
const productRows = { row: upsertProductSchema, key: 'sku' };

@ApiTags('products')
@Controller('api/products')
export class ProductsController {
  constructor(
    private readonly products: ProductsService,
    private readonly read: ProductsRead,
  ) {}

  /** By sku. */
  @Get()
  @Access('analyst')
  @Returns(productPageSchema)
  list(@Query({ schema: productListQuerySchema }) query: ProductListQuery): Promise<Page<ProductView>> {
    return this.read.list(query);
  }

  @Get(':id')
  @Access('analyst')
  @Returns(productDetailSchema)
  detail(@Param('id', { schema: idSchema }) id: number): Promise<ProductDetail> {
    return this.read.detail(id);
  }

  /** Creates the product, or writes what is said onto the one with this sku; what is left out stays. */
  @Post()
  @Access('marketer')
  @Returns(upsertedSchema)
  async upsert(@Body({ schema: upsertProductSchema }) product: UpsertProduct): Promise<Upserted> {
    return onlyOutcome(await this.products.upsertMany([product]));
  }

  /**
   * Up to 1000 products as JSON, which may name each other, or a stream of lines; each is told by itself what happened
   * to it.
   */
  @Post('batch')
  @Access('marketer')
  @TakesLines()
  @Returns(batchOutcomeSchema)
  upsertMany(
    @Req() request: Request,
    @Body({ schema: productBatchSchema.optional() }) body?: ProductBatch,
  ): Promise<BatchOutcome | StreamableFile> {
    return takeBatch({ request, rows: body?.products }, productRows, (valid) =>
      this.products.upsertMany(valid),
    );
  }

  /** A changed cost is reckoned with in orders that are written from then on. */
  @Patch(':id')
  @Access('marketer')
  @Returns(productDetailSchema)
  change(
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: changeProductSchema }) patch: ChangeProduct,
  ): Promise<ProductDetail> {
    return this.products.change(id, patch);
  }

  /** Orders keep what they sold; the product is made anew, with nothing but its name, when it is sold again. */
  @Delete(':id')
  @Access('marketer')
  @ReturnsNothing()
  delete(@Param('id', { schema: idSchema }) id: number): Promise<void> {
    return this.products.delete(id);
  }
}
