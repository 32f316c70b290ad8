import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { betaInterval, meanOf } from '../../kernel/statistics/beta.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { ANY_KIND, widening } from '../responses/beliefs.js';
import { learningSettings } from '../responses/learning-settings.js';
import { rateAmong, ratesByDigit, totalOf } from '../responses/response-rate.js';
import type { KindCount } from '../responses/response-rate.schema.js';
import { adviceOn, breakEvenOf, contactCost, type KindSum, marginPerOrder } from './break-even.js';
import { calibrationOf, type Foretold } from './calibration.js';
import { ContactCostsRead } from './contact-costs.read.js';
import { beliefIn, type HeldAgainst, LEVEL, textOf } from './foretold.js';
import type { BreakEven, ResponseOverview, ResponsesQuery } from './prediction.schema.js';
import { believedCells, foretoldOfMany, KIND_SUMS, SEEN_OF_KIND } from './predictions.sql.js';

/** Predictions of so many campaigns, the latest, are held against what came. */
const CAMPAIGNS_LOOKED_AT = 50;

type Row = Pick<HeldAgainst, 'cell' | 'people' | 'responses' | 'alpha' | 'beta'>;
type Seen = Pick<ResponseOverview, 'campaigns' | 'countedAt'>;

/** How customers respond, by digit and by cell, over all campaigns. */
@Injectable()
export class ResponseOverviewRead {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly workspace: WorkspaceService,
    private readonly costs: ContactCostsRead,
  ) {}

  async overview({ metric, kind }: ResponsesQuery): Promise<ResponseOverview> {
    const { currency } = await this.workspace.read();
    const settings = await this.settings.read(learningSettings);
    const sums = await this.database.rows<KindSum>(KIND_SUMS, [null]);
    const rows = await this.database.rows<Row>(believedCells(metric), [kind]);
    const seen = await this.database.row<Seen>(SEEN_OF_KIND, [kind]);
    const foretold = await this.database.rows<Foretold>(foretoldOfMany(metric), [kind, CAMPAIGNS_LOOKED_AT]);
    const counts = rows.map(({ cell, people, responses }) => ({ cell, of: people, hits: responses }));
    const costMinor = contactCost(kind, sums, await this.costs.read());
    const breakEven = breakEvenOf(costMinor, marginPerOrder(kind, sums));
    const total = totalOf(counts);
    return {
      ...{
        metric,
        kind,
        settings,
        responseDays: settings.responseDays,
        currency,
        kinds: kindsIn(sums),
        breakEven,
      },
      ...{ campaigns: seen?.campaigns ?? 0, countedAt: seen?.countedAt ?? null },
      ...{ total: rateAmong(total, total), digits: ratesByDigit(counts.filter(({ of }) => of > 0)) },
      cells: rows.map((row) => believed(row, metric === 'ordered' ? breakEven : null)),
      calibration: calibrationOf(foretold),
    };
  }
}

/** Kinds that were sent and those wider than them, those sent most first. */
function kindsIn(sums: readonly KindSum[]): KindCount[] {
  const byKind = new Map<string, number>();
  for (const { kind, people } of sums)
    for (const wider of widening(kind))
      if (wider !== ANY_KIND) byKind.set(wider, (byKind.get(wider) ?? 0) + people);
  return [...byKind].map(([kind, people]) => ({ kind, people })).sort((a, b) => b.people - a.people);
}

function believed(row: Row, breakEven: BreakEven | null): ResponseOverview['cells'][number] {
  const { cell, people, responses } = row;
  const belief = beliefIn(row);
  return {
    ...{ cell: textOf(cell), people, responses },
    rate: belief && meanOf(belief),
    interval: belief && betaInterval(belief, LEVEL),
    advice: belief && breakEven ? adviceOn(belief, breakEven) : null,
  };
}
