import { Injectable } from '@nestjs/common';
import { FactsImport } from '../facts/facts-import.js';
import type { TargetName } from '../mapping/targets.js';
import { CustomerImport } from './customer-import.js';
import type { TargetImport } from './import-run.js';
import { OrderImport } from './order-import.js';

/** Who brings in what. */
@Injectable()
export class ImportTargets {
  private readonly targets: Record<TargetName, TargetImport>;

  constructor(orders: OrderImport, customers: CustomerImport, facts: FactsImport) {
    this.targets = {
      orders,
      customers,
      products: facts.of('products'),
      opportunities: facts.of('opportunities'),
      contacts: facts.of('contacts'),
      expenses: facts.of('expenses'),
    };
  }

  of(target: TargetName): TargetImport {
    return this.targets[target];
  }
}
