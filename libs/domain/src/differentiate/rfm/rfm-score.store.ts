import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { Parameters } from '../segments/compiler/rule-context.js';
import { type DigitName, digitNames } from './digit-name.js';
import { baseOf, countLeftOut, measuresOf } from './rfm-base.sql.js';
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
  constructor(private readonly starts: RfmStartsStore) {}

  /** No two runs at once. */
  async lock(tx: Tx): Promise<void> {
    await tx.run(lockScores);
    await tx.run(giveMemory);
  }

  /** The scores must be locked. */
  async score(tx: Tx, run: { id: number; asOf: Date }, settings: RfmSettings): Promise<Scored> {
    const base = new Parameters();
    await tx.run(takeBase(baseOf(settings, { asOf: run.asOf }, base)), base.values);
    const customers = (await tx.row<{ customers: number }>(countBase))?.customers ?? 0;
    const ladders = await this.starts.find(tx, settings, run.asOf, customers);
    const changed = await this.write(tx, run, settings, ladders);
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
  ): Promise<number> {
    const parameters = new Parameters();
    const scored = scoredBy('rfm_base', measuresOf(settings), ladders, settings, parameters);
    const writing = { scored, limit: () => 'true', runId: run.id, at: run.asOf, isBetween: false };
    return tx.run(writeScores(writing, parameters), parameters.values);
  }
}

function byDigit(bands: (RfmBand & { digit: DigitName })[]): RfmCutPoints {
  const of = (name: DigitName): RfmBand[] =>
    bands.filter(({ digit }) => digit === name).map(({ digit: _, ...band }) => band);
  return Object.fromEntries(digitNames.map((digit) => [digit, of(digit)]));
}
