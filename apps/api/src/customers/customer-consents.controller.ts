import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '@roundtrip/domain/database/database.js';
import {
  type Consents,
  consentsSchema,
  type PutConsents,
  putConsentsSchema,
} from '@roundtrip/domain/identify/consents/consent.schema.js';
import { ConsentsRead } from '@roundtrip/domain/identify/consents/consents.read.js';
import { ConsentsService } from '@roundtrip/domain/identify/consents/consents.service.js';
import { CustomersRead } from '@roundtrip/domain/identify/customers/customers.read.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { originOf } from '../http/origin.js';
import { Caller, type Principal } from '../http/principal.js';
import { Returns } from '../http/returns.js';

@ApiTags('customers')
@Controller('api/customers/:id/consents')
export class CustomerConsentsController {
  constructor(
    private readonly database: Database,
    private readonly consents: ConsentsService,
    private readonly read: ConsentsRead,
    private readonly customers: CustomersRead,
  ) {}

  /** What the customer agreed to, and how that came about. */
  @Get()
  @Access('analyst')
  @Returns(consentsSchema)
  async get(@Param('id', { schema: idSchema }) id: number): Promise<Consents> {
    await this.customers.get(id);
    return this.read.ofCustomer(id);
  }

  /** Records what the customer said; channels and purposes that are not named stay as they are. */
  @Put()
  @Access('marketer')
  @Returns(consentsSchema)
  put(
    @Caller() caller: Principal,
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: putConsentsSchema }) { consents }: PutConsents,
  ): Promise<Consents> {
    const { source } = originOf(caller);
    return this.database.transaction(async (tx) => {
      await this.consents.record(
        tx,
        consents.map((consent) => ({ ...consent, customerId: id, source })),
      );
      return this.read.ofCustomer(id, tx);
    });
  }
}
