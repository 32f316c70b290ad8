import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { type CurrentTemplate, TemplatesRead } from '../templates/templates.read.js';
import { type CampaignContext, checkCampaign } from './campaign-check.js';
import { CONTEXT } from './campaign-context.sql.js';
import type { CampaignProblem } from './campaign.schema.js';
import type { CampaignDefinition } from './campaign-definition.js';
import type { CronPreview } from './dry-run.schema.js';
import { cronFault, nextOccurrences } from './triggers/schedule/occurrences.js';

const OCCURRENCES_SHOWN = 5;

export interface CheckedCampaign {
  problems: CampaignProblem[];
  /** As it stands now: what a launch freezes. */
  template: CurrentTemplate | null;
}

@Injectable()
export class CampaignCheckRead {
  constructor(
    private readonly database: Database,
    private readonly templates: TemplatesRead,
    private readonly workspace: WorkspaceService,
    private readonly clock: Clock,
  ) {}

  /** Looks at a definition and at everything it names. */
  async check(definition: CampaignDefinition, sql: Sql = this.database): Promise<CheckedCampaign> {
    const { segmentId, templateId, offerId, surveyId } = definition;
    const template = templateId === null ? undefined : await this.templates.current(templateId);
    const { timeZone } = await this.workspace.read();
    type Row = Pick<CampaignContext, 'segment' | 'offer' | 'survey'>;
    const parameters = [segmentId, offerId, surveyId, template?.view.channel ?? null];
    const named = await sql.row<Row>(CONTEXT, parameters);
    if (!named) throw new Error('a select without from returned no row');
    const context: CampaignContext = {
      ...named,
      now: this.clock.now(),
      timeZone,
      template: template ? { ...template, archived: template.view.archivedAt !== null } : null,
    };
    return { problems: checkCampaign(definition, context), template: template ?? null };
  }

  /** When a recurring campaign would run next. */
  async occurrences(cron: string): Promise<CronPreview> {
    const fault = cronFault(cron);
    if (fault) return { fault, occurrences: [] };
    const { timeZone } = await this.workspace.read();
    return { fault, occurrences: nextOccurrences(cron, timeZone, this.clock.now(), OCCURRENCES_SHOWN) };
  }
}
