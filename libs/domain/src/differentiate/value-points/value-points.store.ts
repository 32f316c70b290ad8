import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import type { Measured } from '../../jobs/runs/runs-of.js';
import { valueTerms } from './terms.sql.js';
import { leastThatCounts, type TermsBasis, termsScope } from './terms-scope.js';
import type { ValuePointsOutcome, ValuePointsWarning } from './value-points.schema.js';
import {
  analyzeTerms,
  carryOn,
  drawMonth,
  findDoubts,
  forgetTerms,
  giveMemory,
  lockPoints,
  pastMonths,
  takeTerms,
  writePoints,
} from './value-points.sql.js';

/** The past a first run draws the curves of. */
const MONTHS_BACK = 12;

type ScoredPoints = Measured<ValuePointsOutcome, ValuePointsWarning>;

/** Computes and writes everybody's points and curves, in the caller's transaction. */
@Injectable()
export class ValuePointsStore {
  /** Held to the end: two runs never interleave, and a customer is not deleted in the middle of one. */
  async lock(tx: Tx): Promise<void> {
    await tx.run(lockPoints);
  }

  async score(tx: Tx, basis: TermsBasis, isFirst: boolean): Promise<ScoredPoints> {
    await tx.run(giveMemory);
    if (isFirst) await this.drawThePast(tx, basis);
    await this.take(tx, basis);
    const written = await tx.row<{ changed: number; customers: number; turnedDown: number }>(writePoints, [
      basis.asOf,
      basis.settings.turningShare,
    ]);
    if (!written) throw new Error('a count returned no row');
    const { changed, customers, turnedDown } = written;
    return { changed, customers, outcome: { turnedDown }, warnings: await this.warnings(tx, basis) };
  }

  private async warnings(tx: Tx, basis: TermsBasis): Promise<ValuePointsWarning[]> {
    const found = await tx.row<{ roundedAway: number; withFutureOrders: number }>(findDoubts, [
      basis.asOf,
      leastThatCounts(basis),
    ]);
    const { roundedAway = 0, withFutureOrders = 0 } = found ?? {};
    const warnings: ValuePointsWarning[] = [
      { code: 'rounded-away', customers: roundedAway },
      { code: 'future-orders', customers: withFutureOrders },
    ];
    return warnings.filter(({ customers }) => customers > 0);
  }

  private async drawThePast(tx: Tx, basis: TermsBasis): Promise<void> {
    const months = await tx.rows<{ end: Date; month: string }>(pastMonths, [basis.asOf, MONTHS_BACK]);
    for (const { end, month } of months) {
      await this.take(tx, { ...basis, asOf: end });
      await tx.run(drawMonth, [month]);
      await tx.run(carryOn, [month, basis.settings.turningShare]);
      await tx.run(forgetTerms);
    }
  }

  private async take(tx: Tx, basis: TermsBasis): Promise<void> {
    const { scope, parameters } = termsScope(basis);
    await tx.run(takeTerms(valueTerms(scope)), parameters);
    await tx.run(analyzeTerms);
  }
}
