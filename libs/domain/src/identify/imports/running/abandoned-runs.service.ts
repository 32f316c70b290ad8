import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Jobs } from '../../../jobs/jobs.js';
import type { RunKey } from './run-key.js';
import { RunsStore } from './runs.store.js';

/**
 * Finds runs whose worker was killed. The queue itself would notice only when the job expires, hours later; a run tells
 * every moment that it is alive, so half a minute of silence is enough here.
 */
@Injectable()
export class AbandonedRuns {
  constructor(
    private readonly database: Database,
    private readonly runs: RunsStore,
    private readonly jobs: Jobs,
  ) {}

  /** Queues them again; gives how many there were. */
  async revive(): Promise<number> {
    const abandoned = await this.runs.abandoned();
    for (const { id, status } of abandoned) await this.reviveOne(id, status);
    return abandoned.length;
  }

  private reviveOne(importId: number, status: RunKey['status']): Promise<void> {
    const mode = status === 'checking' ? 'check' : 'apply';
    return this.database.transaction(async (tx) => {
      if (await this.runs.revive(tx, importId, status))
        await this.jobs.enqueue(tx, 'run-import', { importId, mode });
    });
  }
}
