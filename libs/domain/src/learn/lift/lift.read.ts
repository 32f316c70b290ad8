import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { notFound } from '../../kernel/errors.js';
import type { Amounts } from '../../kernel/statistics/difference.js';
import { type Lift, liftOfMeans, liftOfRates } from '../../kernel/statistics/lift.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { learningSettings } from '../responses/learning-settings.js';
import type { CampaignLift, LiftSide, LiftView } from './lift.schema.js';
import { SIDES, STATE } from './lift.sql.js';

type Side = LiftSide & { revenueSquares: number; marginSquares: number };
type State = Pick<CampaignLift, 'countedAt' | 'isFinal'>;

/** What campaigns brought about, told from those lot kept from them. */
@Injectable()
export class LiftRead {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly workspace: WorkspaceService,
  ) {}

  /** @throws DomainError `campaign-not-found` */
  async ofCampaign(campaignId: number): Promise<CampaignLift> {
    const state = await this.database.row<State>(STATE, [campaignId]);
    if (!state) throw notFound('campaign', campaignId);
    const { currency } = await this.workspace.read();
    const { responseDays } = await this.settings.read(learningSettings);
    const [treated, heldOut] = await this.database.rows<Side>(SIDES, [campaignId]);
    if (!treated || !heldOut) throw new Error('both sides answer a row');
    const { isFinal, countedAt } = state;
    return {
      ...{ campaignId, countedAt, isFinal, responseDays, currency },
      ...{ treated: shown(treated), heldOut: shown(heldOut) },
      ordered: told(liftOfRates(tally(treated), tally(heldOut), isFinal), isFinal),
      revenue: told(liftOfMeans(amounts(treated, 'revenue'), amounts(heldOut, 'revenue'), isFinal), isFinal),
      margin: told(liftOfMeans(amounts(treated, 'margin'), amounts(heldOut, 'margin'), isFinal), isFinal),
    };
  }
}

const shown = ({ people, waiting, messages, ordered, revenueMinor, marginMinor }: Side): LiftSide => ({
  ...{ people, waiting, messages, ordered, revenueMinor, marginMinor },
});

const tally = ({ people, ordered }: Side) => ({ of: people, hits: ordered });

function amounts(side: Side, what: 'revenue' | 'margin'): Amounts {
  const { people: of, [`${what}Minor` as const]: sum, [`${what}Squares` as const]: squares } = side;
  const mean = of === 0 ? 0 : sum / of;
  const variance = of < 2 ? 0 : Math.max(0, squares - of * mean ** 2) / (of - 1);
  return { of, mean, variance };
}

function told({ difference, verdict }: Lift, isFinal: boolean): LiftView {
  if (!difference) return { estimate: null, interval: null, verdict };
  const { estimate, once, always } = difference;
  return { estimate, interval: isFinal ? once : always, verdict };
}
