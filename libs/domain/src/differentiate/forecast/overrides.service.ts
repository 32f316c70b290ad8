import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { TouchedService } from '../../identify/touched/touched.service.js';
import { Jobs } from '../../jobs/jobs.js';
import { Clock } from '../../kernel/clock.js';
import { conflict, notFound } from '../../kernel/errors.js';
import { decodeIdCursor } from '../../kernel/id-cursor.js';
import { type Page, toPage } from '../../kernel/page.js';
import { lockForecasts } from './forecast-base.sql.js';
import { ForecastContexts } from './forecast-context.js';
import { applyOverrides } from './forecast-write.sql.js';
import type { ForecastOutcome } from './forecast.schema.js';
import type {
  ForecastOverride,
  ForecastOverridesQuery,
  Overridden,
  OverrideForecast,
} from './override.schema.js';
import {
  insertOverrides,
  listOverrides,
  listTargets,
  removeOverride,
  replaceStanding,
  selectSegment,
} from './overrides.sql.js';

/** More customers than this are not looked at one by one: all segments are refreshed. */
const AT_ONCE = 1000;

interface Target {
  customerId: number;
  hasForecast: boolean;
}

/** Values set by hand in place of the forecast's: they survive every run, and every one is kept with who and when. */
@Injectable()
export class ForecastOverridesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly touched: TouchedService,
    private readonly jobs: Jobs,
    private readonly contexts: ForecastContexts,
  ) {}

  /**
   * Sets a value for customers who have a forecast, in place of any that was set before.
   * @throws DomainError `forecast-missing` where none of them has one, `forecast-period-not-ahead`, `segment-not-found`
   */
  async override(asked: OverrideForecast, userId: number | null): Promise<Overridden> {
    return this.database.transaction(async (tx) => {
      await tx.run(lockForecasts);
      const { kind, periods } = await this.standing(tx);
      if (!periods.includes(asked.period))
        throw conflict(
          'forecast-period-not-ahead',
          `${asked.period} is none of the periods forecast: ${periods.join(', ')}.`,
          { period: asked.period },
        );
      const targets = await targetsOf(tx, asked);
      const ids = targets.filter(({ hasForecast }) => hasForecast).map(({ customerId }) => customerId);
      if (ids.length === 0) throw missing();
      const key = [ids, kind, asked.period, asked.measure, userId, this.clock.now()];
      await tx.run(replaceStanding, key);
      await tx.run(insertOverrides, [...key, asked.value, asked.note]);
      await this.apply(tx, kind, periods, ids);
      return { customers: ids.length, withoutForecast: targets.length - ids.length };
    });
  }

  /** Takes a value back; what the model says holds again. @throws DomainError `forecast-override-not-found` */
  async remove(id: number, userId: number | null): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.run(lockForecasts);
      const [removed] = await tx.rows<Pick<Target, 'customerId'>>(removeOverride, [
        id,
        userId,
        this.clock.now(),
      ]);
      if (!removed) throw notFound('forecast-override', id);
      const latest = await this.contexts.runs.latestFinished(tx);
      if (latest?.outcome?.model) await this.apply(tx, latest.options.period, startsOf(latest.outcome), [removed.customerId]); // prettier-ignore
    });
  }

  async list({ customerId, limit, after }: ForecastOverridesQuery): Promise<Page<ForecastOverride>> {
    const [last] = decodeIdCursor(after, 1) ?? [];
    const parameters = [customerId ?? null, last ?? null, limit + 1];
    const rows = await this.database.rows<ForecastOverride>(listOverrides, parameters);
    return toPage(rows, limit, ({ id }) => [id]);
  }

  private async standing(tx: Tx) {
    const latest = await this.contexts.runs.latestFinished(tx);
    if (!latest?.outcome?.model) throw missing();
    return { kind: latest.options.period, periods: startsOf(latest.outcome) };
  }

  private async apply(tx: Tx, kind: string, periods: string[], customerIds: number[]): Promise<void> {
    await tx.run(applyOverrides, [kind, periods, customerIds]);
    if (customerIds.length <= AT_ONCE) await this.touched.touch(tx, customerIds, 'forecast');
    else await this.jobs.enqueue(tx, 'refresh-segments', { segmentIds: null, cause: 'forecast' }, 'score');
  }
}

async function targetsOf(tx: Tx, { customerIds, segmentId }: OverrideForecast): Promise<Target[]> {
  if (segmentId !== undefined && !(await tx.row(selectSegment, [segmentId])))
    throw notFound('segment', segmentId);
  return tx.rows<Target>(listTargets, [customerIds ?? [], segmentId ?? null]);
}

const startsOf = ({ ahead }: ForecastOutcome): string[] => ahead.map(({ start }) => start);

const missing = () =>
  conflict('forecast-missing', 'There is no forecast that a value could be set in place of.');
