import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { policySettings } from '../../interact/policy/policy.schema.js';
import { Jobs } from '../../jobs/jobs.js';
import { Clock } from '../../kernel/clock.js';
import { broughtTogether } from '../lift/brought-together.js';
import { LiftRead } from '../lift/lift.read.js';
import { type LoopFigures, type LoopMeasure, loopMeasureSchema } from './loop-measure.schema.js';
import { FORGET, KEEP, LATEST, MEASURE } from './loop-measure.sql.js';

const DAY_MS = 24 * 3600_000;
const BROUGHT_DAYS = 365;
const KEPT_DAYS = 400;

/** Measures how much of the loop is closed. It passes over a month's messages, so it is measured by a job and kept. */
@Injectable()
export class LoopMeasuresService {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly lift: LiftRead,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Measures now and keeps it. */
  async measure(): Promise<LoopMeasure> {
    const now = this.clock.now();
    const before = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
    const figures = await this.database.row<LoopFigures>(MEASURE, [now, ...(await this.caps())]);
    const brought = broughtTogether(await this.lift.since(before(BROUGHT_DAYS)));
    await this.database.run(KEEP, [now, JSON.stringify({ ...figures, brought })]);
    await this.database.run(FORGET, [before(KEPT_DAYS)]);
    return loopMeasureSchema.parse({ ...figures, brought, measuredAt: now });
  }

  /** Has it measured soon, by the worker. */
  request(): Promise<void> {
    return this.database.transaction((tx) => this.jobs.enqueue(tx, 'measure-loop', {}, 'requested'));
  }

  /** Null while it was never measured. */
  async latest(): Promise<LoopMeasure | null> {
    const kept = await this.database.row<{ measuredAt: Date; figures: object }>(LATEST);
    return kept ? loopMeasureSchema.parse({ ...kept.figures, measuredAt: kept.measuredAt }) : null;
  }

  /** How many promotions in how many days, then how many messages of care; a cap that is off lets any number pass. */
  private async caps(): Promise<(number | null)[]> {
    const { promotion, care } = (await this.settings.read(policySettings)).caps;
    return [promotion, care].flatMap(({ total }) => [total?.max ?? null, total?.days ?? 1]);
  }
}
