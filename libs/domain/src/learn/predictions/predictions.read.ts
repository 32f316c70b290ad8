import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { notFound } from '../../kernel/errors.js';
import { decodeInstantCursor, instantCursor } from '../../kernel/instant-cursor.js';
import { type Page, toPage } from '../../kernel/page.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { learningSettings } from '../responses/learning-settings.js';
import { rateAmong, ratesByDigit, totalOf } from '../responses/response-rate.js';
import {
  breakEvenOf,
  contactCost,
  type ContactCosts,
  type KindSum,
  marginPerOrder,
  messageCost,
} from './break-even.js';
import { calibrationOf } from './calibration.js';
import { ContactCostsRead } from './contact-costs.read.js';
import { earnedBy, foretoldOf, heldAgainst, type HeldAgainst } from './foretold.js';
import type {
  BreakEven,
  CampaignResult,
  CampaignResults,
  CampaignResultsQuery,
  ForetoldCell,
  ResultsListQuery,
} from './prediction.schema.js';
import {
  CAMPAIGN_STATE,
  foretoldCells,
  KIND_SUMS,
  KIND_SUMS_OF_OTHERS,
  resultsList,
} from './predictions.sql.js';

type State = Pick<CampaignResults, 'countedAt' | 'isFinal' | 'waiting'>;
type ListRow = Omit<CampaignResult, 'total'> & { people: number; responses: number };

/** What campaigns brought, against what was foretold of them. */
@Injectable()
export class PredictionsRead {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly workspace: WorkspaceService,
    private readonly costs: ContactCostsRead,
  ) {}

  /**
   * Of one kind of the campaign's messages, the one most people got where none is named.
   * @throws DomainError `campaign-not-found`
   */
  async ofCampaign(
    campaignId: number,
    { metric, kind: asked }: CampaignResultsQuery,
  ): Promise<CampaignResults> {
    const state = await this.database.row<State>(CAMPAIGN_STATE, [campaignId]);
    if (!state) throw notFound('campaign', campaignId);
    const { currency } = await this.workspace.read();
    const { responseDays } = await this.settings.read(learningSettings);
    const own = await this.database.rows<KindSum>(KIND_SUMS, [campaignId]);
    const kind = asked ?? own[0]?.kind ?? null;
    const rows = kind ? await this.database.rows<HeldAgainst>(foretoldCells(metric), [campaignId, kind]) : [];
    const counts = rows.map(({ cell, people, responses }) => ({ cell, of: people, hits: responses }));
    const costs = await this.costs.read();
    const breakEven = await this.breakEven(campaignId, kind, own, costs);
    const cells = rows.map((row) =>
      heldAgainst(row, kind === null ? 0 : messageCost(kind, costs), breakEven),
    );
    const isOfOrders = metric === 'ordered';
    const { countedAt, isFinal, waiting } = state;
    return {
      ...{ campaignId, metric, kind, countedAt, isFinal, waiting, responseDays, currency, breakEven },
      kinds: own.map(({ kind: each, people }) => ({ kind: each, people })),
      total: rateAmong(totalOf(counts), totalOf(counts)),
      digits: ratesByDigit(counts),
      cells: isOfOrders ? cells : cells.map((cell) => ({ ...cell, advice: null })),
      foretold: foretoldOf(cells),
      calibration: calibrationOf(foretold(cells)),
      earned: isOfOrders ? earnedBy(cells) : null,
    };
  }

  /** Launched campaigns, the latest first. */
  async list({ metric, after, limit }: ResultsListQuery): Promise<Page<CampaignResult>> {
    const cursor = decodeInstantCursor(after);
    const parameters = [cursor?.at ?? null, cursor?.id ?? null, limit + 1];
    const rows = await this.database.rows<ListRow>(resultsList(metric), parameters);
    const page = toPage(rows, limit, ({ launchedAt, id }) => instantCursor(launchedAt, id));
    return { ...page, rows: page.rows.map(listed) };
  }

  /** By the margin of orders that followed other campaigns of the kind, or, while there are none, the campaign's own. */
  private async breakEven(
    campaignId: number,
    kind: string | null,
    own: readonly KindSum[],
    costs: ContactCosts,
  ): Promise<BreakEven> {
    if (kind === null) return breakEvenOf(0, null);
    const others = await this.database.rows<KindSum>(KIND_SUMS_OF_OTHERS, [campaignId]);
    const margin = marginPerOrder(kind, others) ?? marginPerOrder(kind, own);
    return breakEvenOf(contactCost(kind, own, costs), margin);
  }
}

const foretold = (cells: readonly ForetoldCell[]) =>
  cells.flatMap(({ people, responses, predicted }) =>
    predicted ? [{ people, responses, rate: predicted.rate }] : [],
  );

function listed({ people, responses, ...row }: ListRow): CampaignResult {
  const tally = { of: people, hits: responses };
  return { ...row, total: rateAmong(tally, tally) };
}
