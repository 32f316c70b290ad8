import { Injectable } from '@nestjs/common';
import { Settings } from '../../database/settings.js';
import type { RfmRun } from './rfm.schema.js';
import { rfmRunOf, RfmRuns } from './rfm-runs.js';
import { RfmScoring } from './rfm-scoring.js';
import { type RfmSettings, rfmSettings } from './rfm-settings.js';

@Injectable()
export class RfmService {
  constructor(
    private readonly settings: Settings,
    private readonly runs: RfmRuns,
    private readonly scoring: RfmScoring,
  ) {}

  /** Asks for a run by the worker; while one is waiting to start, asking again gives that one. */
  async requestScore(cause: string): Promise<RfmRun> {
    return rfmRunOf(await this.runs.all.request(await this.settings.read(rfmSettings), cause));
  }

  /** Scores everybody; gives the run. */
  async score(cause: string): Promise<RfmRun['id']> {
    const options = await this.settings.read(rfmSettings);
    return this.runs.all.record(options, cause, (tx, run) => this.scoring.carryOut(tx, run, options));
  }

  async changeSettings(settings: RfmSettings): Promise<RfmSettings> {
    await this.settings.write(rfmSettings, settings);
    return settings;
  }
}
