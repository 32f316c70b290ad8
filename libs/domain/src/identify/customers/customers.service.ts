import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { fullOrigin, type Origin, type OutcomeCounts, type RowOutcome } from '../origin.js';
import { TouchedService } from '../touched/touched.service.js';
import { customerFault } from './customer-fault.js';
import { changedCustomers } from './customers.sql.js';
import { CustomersStore, type StagedOutcome, type StagedRejection } from './customers.store.js';
import type { UpsertCustomer } from './upsert-customer.schema.js';

/** Batches of customers: whoever sends them, the same statements write them, and the same again changes nothing. */
@Injectable()
export class CustomersService {
  constructor(
    private readonly database: Database,
    private readonly store: CustomersStore,
    private readonly touched: TouchedService,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes what the rows say, and tells for each what happened. A row is matched by external id, else e-mail address,
   * else phone. Rows of the same customer count as one in which the later word holds; the superseded ones come back
   * as `unchanged`.
   */
  upsertMany(rows: UpsertCustomer[], origin: Origin, tx?: Tx): Promise<RowOutcome[]> {
    if (!tx) return this.database.transaction((own) => this.upsertMany(rows, origin, own));
    return this.upsertWithin(tx, rows, origin);
  }

  /**
   * Opens the staging table of a large batch within the caller's transaction; gives the COPY statement that fills it
   * (columns in `customer-staging.sql.ts`). Call `upsertStaged` next, in the same transaction.
   */
  openStaging(tx: Tx): Promise<string> {
    return this.store.openStaging(tx);
  }

  /** Upserts what is staged. `stagedRejections` then tells which rows were refused, until the transaction ends. */
  async upsertStaged(tx: Tx, origin: Origin): Promise<OutcomeCounts> {
    await this.store.upsertStaged(tx, fullOrigin(origin, this.clock));
    await this.touched.touchFrom(tx, changedCustomers, origin.source);
    return this.store.counts(tx);
  }

  /**
   * What `upsertStaged` would do, without doing it. `customer_outcome` then holds the ids that new customers might get;
   * nobody has them yet.
   */
  async planStaged(tx: Tx): Promise<OutcomeCounts> {
    await this.store.planStaged(tx);
    return this.store.counts(tx);
  }

  /**
   * Makes sure of customers that something else names, such as an order: a select of (external_id, email), distinct.
   * Known ones stay as they are but for a missing key that the row adds. Touching is left to the caller, who knows
   * why; `customer_outcome` and `staged_customer` hold what became of each until the transaction ends.
   */
  async ensureFrom(tx: Tx, select: string, origin: Origin): Promise<void> {
    await this.store.stageNames(tx, select);
    await this.store.upsertStaged(tx, fullOrigin(origin, this.clock));
  }

  stagedRejections(tx: Tx): Promise<StagedRejection[]> {
    return this.store.rejections(tx);
  }

  /** How many staged customers share an address with somebody who is known by another number, and so stay two. */
  stagedSharing(tx: Tx, of: 'planned' | 'written'): Promise<number> {
    return this.store.sharing(tx, of);
  }

  private async upsertWithin(tx: Tx, rows: UpsertCustomer[], origin: Origin): Promise<RowOutcome[]> {
    await this.store.stage(tx, rows);
    await this.upsertStaged(tx, origin);
    return (await this.store.outcomes(tx)).map((outcome) => toRowOutcome(outcome));
  }
}

function toRowOutcome({ id, result, fault }: StagedOutcome): RowOutcome {
  return { id, result, faults: fault === null ? [] : [customerFault(fault)] };
}
