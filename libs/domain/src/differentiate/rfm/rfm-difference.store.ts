import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { Parameters } from '../segments/compiler/rule-context.js';
import { fixedLadders } from './fixed-ladders.js';
import { baseOf, type Measure, measuresOf } from './rfm-base.sql.js';
import {
  addPassedBy,
  analyzeLookedAt,
  hasLaterOrders,
  isLookedAt,
  takeTouchedSince,
  tallyOrders,
  tallyScored,
} from './rfm-difference.sql.js';
import { scoredBy } from './rfm-digits.sql.js';
import { RfmDriftStore } from './rfm-drift.store.js';
import type { Ladders } from './rfm-ladder.js';
import { addToBase, dropBase, takeBase } from './rfm-score.sql.js';
import type { RfmSettings } from './rfm-settings.js';
import { type CellFigures, type OrdersFigures, type Standing, standingOf } from './rfm-standing.js';

/** The run the scores are from. */
export interface LastRun {
  asOf: Date;
  starts: Ladders;
}

/** What a run has to write, once it is known: scores of so many customers by these ladders, `rfm_base` at hand. */
export interface ToWrite {
  customers: number;
  ladders: Ladders;
  /** SQL that limits a column of customer ids to those whose score may be another. */
  limit(customerId: string): string;
}

/**
 * Finds what a run has to write without looking at everybody's value: the customers whose figures changed since the run
 * before, and those whom the start of a band has passed by. What it rests on is checked: the scores as they stand and
 * the changes told of must add up to what everybody bought. `null` where they don't, and where this way leads nowhere:
 * orders in a window (they leave it without anybody doing anything), nested bands, a monetary value no index is in the
 * order of, orders dated later.
 */
@Injectable()
export class RfmDifferenceStore {
  constructor(private readonly drifts: RfmDriftStore) {}

  async find(tx: Tx, asOf: Date, settings: RfmSettings, last: LastRun): Promise<ToWrite | null> {
    if (settings.windowDays !== null || settings.method === 'nested' || settings.monetary !== 'sum')
      return null;
    const later = await tx.row<{ later: boolean }>(hasLaterOrders, [asOf]);
    if (later?.later) return null;
    await tx.run(takeTouchedSince, [last.asOf]);
    await tx.run(analyzeLookedAt);
    await this.takeFigures(tx, takeBase, asOf, settings);
    const found = await this.findFrom(tx, asOf, settings, last);
    if (found === null) await tx.run(dropBase);
    return found;
  }

  private async findFrom(tx: Tx, asOf: Date, settings: RfmSettings, last: LastRun): Promise<ToWrite | null> {
    const measures = measuresOf(settings);
    const standing = await this.standing(tx, settings, measures, last.starts);
    if (!standing || standing.customers === 0) return null;
    const ladders = await this.ladders(tx, asOf, settings, measures, last.starts, standing);
    if (!ladders) return null;
    if (await this.addPassedBy(tx, settings, measures, last.starts, ladders))
      await this.takeFigures(tx, addToBase, asOf, settings);
    return { customers: standing.customers, ladders, limit: isLookedAt };
  }

  /** Brings the figures of those who are looked at, and are not there yet, into the base. */
  private async takeFigures(
    tx: Tx,
    into: (base: string) => string,
    asOf: Date,
    settings: RfmSettings,
  ): Promise<void> {
    const parameters = new Parameters();
    await tx.run(into(baseOf(settings, { asOf, limit: isLookedAt }, parameters)), parameters.values);
  }

  private async standing(
    tx: Tx,
    settings: RfmSettings,
    measures: Measure[],
    before: Ladders,
  ): Promise<Standing | null> {
    const scoring = new Parameters();
    const now = scoredBy('rfm_base', measures, before, settings, scoring);
    return standingOf(
      await tx.rows<CellFigures>(tallyScored('rfm_score')),
      await tx.rows<CellFigures>(tallyScored('rfm_score', isLookedAt('b.customer_id'))),
      await tx.rows<CellFigures>(tallyScored(now), scoring.values),
      await tx.rows<OrdersFigures>(tallyOrders, [settings.minimumOrders]),
    );
  }

  private async ladders(
    tx: Tx,
    asOf: Date,
    settings: RfmSettings,
    measures: Measure[],
    before: Ladders,
    standing: Standing,
  ): Promise<Ladders | null> {
    if (settings.method === 'fixed' && settings.fixed) return fixedLadders(settings.fixed, asOf);
    const ladders: Ladders = { recency: [], frequency: [], monetary: [] };
    for (const measure of measures) {
      const starts = before[measure.digit][0]?.starts ?? [];
      const ladder = await this.drifts.find(tx, measure, starts, standing, settings);
      if (!ladder) return null;
      ladders[measure.digit] = [ladder];
    }
    return ladders;
  }

  /** Tells whether any start has moved. */
  private async addPassedBy(
    tx: Tx,
    { minimumOrders }: RfmSettings,
    measures: Measure[],
    before: Ladders,
    now: Ladders,
  ): Promise<boolean> {
    const moved = measures.flatMap((measure) => {
      const [old, next] = [before, now].map((ladders) => ladders[measure.digit][0]?.starts ?? []);
      return next!.flatMap((start, at) =>
        isDeepStrictEqual(start, old![at]) ? [] : [{ measure, before: old![at]!, now: start }],
      );
    });
    if (moved.length === 0) return false;
    const parameters = new Parameters();
    return (await tx.run(addPassedBy(moved, minimumOrders, parameters), parameters.values)) > 0;
  }
}
