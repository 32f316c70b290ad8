import { Body, Controller, Post, Req, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { onlyOutcome } from '@roundtrip/domain/identify/batch.js';
import { OrdersService } from '@roundtrip/domain/identify/orders/orders.service.js';
import {
  type UpsertOrder,
  upsertOrderSchema,
} from '@roundtrip/domain/identify/orders/upsert-order.schema.js';
import {
  type BatchOutcome,
  batchOutcomeSchema,
  type Upserted,
  upsertedSchema,
} from '@roundtrip/domain/identify/origin.js';
import type { Request } from 'express';
import { TakesLines } from '../batches/ndjson.js';
import { takeBatch } from '../batches/take-batch.js';
import { Access } from '../http/access.js';
import { originOf } from '../http/origin.js';
import { Caller, type Principal } from '../http/principal.js';
import { Returns } from '../http/returns.js';
import { type OrderBatch, orderBatchSchema, orderRows } from './order-batch.js';

@ApiTags('orders')
@Controller('api/orders')
@Access('marketer')
export class OrdersController {
  constructor(private readonly orders: OrdersService) {}

  /** Writes an order; what was sent under its externalId before is replaced, and the same again changes nothing. */
  @Post()
  @Returns(upsertedSchema)
  async upsert(
    @Caller() caller: Principal,
    @Body({ schema: upsertOrderSchema }) order: UpsertOrder,
  ): Promise<Upserted> {
    return onlyOutcome(await this.orders.upsertMany([order], originOf(caller)));
  }

  /**
   * Up to 1000 orders as JSON, or a stream of lines; each is told by itself what happened to it. Of a broken line only
   * that line is refused.
   */
  @Post('batch')
  @TakesLines()
  @Returns(batchOutcomeSchema)
  upsertMany(
    @Caller() caller: Principal,
    @Req() request: Request,
    @Body({ schema: orderBatchSchema.optional() }) body?: OrderBatch,
  ): Promise<BatchOutcome | StreamableFile> {
    return takeBatch({ request, rows: body?.orders }, orderRows, (valid) =>
      this.orders.upsertMany(valid, originOf(caller)),
    );
  }
}
