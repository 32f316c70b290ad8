import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/database.js';
import { lockKeys } from '../../identity-lock.js';
import {
  analyzeLines,
  copyIntoLines,
  countRefunds,
  gatherIdentities,
  linesOfRefused,
  nameRefunds,
  noteNames,
  openLines,
  orderKeys,
  orderLines,
  renameKnownRefunds,
  resolveOwners,
  stageIdentities,
  takeOutUnowned,
} from './import-staging.sql.js';

/** The lines of a file of orders while they are being imported; everything here lives until the transaction ends. */
@Injectable()
export class LinesStore {
  /** An empty table for lines; gives the statement that COPYs into it. */
  async open(tx: Tx): Promise<string> {
    await tx.run(openLines);
    return copyIntoLines;
  }

  /** Puts those whom the lines name and who may be new into the customers' staging table; counts all they name. */
  async stagePeople(tx: Tx): Promise<number> {
    const people = await tx.run(gatherIdentities);
    await tx.run('analyze import_identity');
    await tx.run(stageIdentities);
    return people;
  }

  /** After the customers have been upserted: whose each line is. Gives the lines taken out because nobody can tell. */
  async settleOwners(tx: Tx): Promise<Map<number, string>> {
    await tx.run(resolveOwners);
    await tx.run('analyze import_owner');
    const lines = await tx.rows<{ line: number }>(takeOutUnowned);
    return new Map(lines.map(({ line }) => [line, 'customer-ambiguous']));
  }

  /**
   * Tells refunds from the sales whose number they share. Orders are locked here and thus before customers, as whoever
   * writes orders does it, so that no two wait for each other in a circle.
   */
  async nameRefunds(tx: Tx): Promise<void> {
    await tx.run(analyzeLines);
    await lockKeys(tx, 'order', orderKeys);
    await tx.run(nameRefunds);
    await tx.run(renameKnownRefunds);
  }

  asOrders(currency: string): string {
    return orderLines(currency);
  }

  /** Lines of orders that were refused as a whole, with the reason. */
  async refused(tx: Tx): Promise<Map<number, string>> {
    const lines = await tx.rows<{ line: number; code: string }>(linesOfRefused);
    return new Map(lines.map(({ line, code }) => [line, code]));
  }

  /** After the orders have been written. */
  async noteNames(tx: Tx): Promise<void> {
    await tx.run(noteNames);
  }

  async countRefunds(tx: Tx): Promise<number> {
    return (await tx.row<{ refunds: number }>(countRefunds))?.refunds ?? 0;
  }
}
