import { Injectable } from '@nestjs/common';
import { MeasureRunsService } from '../../jobs/runs/measure-runs.service.js';
import type { RunsOf } from '../../jobs/runs/runs-of.js';
import { DuplicatesService } from '../identities/duplicates/duplicates.service.js';
import { MergesService } from '../identities/merging/merges.service.js';
import type { QualityOutcome, QualityRun } from './quality.schema.js';
import { QualityService } from './quality.service.js';

/** The round through the records: at night before anything is scored by them, after an import, and on demand. */
@Injectable()
export class RecordsService {
  private readonly runs: RunsOf<Record<string, never>, QualityOutcome>;

  constructor(
    private readonly duplicates: DuplicatesService,
    private readonly quality: QualityService,
    private readonly merges: MergesService,
    runs: MeasureRunsService,
  ) {
    this.runs = runs.of('data-quality');
  }

  /** Asks for a round by the worker; while one is waiting to start, asking again gives that one. */
  request(cause: string): Promise<QualityRun> {
    return this.runs.request({}, cause);
  }

  /** Merges and lists duplicates, looks at every record, and forgets merges too old to undo; gives the run. */
  tend(cause: string): Promise<number> {
    return this.runs.record({}, cause, async (tx, { asOf }) => {
      await this.duplicates.find();
      await this.merges.forgetOld();
      return this.quality.assess(tx, asOf);
    });
  }
}
