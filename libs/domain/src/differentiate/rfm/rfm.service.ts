import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { Jobs } from '../../jobs/jobs.js';
import { Clock } from '../../kernel/clock.js';
import type { RfmRun } from './rfm.schema.js';
import { RfmRunsStore } from './rfm-runs.store.js';
import { RfmScoring } from './rfm-scoring.js';
import { type RfmSettings, rfmSettings } from './rfm-settings.js';

@Injectable()
export class RfmService {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly runs: RfmRunsStore,
    private readonly scoring: RfmScoring,
  ) {}

  /** Asks for a run by the worker; while one is waiting to start, asking again gives that one. */
  async requestScore(cause: string): Promise<RfmRun> {
    const options = await this.settings.read(rfmSettings);
    return this.database.transaction(async (tx) => {
      const run = await this.runs.queue(tx, this.clock.now(), options, cause);
      await this.jobs.enqueue(tx, 'score-rfm', { cause }, 'requested');
      return run;
    });
  }

  /**
   * Scores everybody, and has the segments refreshed. The scores, their history, the finished run and the refresh are
   * committed together: a run that fails or dies leaves the scores as they were.
   */
  async score(cause: string): Promise<RfmRun['id']> {
    const options = await this.settings.read(rfmSettings);
    const run = await this.runs.start(this.clock.now(), options, cause);
    try {
      await this.database.transaction(async (tx) => {
        await this.scoring.carryOut(tx, run, options, this.clock.now());
        await this.jobs.enqueue(tx, 'refresh-segments', { segmentIds: null, cause: 'score' }, 'score');
      });
    } catch (error) {
      await this.runs.fail(run);
      throw error;
    }
    return run.id;
  }

  async changeSettings(settings: RfmSettings): Promise<RfmSettings> {
    await this.settings.write(rfmSettings, settings);
    return settings;
  }
}
