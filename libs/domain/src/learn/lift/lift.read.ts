import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { notFound } from '../../kernel/errors.js';
import { decodeInstantCursor, instantCursor } from '../../kernel/instant-cursor.js';
import { type Page, type PageQuery, toPage } from '../../kernel/page.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { learningSettings } from '../responses/learning-settings.js';
import { judged, type Side } from './judged.js';
import type { CampaignLift, CampaignLiftRow, JudgedLift } from './lift.schema.js';
import { COUNTED_SINCE, LAUNCHED, SIDES, STATE } from './lift.sql.js';

type State = Pick<CampaignLift, 'campaignId' | 'countedAt' | 'isFinal'>;
type SideRow = Side & { campaignId: number; isHeldOut: boolean };
type Launched = State & Pick<CampaignLiftRow, 'name' | 'status' | 'launchedAt'> & { updatedAt: Date };

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
    const [one] = await this.judge([state]);
    return { ...one!, ...(await this.terms()) };
  }

  /** Of all campaigns that were launched, those last worked on first. */
  async list({ after, limit }: PageQuery): Promise<Page<CampaignLiftRow>> {
    const cursor = decodeInstantCursor(after);
    const rows = await this.database.rows<Launched>(LAUNCHED, [cursor?.at, cursor?.id, limit + 1]);
    const page = toPage(rows, limit, (row) => instantCursor(row.updatedAt, row.campaignId));
    const terms = await this.terms();
    const lifts = await this.judge(page.rows);
    return { ...page, rows: lifts.map(({ updatedAt: _, ...row }) => ({ ...row, ...terms })) };
  }

  /** Of all campaigns launched since then that were counted. */
  async since(at: Date): Promise<(State & JudgedLift)[]> {
    return this.judge(await this.database.rows<State>(COUNTED_SINCE, [at]));
  }

  private async judge<S extends State>(states: readonly S[]): Promise<(S & JudgedLift)[]> {
    const ids = states.map(({ campaignId }) => campaignId);
    const sides = await this.database.rows<SideRow>(SIDES, [ids]);
    const [treated, heldOut] = [false, true].map(
      (isHeldOut) =>
        new Map(sides.filter((side) => side.isHeldOut === isHeldOut).map((side) => [side.campaignId, side])),
    );
    return states.map((state) => {
      const [one, other] = [treated?.get(state.campaignId), heldOut?.get(state.campaignId)];
      if (!one || !other) throw new Error('both sides answer a row');
      return { ...state, ...judged(one, other, state.isFinal) };
    });
  }

  private async terms(): Promise<Pick<CampaignLift, 'currency' | 'responseDays'>> {
    const { currency } = await this.workspace.read();
    const { responseDays } = await this.settings.read(learningSettings);
    return { currency, responseDays };
  }
}
