import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { Jobs } from '../jobs.js';
import type { Measure } from './measure-run.schema.js';
import { RunsOf } from './runs-of.js';

/** The records of runs: asked for, going on, finished or failed. */
@Injectable()
export class MeasureRunsService {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** The runs of one measure, typed by what that measure keeps of them. */
  of<Options, Outcome, Warning = never>(measure: Measure): RunsOf<Options, Outcome, Warning> {
    return new RunsOf(measure, this.database, this.jobs, this.clock);
  }
}
