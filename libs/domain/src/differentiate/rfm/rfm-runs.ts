import { Injectable } from '@nestjs/common';
import type { MeasureRun } from '../../jobs/runs/measure-run.schema.js';
import { MeasureRunsService } from '../../jobs/runs/measure-runs.service.js';
import type { RunsOf } from '../../jobs/runs/runs-of.js';
import { type RfmCutPoints, type RfmRun, rfmRunSchema, type RfmWarning } from './rfm.schema.js';
import type { RfmSettings } from './rfm-settings.js';

export interface RfmOutcome {
  cutPoints: RfmCutPoints;
  /** By other settings than the run before, so its moves are nobody's doing. */
  isResettled: boolean;
  /** The run before. */
  previousId: number | null;
}

/** Scoring by recency, frequency and monetary value: its runs. */
@Injectable()
export class RfmRuns {
  readonly all: RunsOf<RfmSettings, RfmOutcome, RfmWarning>;

  constructor(runs: MeasureRunsService) {
    this.all = runs.of('rfm');
  }
}

/** A run as it is shown. */
export function rfmRunOf({ outcome, ...run }: MeasureRun<RfmSettings, RfmOutcome, RfmWarning>): RfmRun {
  const { cutPoints = {}, isResettled = false, previousId = null } = outcome ?? {};
  return rfmRunSchema.parse({ ...run, cutPoints, isResettled, previousId });
}
