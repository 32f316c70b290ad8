import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { Clock } from '../../kernel/clock.js';
import { decodeCursor, type Page, toPage } from '../../kernel/page.js';
import { workspaceSettings } from '../../workspace/workspace-settings.js';
import { MeasureRunsService } from '../../jobs/runs/measure-runs.service.js';
import type { RunsOf } from '../../jobs/runs/runs-of.js';
import { futureNeeds } from './future-needs.sql.js';
import { needsScope } from './terms-scope.js';
import type {
  CustomerPoints,
  FutureNeed,
  PointsQuery,
  PointsRow,
  ValuePointsOutcome,
  ValuePointsOverview,
  ValuePointsRun,
  ValuePointsWarning,
} from './value-points.schema.js';
import {
  curveOfCustomer,
  distribution,
  listByPoints,
  needsOfCustomer,
  ofCustomer,
  sumTerms,
} from './value-points.sql.js';
import { type ValuePointsSettings, valuePointsSettings } from './value-points-settings.js';

@Injectable()
export class ValuePointsRead {
  private readonly runs: RunsOf<ValuePointsSettings, ValuePointsOutcome, ValuePointsWarning>;

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
    runs: MeasureRunsService,
  ) {
    this.runs = runs.of('value-points');
  }

  async overview(): Promise<ValuePointsOverview> {
    const [settings, latest, newest, sums, bands] = await Promise.all([
      this.settings.read(valuePointsSettings),
      this.runs.latestFinished(),
      this.runs.newest(),
      this.database.row<ValuePointsOverview['sums']>(sumTerms),
      this.database.rows<ValuePointsOverview['distribution'][number]>(distribution),
    ]);
    if (!sums) throw new Error('an aggregate returned no row');
    return {
      settings,
      latest: latest ?? null,
      newest: newest && newest.id !== latest?.id ? newest : null,
      sums,
      distribution: bands,
    };
  }

  run(id: number): Promise<ValuePointsRun> {
    return this.runs.run(id);
  }

  async customers({ limit, after, atLeast, below, turnedDown }: PointsQuery): Promise<Page<PointsRow>> {
    const [total, id] = decodeCursor(after, 2) ?? [null, null];
    const rows = await this.database.rows<PointsRow>(listByPoints, [
      ...[total, id, limit + 1, atLeast ?? null, below ?? null],
      turnedDown === 'true',
    ]);
    return toPage(rows, limit, (row) => [row.total, row.customerId]);
  }

  async ofCustomer(customerId: number): Promise<CustomerPoints> {
    const [points, curve, needs] = await Promise.all([
      this.database.row<NonNullable<CustomerPoints['points']>>(ofCustomer, [customerId]),
      this.database.rows<CustomerPoints['curve'][number]>(curveOfCustomer, [customerId]),
      this.needsOf(customerId),
    ]);
    return { points: points ?? null, curve, needs };
  }

  private async needsOf(customerId: number): Promise<FutureNeed[]> {
    const [settings, { currency }] = await Promise.all([
      this.settings.read(valuePointsSettings),
      this.settings.read(workspaceSettings),
    ]);
    const { scope, parameters } = needsScope({ settings, currency, asOf: this.clock.now() }, customerId);
    return this.database.rows<FutureNeed>(needsOfCustomer(futureNeeds(scope)), parameters);
  }
}
