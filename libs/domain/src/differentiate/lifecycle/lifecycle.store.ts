import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { Tx } from '../../database/database.js';
import type { Measured } from '../../jobs/runs/runs-of.js';
import type { LifecycleSettings } from './lifecycle-settings.js';
import type { LifecycleMove, LifecycleOutcome, LifecycleWarning } from './lifecycle.schema.js';
import { RhythmStore } from './rhythm.store.js';
import {
  countFutureOrders,
  countStaged,
  giveMemory,
  lastChange,
  lockScores,
  movesSince,
  writeAllStages,
  writeSomeStages,
} from './stage.sql.js';

/** The run before: when it looked, the last line of history it knew, and by which clocks it cut days. */
export interface Before {
  asOf: Date;
  upTo: number;
  timeZone: string;
}

/** Finds stages, in the caller's transaction; nobody else writes stages or rhythms. */
@Injectable()
export class LifecycleStore {
  constructor(private readonly rhythms: RhythmStore) {}

  async lock(tx: Tx): Promise<void> {
    await tx.run(lockScores);
  }

  /** Stages everybody. The lock must be held. */
  async score(
    tx: Tx,
    run: { id: number; asOf: Date },
    settings: LifecycleSettings,
    timeZone: string,
    before: Before | null,
  ): Promise<Measured<LifecycleOutcome, LifecycleWarning>> {
    await tx.run(giveMemory);
    await this.rhythms.reckonStale(tx, run.asOf, timeZone, before?.timeZone !== timeZone);
    const own = await this.rhythms.ofBase(tx, settings.ownRhythmAfter);
    const baseRhythmDays = own.rhythmDays ?? settings.fallbackRhythmDays;
    await tx.run(writeAllStages, [run.id, run.asOf, ...rules(settings, baseRhythmDays, run.asOf, timeZone)]);
    const customers = await count(tx, countStaged);
    const moves = before ? await tx.rows<LifecycleMove>(movesSince, [before.upTo]) : [];
    const upTo = (await one<{ id: number }>(tx, lastChange)).id;
    const movement = { since: before?.asOf.toISOString() ?? null, after: before?.upTo ?? upTo, upTo, moves };
    return {
      customers,
      changed: before ? moves.reduce((sum, move) => sum + move.customers, 0) : customers,
      outcome: { baseRhythmDays, withOwnRhythm: own.customers, timeZone, movement },
      warnings: warningsOf(own.rhythmDays, baseRhythmDays, await count(tx, countFutureOrders, run.asOf)),
    };
  }

  /** Stages some customers by the base's rhythm of the last run. The lock must be held. */
  async scoreSome(
    tx: Tx,
    customerIds: number[],
    now: Date,
    settings: LifecycleSettings,
    { baseRhythmDays, timeZone }: LifecycleOutcome,
  ): Promise<void> {
    await this.rhythms.reckonListed(tx, customerIds, now, timeZone);
    await tx.run(writeSomeStages, [
      null,
      now,
      ...rules(settings, baseRhythmDays, now, timeZone),
      customerIds,
    ]);
  }
}

/** The parameters $3 to $9 of the stages. */
const rules = (
  settings: LifecycleSettings,
  baseRhythmDays: number,
  now: Date,
  timeZone: string,
): unknown[] => [
  DateTime.fromJSDate(now, { zone: timeZone }).toFormat('yyyy-MM-dd'),
  baseRhythmDays,
  settings.ownRhythmAfter,
  settings.decliningAfter,
  settings.lapsedAfter,
  settings.lostAfter,
  settings.matureAfter,
];

function warningsOf(own: number | null, days: number, withFutureOrders: number): LifecycleWarning[] {
  const fallback: LifecycleWarning[] = own === null ? [{ code: 'no-rhythm', days }] : [];
  const future: LifecycleWarning[] =
    withFutureOrders > 0 ? [{ code: 'future-orders', customers: withFutureOrders }] : [];
  return [...fallback, ...future];
}

async function one<T>(tx: Tx, statement: string, parameters: unknown[] = []): Promise<T> {
  const row = await tx.row<T>(statement, parameters);
  if (!row) throw new Error('an aggregate returned no row');
  return row;
}

const count = async (tx: Tx, statement: string, ...parameters: unknown[]): Promise<number> =>
  (await one<{ customers: number }>(tx, statement, parameters)).customers;
