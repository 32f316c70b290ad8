import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ValueMatrixRead } from '@roundtrip/domain/differentiate/value-matrix/value-matrix.read.js';
import {
  type ValueCustomer,
  valueCustomerPageSchema,
  type ValueCustomersQuery,
  valueCustomersQuerySchema,
  type ValueMatrix,
  type ValueMatrixQuery,
  valueMatrixQuerySchema,
  valueMatrixSchema,
} from '@roundtrip/domain/differentiate/value-matrix/value-matrix.schema.js';
import type { Page } from '@roundtrip/domain/kernel/page.js';
import { Access } from '../http/access.js';
import { Returns } from '../http/returns.js';

@ApiTags('value')
@Controller('api')
export class ValueMatrixController {
  constructor(private readonly read: ValueMatrixRead) {}

  @Get('value-matrix')
  @Access('analyst')
  @Returns(valueMatrixSchema)
  matrix(@Query({ schema: valueMatrixQuerySchema }) query: ValueMatrixQuery): Promise<ValueMatrix> {
    return this.read.matrix(query);
  }

  @Get('value-customers')
  @Access('analyst')
  @Returns(valueCustomerPageSchema)
  customers(
    @Query({ schema: valueCustomersQuerySchema }) query: ValueCustomersQuery,
  ): Promise<Page<ValueCustomer>> {
    return this.read.customers(query);
  }
}
