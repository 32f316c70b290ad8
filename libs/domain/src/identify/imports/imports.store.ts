import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '../../database/database.js';
import type { ErrorParams } from '../../kernel/errors.js';
import type { InstantCursor } from '../../kernel/instant-cursor.js';
import { containing } from '../search-pattern.js';
import type {
  ImportDetail,
  ImportPhase,
  ImportsQuery,
  ImportStatus,
  ImportView,
  StoredDetection,
} from './import.schema.js';
import {
  cancelImport,
  countRejections,
  deleteRejections,
  findImport,
  findProgress,
  findSameFile,
  listImports,
  listRejections,
  requestRun,
  saveDetection,
  savePlan,
} from './imports.sql.js';
import type { ImportPlan } from './plan.schema.js';
import { storableJson } from './storable-json.js';

export type StoredImport = ImportView & { detected: StoredDetection; plan: ImportPlan | null };
export type StoredProgress = { status: ImportStatus; phase: ImportPhase; lines: number; rows: number | null };
export type StoredRejection = { line: number; code: string; params: ErrorParams; cells: string[] };

@Injectable()
export class ImportsStore {
  constructor(private readonly database: Database) {}

  list({ search, status, limit }: ImportsQuery, before: InstantCursor | null): Promise<ImportView[]> {
    const pattern = search ? containing(search) : null;
    const parameters = [pattern, status ?? null, before?.at ?? null, before?.id ?? null, limit];
    return this.database.rows<ImportView>(listImports, parameters);
  }

  find(id: number, sql: Sql = this.database): Promise<StoredImport | undefined> {
    return sql.row<StoredImport>(findImport, [id]);
  }

  async sameFile(id: number): Promise<ImportDetail['sameFileAs']> {
    const found = await this.database.row<NonNullable<ImportDetail['sameFileAs']>>(findSameFile, [id]);
    return found ?? null;
  }

  progress(id: number): Promise<StoredProgress | undefined> {
    return this.database.row<StoredProgress>(findProgress, [id]);
  }

  /** Whether it could be saved: not while a run is under way, nor after it. */
  async savePlan(id: number, plan: ImportPlan, detected: StoredDetection): Promise<boolean> {
    const parameters = [id, JSON.stringify(plan), plan.target, storableJson(detected)];
    return (await this.database.run(savePlan, parameters)) > 0;
  }

  async saveDetection(id: number, detected: StoredDetection): Promise<boolean> {
    const parameters = [id, storableJson(detected), detected.target];
    return (await this.database.run(saveDetection, parameters)) > 0;
  }

  /** Whether the run could be asked for. */
  async requestRun(tx: Tx, id: number, status: ImportStatus, token: string): Promise<boolean> {
    return (await tx.run(requestRun, [id, status, token])) > 0;
  }

  /** Whether there was a run to cancel. */
  async cancel(id: number, at: Date): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const cancelled = await tx.run(cancelImport, [id, at]);
      if (cancelled > 0) await tx.run(deleteRejections, [id]);
      return cancelled > 0;
    });
  }

  rejections(id: number, code: string | null, afterLine: number, limit: number): Promise<StoredRejection[]> {
    return this.database.rows<StoredRejection>(listRejections, [id, code, afterLine, limit]);
  }

  rejectionCounts(id: number): Promise<{ code: string; lines: number }[]> {
    return this.database.rows(countRejections, [id]);
  }
}
