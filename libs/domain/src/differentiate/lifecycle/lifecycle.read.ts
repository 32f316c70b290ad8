import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Database } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { Clock } from '../../kernel/clock.js';
import type { MeasureRun } from '../../jobs/runs/measure-run.schema.js';
import { MeasureRunsService } from '../../jobs/runs/measure-runs.service.js';
import type { RunsOf } from '../../jobs/runs/runs-of.js';
import { type LifecycleSettings, lifecycleSettings } from './lifecycle-settings.js';
import { type LifecycleStage, lifecycleStages } from './lifecycle-stages.js';
import type {
  LifecycleOutcome,
  LifecycleOverview,
  LifecyclePath,
  LifecycleRunView,
  LifecycleStep,
  LifecycleWarning,
} from './lifecycle.schema.js';
import {
  countCustomers,
  pathOfCustomer,
  rhythmOfCustomer,
  stageOfCustomer,
  tallyStages,
} from './lifecycle.sql.js';

type Run = MeasureRun<LifecycleSettings, LifecycleOutcome, LifecycleWarning>;

interface Tally {
  stage: LifecycleStage;
  customers: number;
  revenueMinor: number;
}

/** Who is in which stage, by which rhythm, and how they came there. */
@Injectable()
export class LifecycleRead {
  private readonly runs: RunsOf<LifecycleSettings, LifecycleOutcome, LifecycleWarning>;

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
    runs: MeasureRunsService,
  ) {
    this.runs = runs.of('lifecycle');
  }

  async overview(): Promise<LifecycleOverview> {
    const [settings, latest, newest, tally, base] = await Promise.all([
      this.settings.read(lifecycleSettings),
      this.runs.latestFinished(),
      this.runs.newest(),
      this.database.rows<Tally>(tallyStages),
      this.database.row<{ customers: number }>(countCustomers),
    ]);
    const staged = tally.reduce((sum, { customers }) => sum + customers, 0);
    return {
      settings,
      latest: latest ? viewOf(latest) : null,
      newest: newest && newest.id !== latest?.id ? viewOf(newest) : null,
      staged,
      notStaged: Math.max(0, (base?.customers ?? 0) - staged),
      ...outcomeView(latest?.outcome ?? null),
      stages: lifecycleStages.map(
        (stage) => tally.find((row) => row.stage === stage) ?? { stage, customers: 0, revenueMinor: 0 },
      ),
    };
  }

  /** @throws DomainError `measure-run-not-found` */
  async run(id: number): Promise<LifecycleRunView> {
    return viewOf(await this.runs.run(id));
  }

  async ofCustomer(customerId: number): Promise<LifecyclePath> {
    const latest = await this.runs.latestFinished();
    const [stage, rhythm, path] = await Promise.all([
      this.database.row<Pick<LifecyclePath, 'stage' | 'changedAt'>>(stageOfCustomer, [customerId]),
      latest?.outcome ? this.rhythmOf(customerId, latest.options, latest.outcome) : null,
      this.database.rows<LifecycleStep>(pathOfCustomer, [customerId]),
    ]);
    return { stage: stage?.stage ?? null, changedAt: stage?.changedAt ?? null, rhythm, path };
  }

  private async rhythmOf(
    customerId: number,
    { ownRhythmAfter }: LifecycleSettings,
    { baseRhythmDays, timeZone }: LifecycleOutcome,
  ): Promise<LifecyclePath['rhythm']> {
    const today = DateTime.fromJSDate(this.clock.now(), { zone: timeZone }).toFormat('yyyy-MM-dd');
    const parameters = [customerId, today, baseRhythmDays, ownRhythmAfter];
    return (
      (await this.database.row<NonNullable<LifecyclePath['rhythm']>>(rhythmOfCustomer, parameters)) ?? null
    );
  }
}

const viewOf = ({ outcome: _, ...run }: Run): LifecycleRunView => run;

function outcomeView(
  outcome: LifecycleOutcome | null,
): Pick<LifecycleOverview, 'baseRhythmDays' | 'withOwnRhythm' | 'movement'> {
  const { since = null, moves = [] } = outcome?.movement ?? {};
  return {
    baseRhythmDays: outcome?.baseRhythmDays ?? null,
    withOwnRhythm: outcome?.withOwnRhythm ?? 0,
    movement: { since: since === null ? null : new Date(since), moves },
  };
}
