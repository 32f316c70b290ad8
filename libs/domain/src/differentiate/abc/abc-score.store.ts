import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import type { Measured } from '../../jobs/runs/runs-of.js';
import {
  countWithFutureOrders,
  countWithoutCost,
  selectBase,
  takeBase,
  totalsOfBase,
} from './abc-base.sql.js';
import { type AbcCuts, type BaseTotals, boundsOf, classesByCuts } from './abc-bounds.js';
import { type MoveRow, outcomeOf, type TallyRow } from './abc-outcome.js';
import {
  giveMemory,
  lastChange,
  lockScores,
  movesSince,
  splitTies,
  writeScores,
  writeSome,
} from './abc-score.sql.js';
import type { AbcSettings } from './abc-settings.js';
import { warningsOf } from './abc-warnings.js';
import type { AbcOutcome, AbcWarning } from './abc.schema.js';

/** The run before: when it looked, and the last line of history it knew. */
export interface Before {
  asOf: Date;
  upTo: number;
}

/** Classes customers by what they bring, in the caller's transaction; nobody else writes classes. */
@Injectable()
export class AbcScoreStore {
  async lock(tx: Tx): Promise<void> {
    await tx.run(lockScores);
  }

  /** Classes everybody. The lock must be held. */
  async score(
    tx: Tx,
    run: { id: number; asOf: Date },
    settings: AbcSettings,
    before: Before | null,
  ): Promise<Measured<AbcOutcome, AbcWarning>> {
    await tx.run(giveMemory);
    await tx.run(takeBase(settings), [run.asOf]);
    const totals = await one<BaseTotals>(tx, totalsOfBase);
    const { b, c, major, ordinary, small } = boundsOf(settings, totals);
    const bounds = [String(b), String(c), major, ordinary, small];
    const tally = await tx.rows<TallyRow>(writeScores, [run.id, run.asOf, ...bounds, totals.customers]);
    const moved = before ? await tx.rows<MoveRow>(movesSince, [before.upTo]) : [];
    const { id: upTo } = await one<{ id: number }>(tx, lastChange);
    const moves = {
      since: before?.asOf.toISOString() ?? null,
      after: before?.upTo ?? upTo,
      upTo,
      rows: moved,
    };
    const changed = before ? moved.reduce((sum, row) => sum + row.customers, 0) : totals.customers;
    const outcome = outcomeOf(tally, moves);
    const ends = Object.entries(outcome.cuts.classes).filter(([name]) => name !== 'C');
    const warnings = warningsOf({
      totals,
      withoutCost: settings.measure === 'margin' ? await count(tx, countWithoutCost, run.asOf) : 0,
      withFutureOrders: await count(tx, countWithFutureOrders, run.asOf),
      ties: await tx.rows(splitTies, [ends.map(([name]) => name), ends.map(([, end]) => end.valueMinor)]),
    });
    return { customers: totals.customers, changed, outcome, warnings };
  }

  /** Classes some customers by where the classes of the last run ended. The lock must be held. */
  async scoreSome(
    tx: Tx,
    customerIds: number[],
    now: Date,
    settings: AbcSettings,
    cuts: AbcCuts,
  ): Promise<void> {
    const limit = (customerId: string): string => `${customerId} = any ($3::bigint[])`;
    const base = selectBase(settings, { instant: '$2', limit });
    const { classOf, tierOf } = classesByCuts(cuts);
    await tx.run(writeSome(base, classOf, tierOf), [null, now, customerIds]);
  }
}

async function one<T>(tx: Tx, statement: string, parameters: unknown[] = []): Promise<T> {
  const row = await tx.row<T>(statement, parameters);
  if (!row) throw new Error('an aggregate returned no row');
  return row;
}

const count = async (tx: Tx, statement: string, parameter: unknown): Promise<number> =>
  (await one<{ customers: number }>(tx, statement, [parameter])).customers;
