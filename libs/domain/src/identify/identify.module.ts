import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsentsRead } from './consents/consents.read.js';
import { ConsentsService } from './consents/consents.service.js';
import { CurrencyRatesRead } from './currencies/currency-rates.read.js';
import { CurrencyRatesService } from './currencies/currency-rates.service.js';
import { AttributesRead } from './customers/attributes.read.js';
import { AttributesService } from './customers/attributes.service.js';
import { BirthdaysRead } from './customers/birthdays.read.js';
import { CustomerEditsService } from './customers/customer-edits.service.js';
import { Customer } from './customers/customer.entity.js';
import { CustomersRead } from './customers/customers.read.js';
import { CustomersService } from './customers/customers.service.js';
import { CustomersStore } from './customers/customers.store.js';
import { OrderEffects } from './orders/order-effects.js';
import { Order } from './orders/order.entity.js';
import { OrdersRead } from './orders/orders.read.js';
import { OrdersService } from './orders/orders.service.js';
import { OrdersStore } from './orders/orders.store.js';
import { ProductsRead } from './products/products.read.js';
import { ProductsService } from './products/products.service.js';
import { CustomerProfileRead } from './profiles/customer-profile.read.js';
import { Today } from './profiles/today.js';
import { PurchaseSummaryRead } from './purchases/purchase-summary.read.js';
import { PurchaseSummaryService } from './purchases/purchase-summary.service.js';
import { SuppressionsRead } from './suppressions/suppressions.read.js';
import { SuppressionsService } from './suppressions/suppressions.service.js';
import { TouchedService } from './touched/touched.service.js';

/** What other rooms may call. */
const open = [
  TouchedService,
  CustomersService,
  CustomersRead,
  CustomerProfileRead,
  CustomerEditsService,
  AttributesService,
  AttributesRead,
  BirthdaysRead,
  ConsentsService,
  ConsentsRead,
  SuppressionsService,
  SuppressionsRead,
  ProductsService,
  ProductsRead,
  CurrencyRatesService,
  CurrencyRatesRead,
  OrdersService,
  OrdersRead,
  PurchaseSummaryService,
  PurchaseSummaryRead,
];

/** Who the customers are, what they bought, and what they agreed to. */
@Module({
  imports: [TypeOrmModule.forFeature([Customer, Order])],
  providers: [...open, CustomersStore, OrdersStore, OrderEffects, Today],
  exports: open,
})
export class IdentifyModule {}
