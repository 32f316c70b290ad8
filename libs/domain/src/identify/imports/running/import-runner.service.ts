import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Clock } from '../../../kernel/clock.js';
import type { Logger } from '../../../kernel/logger.js';
import { LOGGER } from '../../../kernel/tokens.js';
import { FileChunks } from '../upload/file-chunks.js';
import { changedRecords, type RunMode } from './import-run.js';
import { ImportTargets } from './import-targets.js';
import { RunAttempt, type RunParts } from './run-attempt.js';
import { RunsStore } from './runs.store.js';

/**
 * Runs imports. A whole file is one transaction: it is there or it is not, after a cancel, a fault on the last line or
 * a killed worker alike, and a retry simply begins again. That is affordable because the work is one COPY and a few
 * statements over all lines, and it spares every reader half a file. The price is that the keys it touches stay locked
 * until the end; other writers of the same customers and orders wait that long.
 *
 * A dry run is the same transaction, in which customers and orders are compared instead of written, and is always
 * rolled back; its counts are those of the import because the same statements count.
 */
@Injectable()
export class ImportRunner {
  private readonly parts: RunParts;

  constructor(
    private readonly database: Database,
    runs: RunsStore,
    chunks: FileChunks,
    targets: ImportTargets,
    clock: Clock,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.parts = { runs, chunks, targets, clock, logger };
  }

  /**
   * Carries out a job, which may come twice: what is done, cancelled or being done elsewhere is left alone. Tells whether
   * the file changed any record.
   */
  async run(importId: number, mode: RunMode): Promise<boolean> {
    const attempt = new RunAttempt(this.parts, importId, mode);
    try {
      const counts = await this.database.transaction((tx) => attempt.perform(tx));
      return counts !== undefined && changedRecords(counts);
    } catch (error) {
      await attempt.settle(error);
      return false;
    }
  }
}
