import { Body, Controller, Get, Param, Patch, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { onlyOutcome } from '@roundtrip/domain/identify/batch.js';
import { CustomerEditsService } from '@roundtrip/domain/identify/customers/customer-edits.service.js';
import {
  type CustomerListQuery,
  customerListQuerySchema,
  customerPageSchema,
  type CustomerRow,
  customerSchema,
  type CustomerView,
} from '@roundtrip/domain/identify/customers/customer.schema.js';
import { CustomersRead } from '@roundtrip/domain/identify/customers/customers.read.js';
import { CustomersService } from '@roundtrip/domain/identify/customers/customers.service.js';
import {
  type ChangeCustomer,
  changeCustomerSchema,
  type UpsertCustomer,
  upsertCustomerSchema,
} from '@roundtrip/domain/identify/customers/upsert-customer.schema.js';
import {
  type BatchOutcome,
  batchOutcomeSchema,
  type Upserted,
  upsertedSchema,
} from '@roundtrip/domain/identify/origin.js';
import { CustomerProfileRead } from '@roundtrip/domain/identify/profiles/customer-profile.read.js';
import {
  type CustomerProfile,
  customerProfileSchema,
} from '@roundtrip/domain/identify/profiles/customer-profile.schema.js';
import type { Page } from '@roundtrip/domain/kernel/page.js';
import type { Request } from 'express';
import { TakesLines } from '../batches/ndjson.js';
import { takeBatch } from '../batches/take-batch.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { originOf } from '../http/origin.js';
import { Caller, type Principal } from '../http/principal.js';
import { Returns } from '../http/returns.js';
import { type CustomerBatch, customerBatchSchema, customerRows } from './customer-batch.js';

@ApiTags('customers')
@Controller('api/customers')
export class CustomersController {
  constructor(
    private readonly customers: CustomersService,
    private readonly edits: CustomerEditsService,
    private readonly read: CustomersRead,
    private readonly profiles: CustomerProfileRead,
  ) {}

  @Get()
  @Access('analyst')
  @Returns(customerPageSchema)
  list(@Query({ schema: customerListQuerySchema }) query: CustomerListQuery): Promise<Page<CustomerRow>> {
    return this.read.list(query);
  }

  @Get(':id')
  @Access('analyst')
  @Returns(customerProfileSchema)
  get(@Param('id', { schema: idSchema }) id: number): Promise<CustomerProfile> {
    return this.profiles.of(id);
  }

  /** Creates the customer, or writes what is said onto the one who is recognised. */
  @Post()
  @Access('marketer')
  @Returns(upsertedSchema)
  async upsert(
    @Caller() caller: Principal,
    @Body({ schema: upsertCustomerSchema }) customer: UpsertCustomer,
  ): Promise<Upserted> {
    return onlyOutcome(await this.customers.upsertMany([customer], originOf(caller)));
  }

  /**
   * Up to 1000 customers as JSON, or a stream of lines; each is told by itself what happened to it. Of a broken line only
   * that line is refused.
   */
  @Post('batch')
  @Access('marketer')
  @TakesLines()
  @Returns(batchOutcomeSchema)
  upsertMany(
    @Caller() caller: Principal,
    @Req() request: Request,
    @Body({ schema: customerBatchSchema.optional() }) body?: CustomerBatch,
  ): Promise<BatchOutcome | StreamableFile> {
    return takeBatch({ request, rows: body?.customers }, customerRows, (valid) =>
      this.customers.upsertMany(valid, originOf(caller)),
    );
  }

  @Patch(':id')
  @Access('marketer')
  @Returns(customerSchema)
  change(
    @Caller() caller: Principal,
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: changeCustomerSchema }) patch: ChangeCustomer,
  ): Promise<CustomerView> {
    return this.edits.change(id, patch, originOf(caller));
  }
}
