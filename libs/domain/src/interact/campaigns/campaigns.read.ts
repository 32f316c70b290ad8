import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/errors.js';
import { decodeIdCursor } from '../../kernel/id-cursor.js';
import { decodeInstantCursor, instantCursor } from '../../kernel/instant-cursor.js';
import { type Page, type PageQuery, toPage } from '../../kernel/page.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { type AccountingRow, toAccounting } from './accounting.js';
import { ACCOUNTING } from './accounting.sql.js';
import type {
  Accounting,
  CampaignDetail,
  CampaignListQuery,
  CampaignReactions,
  CampaignView,
  CustomerDecision,
  OccurrenceView,
  Recipient,
  RecipientQuery,
} from './campaign.schema.js';
import { REACTIONS } from './campaign-reactions.sql.js';
import { DETAIL, LIST, OCCURRENCES } from './campaign-views.sql.js';
import { DECISIONS_OF_CUSTOMER, recipientsOf } from './recipients.sql.js';
import { cronFault, nextOccurrences } from './triggers/schedule/occurrences.js';

const OCCURRENCES_SHOWN = 50;
const UPCOMING_SHOWN = 5;

type Figures = Pick<CampaignView, 'accounting' | 'reactions'>;
type ViewRow = Omit<CampaignView, keyof Figures>;
type DetailRow = Omit<CampaignDetail, keyof Figures | 'occurrences' | 'upcoming'>;

@Injectable()
export class CampaignsRead {
  constructor(
    private readonly database: Database,
    private readonly workspace: WorkspaceService,
    private readonly clock: Clock,
  ) {}

  async list({ status, search, after, limit }: CampaignListQuery): Promise<Page<CampaignView>> {
    const cursor = decodeInstantCursor(after);
    const parameters = [status ?? null, search ?? null, cursor?.at ?? null, cursor?.id ?? null, limit + 1];
    const rows = await this.database.rows<ViewRow>(LIST, parameters);
    const page = toPage(rows, limit, (row) => instantCursor(row.updatedAt, row.id));
    const figures = await this.figures(page.rows.map((row) => row.id));
    return { ...page, rows: page.rows.map((row) => ({ ...row, ...figuresOf(figures, row.id) })) };
  }

  async detail(id: number): Promise<CampaignDetail> {
    const row = await this.database.row<DetailRow>(DETAIL, [id]);
    if (!row) throw notFound('campaign', id);
    const figures = figuresOf(await this.figures([id]), id);
    const occurrences = await this.database.rows<OccurrenceView>(OCCURRENCES, [id, OCCURRENCES_SHOWN]);
    return { ...row, ...figures, occurrences, upcoming: await this.upcoming(row) };
  }

  /** Where everybody stands whom the campaign ever took in. It balances at every moment. */
  async accounting(id: number): Promise<Accounting> {
    if (!(await this.database.row('select 1 from campaign where id = $1', [id])))
      throw notFound('campaign', id);
    const [row] = await this.database.rows<AccountingRow>(ACCOUNTING, [[id]]);
    return toAccounting(counted(row, id));
  }

  /** In the order of customers. A reason narrows down those excluded. */
  async recipients(id: number, query: RecipientQuery): Promise<Page<Recipient>> {
    const [customerId, enrolmentId, visit] = decodeIdCursor(query.after, 3) ?? [null, null, null];
    const outcome = query.reason === undefined ? query.outcome : 'excluded';
    const parameters = [id, customerId, enrolmentId, query.limit + 1, query.reason ?? null, visit];
    const rows = await this.database.rows<Recipient>(recipientsOf(outcome), parameters);
    return toPage(rows, query.limit, (row) => [row.customerId, row.enrolmentId, row.visit]);
  }

  /** What campaigns decided about a customer, messages not sent included; latest first. */
  async decisionsOf(customerId: number, { after, limit }: PageQuery): Promise<Page<CustomerDecision>> {
    const [id, visit] = decodeIdCursor(after, 2) ?? [null, null];
    const parameters = [customerId, id, limit + 1, visit];
    const rows = await this.database.rows<CustomerDecision>(DECISIONS_OF_CUSTOMER, parameters);
    return toPage(rows, limit, (row) => [row.enrolmentId, row.visit]);
  }

  private async figures(ids: number[]): Promise<Map<number, Figures>> {
    const accounts = await this.database.rows<AccountingRow>(ACCOUNTING, [ids]);
    const reactions = await this.database.rows<CampaignReactions & { id: number }>(REACTIONS, [ids]);
    const byId = new Map(reactions.map(({ id, ...counts }) => [id, counts]));
    return new Map(
      accounts.map((row) => [
        row.id,
        { accounting: toAccounting(row), reactions: counted(byId.get(row.id), row.id) },
      ]),
    );
  }

  private async upcoming({ status, definition: { trigger } }: DetailRow): Promise<Date[]> {
    const over = status === 'finished' || status === 'stopped';
    if (trigger.kind !== 'cron' || over || cronFault(trigger.cron)) return [];
    const { timeZone } = await this.workspace.read();
    return nextOccurrences(trigger.cron, timeZone, this.clock.now(), UPCOMING_SHOWN);
  }
}

const figuresOf = (figures: Map<number, Figures>, id: number): Figures => counted(figures.get(id), id);

function counted<T>(figures: T | undefined, id: number): T {
  if (figures === undefined) throw new Error(`nobody counted campaign ${id}`);
  return figures;
}
