import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import {
  anyContact,
  anyTie,
  gatherOrganizations,
  organizationsOf,
  putAside,
  settle,
  settleWritten,
} from './accounts.sql.js';

/** Who writes orders shares this lock; who changes for whom somebody buys has it alone. */
const ACCOUNTS = 7_140_818;

/** Keeps true for whose account each order counts (`accounts.sql.ts`). */
@Injectable()
export class AccountsService {
  /** Before orders are written: until the transaction ends nobody's organization changes. */
  async share(tx: Tx): Promise<void> {
    await tx.run(`select pg_advisory_xact_lock_shared(${ACCOUNTS})`);
  }

  /** Before somebody's organization changes: no orders are written until the transaction ends. */
  async hold(tx: Tx): Promise<void> {
    await tx.run(`select pg_advisory_xact_lock(${ACCOUNTS})`);
  }

  /** The same where one of these customers, whose rows are locked, has to do with an organization at all. */
  async holdTied(tx: Tx, customerIds: number[]): Promise<void> {
    if ((await tx.row<{ there: boolean }>(anyTie, [customerIds]))?.there) await this.hold(tx);
  }

  /**
   * After orders have been written (`order_outcome`, `affected_customer`); gives how many customers came to those
   * affected.
   */
  async settleWritten(tx: Tx): Promise<number> {
    if (!(await this.anyContact(tx))) return 0;
    await tx.run(settleWritten);
    return tx.run(gatherOrganizations);
  }

  /**
   * Lets work change who is whose contact and who has which orders, while the orders of these customers and of their
   * contacts are with those who placed them. The accounts have to be held. Gives the customers whose figures may have
   * moved.
   */
  async during(tx: Tx, customerIds: number[], work: () => Promise<void>): Promise<number[]> {
    const before = await this.organizationsOf(tx, customerIds);
    await tx.run(putAside, [customerIds]);
    await work();
    await tx.run(settle, [customerIds]);
    const after = await this.organizationsOf(tx, customerIds);
    return [...new Set([...customerIds, ...before, ...after])];
  }

  async anyContact(tx: Tx): Promise<boolean> {
    return (await tx.row<{ there: boolean }>(anyContact))?.there === true;
  }

  private async organizationsOf(tx: Tx, customerIds: number[]): Promise<number[]> {
    const rows = await tx.rows<{ id: number }>(organizationsOf, [customerIds]);
    return rows.map(({ id }) => id);
  }
}
