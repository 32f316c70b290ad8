import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { CustomersService } from '../customers/customers.service.js';
import type { Origin } from '../origin.js';
import { ProductsService } from '../products/products.service.js';
import { PurchaseSummaryService } from '../purchases/purchase-summary.service.js';
import { TouchedService } from '../touched/touched.service.js';
import { affectedCustomers, namedCustomers, soldProducts } from './orders.sql.js';

/** What a batch of orders needs of other features, and what it brings about in them. */
@Injectable()
export class OrderEffects {
  constructor(
    private readonly customers: CustomersService,
    private readonly products: ProductsService,
    private readonly summaries: PurchaseSummaryService,
    private readonly touched: TouchedService,
  ) {}

  /** Between gathering and writing: customers that only their orders name so far. */
  ensureCustomers(tx: Tx, origin: Origin): Promise<void> {
    return this.customers.ensureFrom(tx, namedCustomers, origin);
  }

  /** After writing: products, summaries, and the customers whose orders moved, of whom there are so many. */
  async follow(tx: Tx, source: string, origin: Origin, affected: number): Promise<void> {
    if (affected === 0) return;
    const customers = affectedCustomers(affected);
    await this.products.ensureFrom(tx, soldProducts(source));
    await this.summaries.recomputeFrom(tx, customers);
    await this.touched.touchFrom(tx, customers, `order:${origin.source}`);
  }
}
