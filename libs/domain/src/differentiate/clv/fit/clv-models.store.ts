import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '../../../database/database.js';
import type { ClvModel } from '../clv-model.schema.js';
import type { ClvSettings } from '../clv-settings.js';
import {
  failAbandoned,
  failModel,
  finishModel,
  insertModel,
  lockRequests,
  selectLatestFitted,
  selectModel,
  selectQueued,
  setStage,
  startQueued,
} from './clv-models.sql.js';

export type FittedModel = Pick<
  ClvModel,
  'basis' | 'purchases' | 'spend' | 'refusals' | 'warnings' | 'calibration'
>;

/** The records of fits: asked for, going on, fitted, refused or failed. */
@Injectable()
export class ClvModelsStore {
  constructor(private readonly database: Database) {}

  /** The fit that waits already, or a new one. */
  async queue(tx: Tx, asOf: Date, options: ClvSettings, cause: string): Promise<ClvModel> {
    await tx.run(lockRequests);
    return (await tx.row<ClvModel>(selectQueued)) ?? (await this.insert(tx, 'queued', asOf, options, cause));
  }

  /** Committed at once, so that everybody sees that it is going on. */
  async start(asOf: Date, options: ClvSettings, cause: string): Promise<ClvModel> {
    const waiting = await this.database.row<ClvModel>(startQueued, [asOf, JSON.stringify(options)]);
    return waiting ?? (await this.insert(this.database, 'running', asOf, options, cause));
  }

  async reach(id: number, stage: NonNullable<ClvModel['stage']>): Promise<void> {
    await this.database.run(setStage, [id, stage]);
  }

  /** The model in use, `null` before the first. */
  async latest(sql: Sql = this.database): Promise<ClvModel | null> {
    return (await sql.row<ClvModel>(selectLatestFitted)) ?? null;
  }

  async byId(sql: Sql, id: number): Promise<ClvModel | undefined> {
    return sql.row<ClvModel>(selectModel, [id]);
  }

  async finish(tx: Tx, id: number, model: FittedModel, at: Date): Promise<void> {
    const status = model.purchases ? 'fitted' : 'refused';
    const { basis, purchases, spend, refusals, warnings, calibration } = model;
    const found = [basis, purchases, spend, refusals, warnings, calibration].map(
      (part) => part && JSON.stringify(part),
    );
    await tx.run(failAbandoned, [id]);
    await tx.run(finishModel, [id, status, ...found, at]);
  }

  async fail(id: number): Promise<void> {
    await this.database.run(failModel, [id]);
  }

  private async insert(
    sql: Sql,
    status: ClvModel['status'],
    asOf: Date,
    options: ClvSettings,
    cause: string,
  ): Promise<ClvModel> {
    const row = await sql.row<ClvModel>(insertModel, [status, asOf, JSON.stringify(options), cause]);
    if (!row) throw new Error('an insert returned no row');
    return row;
  }
}
