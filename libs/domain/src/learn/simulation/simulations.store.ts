import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import type { Results } from './results/read-results.js';
import type { SimulationDay } from './results/simulation-outcome.schema.js';
import type { Simulation } from './simulation-view.schema.js';
import type { RequestSimulation } from './simulation.schema.js';
import {
  CANCEL,
  DAYS_OF,
  DELETE,
  FAIL,
  FAIL_ABANDONED,
  FINISH,
  KEEP_DAYS,
  LEFT_COPIES,
  LIST,
  ONE,
  REACH,
  REQUEST,
  START,
} from './simulations.sql.js';

@Injectable()
export class SimulationsStore {
  constructor(private readonly database: Database) {}

  async request(
    tx: Tx,
    { name, options }: RequestSimulation,
    userId: number | null,
    now: Date,
  ): Promise<Simulation> {
    const row = await tx.row<Simulation>(REQUEST, [name, JSON.stringify(options), userId, now]);
    if (!row) throw new Error('an insert returned no row');
    return row;
  }

  one(id: number): Promise<Simulation | undefined> {
    return this.database.row<Simulation>(ONE, [id]);
  }

  days(id: number): Promise<SimulationDay[]> {
    return this.database.rows<SimulationDay>(DAYS_OF, [id]);
  }

  list(before: number | null, limit: number): Promise<Simulation[]> {
    return this.database.rows<Simulation>(LIST, [before, limit]);
  }

  start(id: number, now: Date): Promise<Simulation | undefined> {
    return this.database.row<Simulation>(START, [id, now]);
  }

  /** Whether it is still to go on. */
  async reach(id: number, day: number): Promise<boolean> {
    return (await this.database.rows(REACH, [id, day])).length > 0;
  }

  /** The result and its days together; nothing where it was cancelled meanwhile. */
  async finish(id: number, { days, outcome }: Results, seconds: number, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const finished = await tx.rows(FINISH, [id, JSON.stringify({ ...outcome, seconds }), now]);
      if (finished.length > 0) await tx.run(KEEP_DAYS, [id, JSON.stringify(days)]);
    });
  }

  async fail(id: number, problem: string, now: Date): Promise<void> {
    await this.database.run(FAIL, [id, problem, now]);
  }

  cancel(id: number, now: Date): Promise<number> {
    return this.database.run(CANCEL, [id, now]);
  }

  delete(id: number): Promise<number> {
    return this.database.run(DELETE, [id]);
  }

  /** Ends those whose process died, and names the copies nobody needs. */
  async abandoned(now: Date): Promise<string[]> {
    await this.database.run(FAIL_ABANDONED, [now]);
    const left = await this.database.rows<{ schema: string }>(LEFT_COPIES);
    return left.map(({ schema }) => schema);
  }
}
