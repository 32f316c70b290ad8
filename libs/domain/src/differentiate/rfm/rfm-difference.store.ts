import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { Parameters } from '../segments/compiler/rule-context.js';
import { fixedLadders } from './fixed-ladders.js';
import { type Measure, measuresOf } from './rfm-base.sql.js';
import {
  addPassedBy,
  isWorthIt,
  scoredNow,
  stoodBefore,
  takeChanged,
  takeChangedSince,
  tallyScored,
} from './rfm-difference.sql.js';
import { scoredBy } from './rfm-digits.sql.js';
import { RfmDriftStore } from './rfm-drift.store.js';
import type { Ladders } from './rfm-ladder.js';
import { dropBase } from './rfm-score.sql.js';
import type { RfmSettings } from './rfm-settings.js';
import { Standing, type Tally } from './rfm-standing.js';
import { RfmStandingStore } from './rfm-standing.store.js';

/** The run the scores are from, and what it saw of the log of changed purchases. */
export interface LastRun {
  asOf: Date;
  starts: Ladders;
  customers: number;
  seen: string;
}

/** How to score those in `rfm_base`, whose score may be another, and how everybody stands when that is written. */
export interface Difference {
  ladders: Ladders;
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
  constructor(
    private readonly drifts: RfmDriftStore,
    private readonly standings: RfmStandingStore,
  ) {}

  async find(tx: Tx, asOf: Date, settings: RfmSettings, last: LastRun): Promise<Difference | null> {
    if (settings.windowDays !== null || settings.method === 'nested' || settings.monetary !== 'sum')
      return null;
    await tx.run(takeChangedSince, [last.seen, last.asOf]);
    const answer = await tx.row<{ worthIt: boolean }>(isWorthIt, [asOf, last.customers]);
    if (!answer?.worthIt) return null;
    await tx.run(takeChanged, [settings.minimumOrders]);
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
    const scores = await this.standings.read(tx);
    const before = await this.standing(tx, settings, measures, scores, last.starts);
    const ladders = await this.ladders(tx, asOf, settings, last.starts, before);
    if (!ladders) return null;
    await this.addPassedBy(tx, settings, measures, last.starts, ladders);
    return { ladders, standing: await this.standing(tx, settings, measures, scores, ladders) };
  }

  /** How everybody stands if those of the base are scored by these ladders. */
  private async standing(
    tx: Tx,
    settings: RfmSettings,
    measures: Measure[],
    scores: Tally[],
    ladders: Ladders,
  ): Promise<Standing> {
    const scoring = new Parameters();
    const now = scoredBy('rfm_base', measures, ladders, settings, scoring);
    const gone = await tx.rows<Tally>(tallyScored(stoodBefore));
    return Standing.of(scores, gone, await tx.rows<Tally>(tallyScored(now, scoredNow), scoring.values));
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

  /** Brings those whom the start of a band passed by into the base. */
  private async addPassedBy(
    tx: Tx,
    { minimumOrders }: RfmSettings,
    measures: Measure[],
    before: Ladders,
    now: Ladders,
  ): Promise<void> {
    const moved = measures.flatMap((measure) => {
      const [old, next] = [before, now].map((ladders) => ladders[measure.digit][0]?.starts ?? []);
      return next!.flatMap((start, at) =>
        isDeepStrictEqual(start, old![at]) ? [] : [{ measure, before: old![at]!, now: start }],
      );
    });
    if (moved.length === 0) return;
    const parameters = new Parameters();
    await tx.run(addPassedBy(moved, minimumOrders, parameters), parameters.values);
  }
}
