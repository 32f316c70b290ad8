import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { analyzeGrown, analyzeLarge } from '../analyze-large.js';
import { lockKeys } from '../identity-lock.js';
import { type OutcomeCounts, type RowResult, toOutcomeCounts } from '../origin.js';
import { AccountsService } from '../organizations/accounts.service.js';
import { anyFurtherKey, findOwners, noteNames } from './order-owners.sql.js';
import { copyIntoLines, openLines, openOrders, stageLines } from './order-staging.sql.js';
import {
  countOrderOutcomes,
  deleteReplacedItems,
  gatherAffected,
  gatherOrders,
  insertItems,
  listOrderOutcomes,
  listRejectedOrders,
  planOrders,
  stagedCurrencies,
  stagedOrderKeys,
  writeOrders,
} from './orders.sql.js';
import type { StagedLine } from './order-lines.js';

/** Currencies of a batch in columns: code, minor units in one unit, base minor units in one minor unit. */
export interface CurrencyColumns {
  codes: string[];
  scales: string[];
  worths: string[];
}

export interface OrderOutcome {
  externalId: string;
  id: number | null;
  result: RowResult;
  fault: string | null;
}
export type RejectedOrder = Pick<OrderOutcome, 'externalId'> & { fault: string };

@Injectable()
export class OrdersStore {
  constructor(private readonly accounts: AccountsService) {}

  /** An empty table for lines; gives the statement that COPYs into it. */
  async openLines(tx: Tx): Promise<string> {
    await tx.run(openLines);
    return copyIntoLines;
  }

  async stageLines(tx: Tx, lines: StagedLine[]): Promise<void> {
    await tx.run(openLines);
    await tx.run(stageLines, [JSON.stringify(lines)]);
  }

  async currencies(tx: Tx, source: string): Promise<string[]> {
    const rows = await tx.rows<{ currency: string }>(stagedCurrencies(source));
    return rows.map(({ currency }) => currency);
  }

  /** Gathers the lines into orders, and keeps other batches from writing the same orders meanwhile. */
  async gather(tx: Tx, source: string, { codes, scales, worths }: CurrencyColumns): Promise<void> {
    await tx.run(openOrders);
    const gathered = await tx.run(gatherOrders(source), [codes, scales, worths]);
    await analyzeLarge(tx, 'staged_order', gathered);
    await lockKeys(tx, 'order', stagedOrderKeys);
    if (await this.anyFurtherKey(tx)) for (const statement of findOwners) await tx.run(statement);
  }

  /** Writes orders and items; gives the number of customers whose orders moved. */
  async write(tx: Tx, source: string, { codes, scales }: CurrencyColumns, at: Date): Promise<number> {
    await this.accounts.share(tx);
    const written = await tx.run(writeOrders, [at]);
    await analyzeLarge(tx, 'order_outcome', written);
    await analyzeGrown(tx, 'orders', written);
    if (await this.anyFurtherKey(tx)) for (const statement of noteNames) await tx.run(statement);
    const owners = await tx.run(gatherAffected);
    if (owners === 0) return 0;
    const affected = owners + (await this.accounts.settleWritten(tx));
    await analyzeLarge(tx, 'affected_customer', affected);
    await tx.run(deleteReplacedItems);
    await tx.run(insertItems(source), [codes, scales]);
    return affected;
  }

  plan(tx: Tx): Promise<OutcomeCounts> {
    return this.count(tx, planOrders);
  }

  counts(tx: Tx): Promise<OutcomeCounts> {
    return this.count(tx, countOrderOutcomes);
  }

  outcomes(tx: Tx): Promise<OrderOutcome[]> {
    return tx.rows<OrderOutcome>(listOrderOutcomes);
  }

  rejections(tx: Tx): Promise<RejectedOrder[]> {
    return tx.rows<RejectedOrder>(listRejectedOrders);
  }

  private async anyFurtherKey(tx: Tx): Promise<boolean> {
    return (await tx.row<{ there: boolean }>(anyFurtherKey))?.there === true;
  }

  private async count(tx: Tx, statement: string): Promise<OutcomeCounts> {
    return toOutcomeCounts(await tx.rows<{ result: RowResult; rows: number }>(statement));
  }
}
