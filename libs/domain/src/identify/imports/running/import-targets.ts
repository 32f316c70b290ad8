import { Injectable } from '@nestjs/common';
import { FactsImport } from '../facts/facts-import.js';
import type { TargetName } from '../mapping/targets.js';
import { ConsentImport } from '../people/consent-import.js';
import { MemberImport } from '../people/member-import.js';
import { CustomerImport } from './customer-import.js';
import type { TargetImport } from './import-run.js';
import { OrderImport } from './order-import.js';

/** Who brings in what. */
@Injectable()
export class ImportTargets {
  private readonly targets: Record<TargetName, TargetImport>;

  constructor(
    orders: OrderImport,
    customers: CustomerImport,
    facts: FactsImport,
    consents: ConsentImport,
    members: MemberImport,
  ) {
    this.targets = {
      orders,
      customers,
      products: facts.of('products'),
      opportunities: facts.of('opportunities'),
      contacts: facts.of('contacts'),
      expenses: facts.of('expenses'),
      consents,
      members,
    };
  }

  of(target: TargetName): TargetImport {
    return this.targets[target];
  }
}
