import { Injectable } from '@nestjs/common';
import type { TargetName } from '../mapping/targets.js';
import { CustomerImport } from './customer-import.js';
import type { TargetImport } from './import-run.js';
import { OrderImport } from './order-import.js';

/** Who brings in what. */
@Injectable()
export class ImportTargets {
  private readonly targets: Record<TargetName, TargetImport>;

  constructor(orders: OrderImport, customers: CustomerImport) {
    this.targets = { orders, customers };
  }

  of(target: TargetName): TargetImport {
    return this.targets[target];
  }
}
