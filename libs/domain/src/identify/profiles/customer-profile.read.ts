import { Injectable } from '@nestjs/common';
import { ConsentsRead } from '../consents/consents.read.js';
import { BirthdaysRead } from '../customers/birthdays.read.js';
import { CustomersRead } from '../customers/customers.read.js';
import { PurchaseSummaryRead } from '../purchases/purchase-summary.read.js';
import { SuppressionsRead } from '../suppressions/suppressions.read.js';
import type { CustomerProfile } from './customer-profile.schema.js';
import { Today } from './today.js';

/** One customer with everything this room knows, in a bounded number of statements. */
@Injectable()
export class CustomerProfileRead {
  constructor(
    private readonly customers: CustomersRead,
    private readonly summaries: PurchaseSummaryRead,
    private readonly consents: ConsentsRead,
    private readonly suppressions: SuppressionsRead,
    private readonly birthdays: BirthdaysRead,
    private readonly today: Today,
  ) {}

  /** For an id that was merged away, the customer it leads to. */
  async of(asked: number): Promise<CustomerProfile> {
    const customer = await this.customers.current(asked);
    const { id } = customer;
    const [purchases, consents, suppressions, nextBirthday] = await Promise.all([
      this.summaries.ofCustomer(id),
      this.consents.state(id),
      this.suppressions.of(customer.email, customer.phone),
      this.today.in(customer.timeZone).then((today) => this.birthdays.next(id, today)),
    ]);
    return { ...customer, purchases, consents, suppressions, nextBirthday };
  }
}
