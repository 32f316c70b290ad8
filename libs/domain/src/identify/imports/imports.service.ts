import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Jobs } from '../../jobs/jobs.js';
import { Clock } from '../../kernel/clock.js';
import { conflict, type DomainError } from '../../kernel/errors.js';
import type { StatedFormat } from './detect-file.js';
import type { ImportPreview } from './import.schema.js';
import { ImportsRead } from './imports.read.js';
import { ImportsStore } from './imports.store.js';
import { PlannedFiles } from './planning/planned-files.js';
import { previewRows } from './planning/preview.js';
import type { ImportPlan } from './plan.schema.js';
import type { RejectionLocale } from './rejections/rejection.schema.js';

/** What a person decides about an uploaded file: what it is, what to do with it, and to stop. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly store: ImportsStore,
    private readonly read: ImportsRead,
    private readonly files: PlannedFiles,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Looks at the file again as the person says it is; a plan made before is dropped. */
  async redetect(id: number, stated: StatedFormat): Promise<void> {
    const detected = await this.files.detectAs(await this.read.find(id), stated);
    if (!(await this.store.saveDetection(id, detected))) throw notOpen();
  }

  /** Saves what is to be done. @throws DomainError `input-invalid` with every fault of the plan. */
  async plan(id: number, plan: ImportPlan): Promise<void> {
    const detected = await this.files.fitting(await this.read.find(id), plan);
    if (!(await this.store.savePlan(id, plan, detected))) throw notOpen();
  }

  /** The first rows as a plan that need not be saved would understand them. */
  async preview(id: number, plan: ImportPlan, locale: RejectionLocale): Promise<ImportPreview> {
    const detected = await this.files.fitting(await this.read.find(id), plan);
    return { rows: previewRows(plan, detected, this.clock.now(), locale) };
  }

  /** Queues a dry run. */
  check(id: number): Promise<void> {
    return this.request(id, 'check');
  }

  /** Queues the import itself. */
  apply(id: number): Promise<void> {
    return this.request(id, 'apply');
  }

  /** Stops a run; it leaves nothing behind. @throws DomainError `import-not-running` when it is too late. */
  async cancel(id: number): Promise<void> {
    await this.read.find(id);
    if (!(await this.store.cancel(id, this.clock.now())))
      throw conflict('import-not-running', 'There is nothing to cancel: the import is not running.');
  }

  private async request(id: number, mode: 'check' | 'apply'): Promise<void> {
    const { plan } = await this.read.find(id);
    if (!plan) throw conflict('import-without-plan', 'Save what the columns mean first.');
    await this.database.transaction(async (tx) => {
      const status = mode === 'check' ? 'checking' : 'queued';
      if (!(await this.store.requestRun(tx, id, status, randomUUID()))) throw notOpen();
      await this.jobs.enqueue(tx, 'run-import', { importId: id, mode });
    });
  }
}

const notOpen = (): DomainError =>
  conflict('import-not-open', 'This import is under way or over; it can no longer be changed.');
