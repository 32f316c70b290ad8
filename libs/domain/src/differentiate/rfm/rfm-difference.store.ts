import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { Parameters } from '../segments/compiler/rule-context.js';
import { fixedLadders } from './fixed-ladders.js';
import { baseOf, type Measure, measuresOf } from './rfm-base.sql.js';
import {
  addPassedBy,
  analyzeLookedAt,
  isLookedAt,
  isWorthIt,
  takeChangedSince,
  tallyScored,
} from './rfm-difference.sql.js';
import { scoredBy } from './rfm-digits.sql.js';
import { RfmDriftStore } from './rfm-drift.store.js';
import type { Ladders } from './rfm-ladder.js';
import { addToBase, analyzeBase, dropBase, takeBase } from './rfm-score.sql.js';
import type { RfmSettings } from './rfm-settings.js';
import { Standing, type Tally } from './rfm-standing.js';

/** The run the scores are from, and what it saw of the log of changed purchases. */
export interface LastRun {
  asOf: Date;
  starts: Ladders;
  customers: number;
  seen: string;
}

/** What a run has to write, its figures in `rfm_base`, and how everybody stands when it is written. */
export interface Difference {
  ladders: Ladders;
  /** SQL that limits a column of customer ids to those whose score may be another. */
  limit(customerId: string): string;
  standing: Standing;
}

/**
 * Finds what a run has to write without looking at everybody's value: the customers whose purchases were written since
 * the run before, and those whom the start of a band has passed by. `null` where this way leads nowhere: orders in a
 * window (they leave it without anybody doing anything), nested bands, a monetary value no index is in the order of,
 * orders dated later, or so many changes that looking at everybody is quicker.
 *
 * Purchases written while it runs are in the log for the next run.
 */
@Injectable()
export class RfmDifferenceStore {
  constructor(private readonly drifts: RfmDriftStore) {}

  async find(tx: Tx, asOf: Date, settings: RfmSettings, last: LastRun): Promise<Difference | null> {
    if (settings.windowDays !== null || settings.method === 'nested' || settings.monetary !== 'sum')
      return null;
    await tx.run(takeChangedSince, [last.seen, last.asOf]);
    const answer = await tx.row<{ worthIt: boolean }>(isWorthIt, [asOf, last.customers]);
    if (!answer?.worthIt) return null;
    await this.takeFigures(tx, takeBase, asOf, settings);
    const found = await this.findFrom(tx, asOf, settings, last);
    if (found === null) await tx.run(dropBase);
    return found;
  }

  private async findFrom(
    tx: Tx,
    asOf: Date,
    settings: RfmSettings,
    last: LastRun,
  ): Promise<Difference | null> {
    const measures = measuresOf(settings);
    const scores = await tx.rows<Tally>(tallyScored('rfm_score'));
    const before = await this.standing(tx, settings, measures, scores, last.starts);
    const ladders = await this.ladders(tx, asOf, settings, last.starts, before);
    if (!ladders) return null;
    if (await this.addPassedBy(tx, settings, measures, last.starts, ladders))
      await this.takeFigures(tx, addToBase, asOf, settings);
    const standing = await this.standing(tx, settings, measures, scores, ladders);
    return { ladders, limit: isLookedAt, standing };
  }

  /** Brings the figures of those who are looked at, and are not there yet, into the base. */
  private async takeFigures(
    tx: Tx,
    into: (base: string) => string,
    asOf: Date,
    settings: RfmSettings,
  ): Promise<void> {
    await tx.run(analyzeLookedAt);
    const parameters = new Parameters();
    await tx.run(into(baseOf(settings, { asOf, limit: isLookedAt }, parameters)), parameters.values);
    await tx.run(analyzeBase);
  }

  /** How everybody stands if those who are looked at are scored by these ladders. */
  private async standing(
    tx: Tx,
    settings: RfmSettings,
    measures: Measure[],
    scores: Tally[],
    ladders: Ladders,
  ): Promise<Standing> {
    const scoring = new Parameters();
    const now = scoredBy('rfm_base', measures, ladders, settings, scoring);
    const gone = await tx.rows<Tally>(tallyScored('rfm_score', isLookedAt('b.customer_id')));
    return Standing.of(scores, gone, await tx.rows<Tally>(tallyScored(now), scoring.values));
  }

  private async ladders(
    tx: Tx,
    asOf: Date,
    settings: RfmSettings,
    before: Ladders,
    standing: Standing,
  ): Promise<Ladders | null> {
    if (standing.customers === 0) return null;
    if (settings.method === 'fixed' && settings.fixed) return fixedLadders(settings.fixed, asOf);
    const ladders: Ladders = { recency: [], frequency: [], monetary: [] };
    for (const measure of measuresOf(settings)) {
      const starts = before[measure.digit][0]?.starts ?? [];
      const ladder = await this.drifts.find(tx, measure, starts, standing, settings);
      if (!ladder) return null;
      ladders[measure.digit] = [ladder];
    }
    return ladders;
  }

  /** Tells whether the start of a band passed anybody by. */
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
