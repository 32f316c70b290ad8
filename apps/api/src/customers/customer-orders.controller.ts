import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CustomersRead } from '@roundtrip/domain/identify/customers/customers.read.js';
import { orderPageSchema, type OrderView } from '@roundtrip/domain/identify/orders/order.schema.js';
import { OrdersRead } from '@roundtrip/domain/identify/orders/orders.read.js';
import { type Page, type PageQuery, pageQuery } from '@roundtrip/domain/kernel/page.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

@ApiTags('customers')
@Controller('api/customers/:id/orders')
@Access('analyst')
export class CustomerOrdersController {
  constructor(
    private readonly customers: CustomersRead,
    private readonly orders: OrdersRead,
  ) {}

  /** What the customer bought and gave back, latest first. */
  @Get()
  @Returns(orderPageSchema)
  async list(
    @Param('id', { schema: idSchema }) id: number,
    @Query({ schema: pageQuery }) page: PageQuery,
  ): Promise<Page<OrderView>> {
    await this.customers.get(id);
    return this.orders.ofCustomer(id, page);
  }
}
