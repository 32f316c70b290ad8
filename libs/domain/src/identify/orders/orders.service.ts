import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { currencyDecimals } from '../../kernel/money.js';
import { CurrencyRatesRead } from '../currencies/currency-rates.read.js';
import { fullOrigin, type Origin, type OutcomeCounts, type RowOutcome } from '../origin.js';
import { OrderEffects } from './order-effects.js';
import { orderFault } from './order-fault.js';
import { latestOfEach, toLines } from './order-lines.js';
import { type CurrencyColumns, type OrderOutcome, OrdersStore, type RejectedOrder } from './orders.store.js';
import type { UpsertOrder } from './upsert-order.schema.js';

const STAGED_LINES = 'staged_order_line';

/**
 * Orders, however they come: what an order says replaces what was said of it before, the same again changes nothing,
 * and in the same transaction everything that is built on orders follows.
 */
@Injectable()
export class OrdersService {
  constructor(
    private readonly database: Database,
    private readonly store: OrdersStore,
    private readonly currencies: CurrencyRatesRead,
    private readonly effects: OrderEffects,
    private readonly clock: Clock,
  ) {}

  /** Writes the orders, and tells for each what happened. An older revision in the same batch comes back `unchanged`. */
  upsertMany(orders: UpsertOrder[], origin: Origin, tx?: Tx): Promise<RowOutcome[]> {
    if (!tx) return this.database.transaction((own) => this.upsertMany(orders, origin, own));
    return this.upsertWithin(tx, orders, origin);
  }

  /**
   * Opens the table for the lines of a large batch within the caller's transaction; gives the COPY statement that fills
   * it. Call `planStaged` or `upsertStaged` next, in the same transaction.
   */
  openStaging(tx: Tx): Promise<string> {
    return this.store.openLines(tx);
  }

  /** What `upsertStaged` would do, without doing it. Products and customers nobody knows yet are not made. */
  async planStaged(tx: Tx, source = STAGED_LINES): Promise<OutcomeCounts> {
    await this.store.gather(tx, source, await this.currencyColumns(tx, source));
    return this.store.plan(tx);
  }

  /**
   * Upserts the staged lines, or those of another relation of the same shape (`order-staging.sql.ts`; trusted SQL text,
   * never input). All lines of an order have to be in it.
   */
  async upsertStaged(tx: Tx, origin: Origin, source = STAGED_LINES): Promise<OutcomeCounts> {
    const full = fullOrigin(origin, this.clock);
    const currencies = await this.currencyColumns(tx, source);
    await this.store.gather(tx, source, currencies);
    await this.effects.ensureCustomers(tx, full);
    const affected = await this.store.write(tx, source, currencies, full.at);
    await this.effects.follow(tx, source, full, affected);
    return this.store.counts(tx);
  }

  /** Which orders of the batch were refused, until the transaction ends; the code's words are in `orderFault`. */
  stagedRejections(tx: Tx): Promise<RejectedOrder[]> {
    return this.store.rejections(tx);
  }

  private async upsertWithin(tx: Tx, orders: UpsertOrder[], origin: Origin): Promise<RowOutcome[]> {
    const { base } = await this.currencies.known(tx);
    const latest = latestOfEach(orders);
    await this.store.stageLines(
      tx,
      latest.flatMap((order) => toLines(order, base)),
    );
    await this.upsertStaged(tx, origin);
    const outcomes = new Map((await this.store.outcomes(tx)).map((outcome) => [outcome.externalId, outcome]));
    const written = new Set(latest);
    return orders.map((order) => toRowOutcome(outcomes.get(order.externalId), written.has(order)));
  }

  private async currencyColumns(tx: Tx, source: string): Promise<CurrencyColumns> {
    const { base, rates } = await this.currencies.known(tx);
    const codes = (await this.store.currencies(tx, source)).filter((code) => rates.has(code));
    const decimals = codes.map((code) => currencyDecimals(code));
    const baseDecimals = currencyDecimals(base);
    return {
      codes,
      scales: decimals.map((count) => String(10 ** count)),
      worths: codes.map((code, at) =>
        ((rates.get(code) ?? 1) * 10 ** (baseDecimals - (decimals[at] ?? 2))).toPrecision(15),
      ),
    };
  }
}

function toRowOutcome(outcome: OrderOutcome | undefined, written: boolean): RowOutcome {
  if (!outcome) throw new Error('an order went into a batch and did not come out of it');
  const { id, fault } = outcome;
  if (fault !== null) return { id: null, result: 'rejected', faults: [orderFault(fault)] };
  return { id, result: written ? outcome.result : 'unchanged', faults: [] };
}
