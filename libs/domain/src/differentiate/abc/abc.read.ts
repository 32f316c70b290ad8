import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import type { MeasureRun } from '../../jobs/runs/measure-run.schema.js';
import { MeasureRunsService } from '../../jobs/runs/measure-runs.service.js';
import type { RunsOf } from '../../jobs/runs/runs-of.js';
import { type AbcClass, abcClasses, type ValueTier, valueTiers } from './abc-classes.js';
import { type AbcSettings, abcSettings } from './abc-settings.js';
import type { AbcOutcome, AbcOverview, AbcPath, AbcRunView, AbcStep, AbcWarning } from './abc.schema.js';
import { countCustomers, pathOfCustomer, scoreOfCustomer, tallyClasses } from './abc.sql.js';

interface Tally {
  class: AbcClass;
  tier: ValueTier;
  customers: number;
  valueMinor: number;
}

/** Who stands in which class and tier, and how they came there. */
@Injectable()
export class AbcRead {
  private readonly runs: RunsOf<AbcSettings, AbcOutcome, AbcWarning>;

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    runs: MeasureRunsService,
  ) {
    this.runs = runs.of('abc');
  }

  async overview(): Promise<AbcOverview> {
    const [settings, latest, newest, tally, base] = await Promise.all([
      this.settings.read(abcSettings),
      this.runs.latestFinished(),
      this.runs.newest(),
      this.database.rows<Tally>(tallyClasses),
      this.database.row<{ customers: number }>(countCustomers),
    ]);
    const scored = sumOf(tally).customers;
    return {
      settings,
      latest: latest ? viewOf(latest) : null,
      newest: newest && newest.id !== latest?.id ? viewOf(newest) : null,
      scored,
      notScored: Math.max(0, (base?.customers ?? 0) - scored),
      ...outcomeView(latest?.outcome ?? null),
      classes: abcClasses.map((name) => ({
        class: name,
        ...sumOf(tally.filter((row) => row.class === name)),
      })),
      tiers: valueTiers.map((tier) => ({ tier, ...sumOf(tally.filter((row) => row.tier === tier)) })),
    };
  }

  /** The run the classes are from, `null` before the first. */
  async latest(): Promise<AbcRunView | null> {
    const latest = await this.runs.latestFinished();
    return latest ? viewOf(latest) : null;
  }

  /** @throws DomainError `measure-run-not-found` */
  async run(id: number): Promise<AbcRunView> {
    return viewOf(await this.runs.run(id));
  }

  async ofCustomer(customerId: number): Promise<AbcPath> {
    const [score, path] = await Promise.all([
      this.database.row<NonNullable<AbcPath['score']>>(scoreOfCustomer, [customerId]),
      this.database.rows<AbcStep>(pathOfCustomer, [customerId]),
    ]);
    return { score: score ?? null, path };
  }
}

const sumOf = (tally: Tally[]): { customers: number; valueMinor: number } => ({
  customers: tally.reduce((sum, row) => sum + row.customers, 0),
  valueMinor: tally.reduce((sum, row) => sum + row.valueMinor, 0),
});

const viewOf = ({ outcome: _, ...run }: MeasureRun<AbcSettings, AbcOutcome, AbcWarning>): AbcRunView => run;

function outcomeView(
  outcome: AbcOutcome | null,
): Pick<AbcOverview, 'positiveMinor' | 'topFifth' | 'curve' | 'movement'> {
  const { since = null, classes = [], tiers = [] } = outcome?.movement ?? {};
  return {
    positiveMinor: outcome?.positiveMinor ?? 0,
    topFifth: outcome?.topFifth ?? null,
    curve: outcome?.curve ?? [],
    movement: { since: since === null ? null : new Date(since), classes, tiers },
  };
}
