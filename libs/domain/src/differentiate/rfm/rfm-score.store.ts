import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { Parameters } from '../segments/compiler/rule-context.js';
import { type DigitName, digitNames } from './digit-name.js';
import { baseOf, countLeftOut, measuresOf } from './rfm-base.sql.js';
import { type LastRun, RfmDifferenceStore, type ToWrite } from './rfm-difference.store.js';
import { scoredBy } from './rfm-digits.sql.js';
import type { Ladders } from './rfm-ladder.js';
import type { RfmBand, RfmCutPoints } from './rfm.schema.js';
import { describeCells } from './rfm-movement.sql.js';
import { countBase, giveMemory, lockScores, takeBase, writeScores } from './rfm-score.sql.js';
import type { RfmSettings } from './rfm-settings.js';
import { RfmStartsStore } from './rfm-starts.store.js';

/** Customers a run left out although they bought something. */
export interface LeftOut {
  withFutureOrders: number;
  withoutCost: number;
}

export interface Scored extends LeftOut {
  customers: number;
  /** Customers whose cell is another than before. */
  changed: number;
  cutPoints: RfmCutPoints;
  ladders: Ladders;
}

/** Computes and writes the scores of everybody, in the caller's transaction. */
@Injectable()
export class RfmScoreStore {
  constructor(
    private readonly starts: RfmStartsStore,
    private readonly difference: RfmDifferenceStore,
  ) {}

  /** No two runs at once. */
  async lock(tx: Tx): Promise<void> {
    await tx.run(lockScores);
    await tx.run(giveMemory);
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
    const difference = last && (await this.difference.find(tx, run.asOf, settings, last));
    const toWrite = difference ?? (await this.everybody(tx, run.asOf, settings));
    const changed = await this.write(tx, run, settings, toWrite);
    const { customers, ladders } = toWrite;
    const described = await tx.rows<RfmBand & { digit: DigitName }>(describeCells(measuresOf(settings)), [
      run.id,
    ]);
    return {
      customers,
      changed,
      cutPoints: byDigit(described),
      ladders,
      ...(await this.leftOut(tx, run, settings)),
    };
  }

  private async everybody(tx: Tx, asOf: Date, settings: RfmSettings): Promise<ToWrite> {
    const base = new Parameters();
    await tx.run(takeBase(baseOf(settings, { asOf }, base)), base.values);
    const customers = (await tx.row<{ customers: number }>(countBase))?.customers ?? 0;
    const ladders = await this.starts.find(tx, settings, asOf, customers);
    return { customers, ladders, limit: () => 'true' };
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
    { ladders, limit }: ToWrite,
  ): Promise<number> {
    const parameters = new Parameters();
    const scored = scoredBy('rfm_base', measuresOf(settings), ladders, settings, parameters);
    const writing = { scored, limit, runId: run.id, at: run.asOf, isBetween: false };
    return tx.run(writeScores(writing, parameters), parameters.values);
  }
}

function byDigit(bands: (RfmBand & { digit: DigitName })[]): RfmCutPoints {
  const of = (name: DigitName): RfmBand[] =>
    bands.filter(({ digit }) => digit === name).map(({ digit: _, ...band }) => band);
  return Object.fromEntries(digitNames.map((digit) => [digit, of(digit)]));
}
