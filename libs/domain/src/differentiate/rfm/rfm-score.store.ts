import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { Parameters } from '../segments/compiler/rule-context.js';
import { baseOf, countLeftOut, measuresOf } from './rfm-base.sql.js';
import { differenceOfBase, forgetChanges, takeSnapshot } from './rfm-difference.sql.js';
import { type Difference, type LastRun, RfmDifferenceStore } from './rfm-difference.store.js';
import { scoredBy } from './rfm-digits.sql.js';
import type { Ladders } from './rfm-ladder.js';
import { RfmRecordStore } from './rfm-record.store.js';
import type { RfmCutPoints } from './rfm.schema.js';
import {
  differenceOf,
  giveMemory,
  isAnybodyScored,
  lockScores,
  takeBase,
  writeScores,
} from './rfm-score.sql.js';
import type { RfmSettings } from './rfm-settings.js';
import { writeStandingOneself } from './rfm-standing.sql.js';
import { RfmStartsStore } from './rfm-starts.store.js';

/** Customers a run left out although they bought something. */
export interface LeftOut {
  withFutureOrders: number;
  withoutCost: number;
}

interface Written {
  customers: number;
  /** Customers whose cell is another than before. */
  changed: number;
  cutPoints: RfmCutPoints;
  ladders: Ladders;
}

export interface Scored extends Written, LeftOut {
  /** What of the log of changed purchases it saw. */
  seen: string;
}

/** Computes and writes the scores of everybody, in the caller's transaction. */
@Injectable()
export class RfmScoreStore {
  constructor(
    private readonly starts: RfmStartsStore,
    private readonly difference: RfmDifferenceStore,
    private readonly records: RfmRecordStore,
  ) {}

  /** No two runs at once. */
  async lock(tx: Tx): Promise<void> {
    await tx.run(lockScores);
    await tx.run(giveMemory);
    await tx.run(writeStandingOneself);
  }

  /**
   * The scores must be locked.
   * @param last the run the scores are from, if it scored by the same settings: then only what differs is looked at
   */
  async score(
    tx: Tx,
    run: { id: number; asOf: Date },
    settings: RfmSettings,
    last: LastRun | null = null,
  ): Promise<Scored> {
    const seen = (await tx.row<{ seen: string }>(takeSnapshot))?.seen ?? '';
    const difference = last && (await this.difference.find(tx, run.asOf, settings, last));
    const done = difference
      ? await this.writeDifference(tx, run, settings, difference)
      : await this.writeEverybody(tx, run, settings);
    return { ...done, ...(await this.leftOut(tx, run, settings)), seen };
  }

  private async writeDifference(
    tx: Tx,
    run: { id: number; asOf: Date },
    settings: RfmSettings,
    difference: Difference,
  ): Promise<Written> {
    const { ladders, standing } = difference;
    const changed = await this.write(tx, run, settings, ladders, differenceOfBase);
    const cutPoints = await this.records.fromStanding(tx, run.id, settings, difference);
    return { customers: standing.customers, changed, cutPoints, ladders };
  }

  private async writeEverybody(
    tx: Tx,
    run: { id: number; asOf: Date },
    settings: RfmSettings,
  ): Promise<Written> {
    const base = new Parameters();
    const customers = await tx.run(takeBase(baseOf(settings, { asOf: run.asOf }, base)), base.values);
    const ladders = await this.starts.find(tx, settings, run.asOf, customers);
    const everybody = (scored: string): string => differenceOf(scored, () => 'true');
    const changed = await this.write(tx, run, settings, ladders, everybody);
    return { customers, changed, cutPoints: await this.records.fromScores(tx, run.id, settings), ladders };
  }

  async isAnybodyScored(tx: Tx): Promise<boolean> {
    return (await tx.row<{ scored: boolean }>(isAnybodyScored))?.scored ?? false;
  }

  /** Empties the log of changed purchases, if nobody is writing it; to be done last. */
  async forgetChanges(tx: Tx, seen: string): Promise<void> {
    await tx.run(forgetChanges, [seen]);
  }

  private async leftOut(tx: Tx, { asOf }: { asOf: Date }, { monetary }: RfmSettings): Promise<LeftOut> {
    const counted = await tx.row<LeftOut>(countLeftOut, [asOf, monetary === 'margin']);
    if (!counted) throw new Error('a count returned no row');
    return counted;
  }

  private async write(
    tx: Tx,
    run: { id: number; asOf: Date },
    settings: RfmSettings,
    ladders: Ladders,
    differenceFrom: (scored: string) => string,
  ): Promise<number> {
    const parameters = new Parameters();
    const scored = scoredBy('rfm_base', measuresOf(settings), ladders, settings, parameters);
    const writing = {
      difference: differenceFrom(scored),
      runId: run.id,
      at: run.asOf,
      isBetween: false,
    };
    return tx.run(writeScores(writing, parameters), parameters.values);
  }
}
