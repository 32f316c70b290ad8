import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { z } from 'zod';
import { Database } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { Jobs } from '../../jobs/jobs.js';
import { Clock } from '../../kernel/clock.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { learningSettings } from '../responses/learning-settings.js';
import { fivePoints } from './five-points.js';
import {
  type cohortSchema,
  type fatiguePointSchema,
  type LongFigures,
  longFiguresSchema,
  type YearlyRetention,
} from './long-figures.schema.js';
import { COHORTS, FATIGUE, KEEP, KEPT, TRIED, UNTOUCHED, YEARLY } from './long-figures.sql.js';
import { type Tried, uncovered, type Untouched } from './uncovered.js';

const NAME = 'movement';
const COHORT_MONTHS = 24;

type Cohort = z.infer<typeof cohortSchema>;
type FatiguePoint = z.infer<typeof fatiguePointSchema>;
type Counted = Omit<LongFigures, 'countedAt' | 'currency'>;

/** Who stays, who tires, who is left out: figures over all orders and months of messages, counted by a job and kept. */
@Injectable()
export class LongFiguresService {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly workspace: WorkspaceService,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Counts now and keeps it. */
  async count(): Promise<void> {
    const figures = JSON.stringify(await this.counted());
    await this.database.run(KEEP, [NAME, this.clock.now(), figures]);
  }

  /** Has it counted soon, by the worker. */
  request(): Promise<void> {
    return this.database.transaction((tx) => this.jobs.enqueue(tx, 'count-long-figures', {}, 'requested'));
  }

  /** Null while nothing was ever counted. */
  async latest(): Promise<LongFigures | null> {
    const kept = await this.database.row<{ countedAt: Date; figures: Counted }>(KEPT, [NAME]);
    if (!kept) return null;
    const { currency } = await this.workspace.read();
    return longFiguresSchema.parse({ ...kept.figures, countedAt: kept.countedAt, currency });
  }

  private async counted(): Promise<Counted> {
    const now = this.clock.now();
    const { timeZone } = await this.workspace.read();
    const { responseDays, assumedMargin } = await this.settings.read(learningSettings);
    const since = DateTime.fromJSDate(now, { zone: timeZone })
      .startOf('month')
      .minus({ months: COHORT_MONTHS });
    const yearly = await this.database.row<YearlyRetention>(YEARLY, [now, assumedMargin]);
    if (!yearly) throw new Error('a count returned no row');
    return {
      cohorts: await this.database.rows<Cohort>(COHORTS, [now, timeZone, since.toISODate()]),
      yearly,
      fivePointsMinor: fivePoints(yearly),
      fatigue: await this.database.rows<FatiguePoint>(FATIGUE, [now, responseDays]),
      uncovered: uncovered(
        await this.database.rows<Untouched>(UNTOUCHED, [now]),
        await this.database.rows<Tried>(TRIED),
      ),
    };
  }
}
