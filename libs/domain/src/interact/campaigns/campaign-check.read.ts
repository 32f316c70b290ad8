import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import type { Policy } from '../policy/policy.schema.js';
import { PolicyService } from '../policy/policy.service.js';
import { type CurrentTemplate, TemplatesRead } from '../templates/templates.read.js';
import { checkCampaign } from './campaign-check.js';
import { CONTEXT } from './campaign-context.sql.js';
import type { CampaignProblem } from './campaign.schema.js';
import type { CampaignDefinition } from './campaign-definition.js';
import type { CampaignContext } from './check/campaign-context.js';
import { consentKey } from './check/check-consent.js';
import { StepContextRead } from './check/step-context.read.js';
import { listsOf, offersOf, sendsOf } from './definition/graph.js';
import type { CronPreview } from './dry-run.schema.js';
import { cronFault, nextOccurrences } from './triggers/schedule/occurrences.js';
import { readTriggerContext } from './triggers/trigger-context.js';

const OCCURRENCES_SHOWN = 5;

/** Templates by id, as they stand now: what a launch freezes. */
export type CurrentTemplates = ReadonlyMap<number, CurrentTemplate>;

export interface CheckedCampaign {
  problems: CampaignProblem[];
  templates: CurrentTemplates;
}

type Named<T> = T & { id: number };
interface ContextRow {
  segments: Named<{ members: number; isList: boolean }>[];
  offers: Named<{ archived: boolean; channels: string[] }>[];
  surveys: Named<{ open: boolean }>[];
  isReachable: boolean;
  unconsented: string[];
}

@Injectable()
export class CampaignCheckRead {
  constructor(
    private readonly database: Database,
    private readonly templates: TemplatesRead,
    private readonly policy: PolicyService,
    private readonly workspace: WorkspaceService,
    private readonly clock: Clock,
    private readonly steps: StepContextRead,
  ) {}

  /** Looks at a definition and at everything it names. */
  async check(definition: CampaignDefinition, sql: Sql = this.database): Promise<CheckedCampaign> {
    const templates = await this.currentTemplates(definition);
    const { timeZone } = await this.workspace.read();
    const policy = await this.policy.read();
    const context: CampaignContext = {
      ...(await readNamed(
        sql,
        definition,
        templates,
        consentsNeeded(templates, { ...policy.consent, ...ownConsent(definition) }),
      )),
      ...(await this.steps.read(definition, sql)),
      policy,
      trigger: await readTriggerContext(sql, definition.trigger, this.clock.now(), timeZone),
      templates: new Map(
        [...templates].map(([id, template]) => [
          id,
          { ...template, archived: template.view.archivedAt !== null },
        ]),
      ),
    };
    return { problems: checkCampaign(definition, context), templates };
  }

  /** When a recurring campaign would run next. */
  async occurrences(cron: string): Promise<CronPreview> {
    const fault = cronFault(cron);
    if (fault) return { fault, occurrences: [] };
    const { timeZone } = await this.workspace.read();
    return { fault, occurrences: nextOccurrences(cron, timeZone, this.clock.now(), OCCURRENCES_SHOWN) };
  }

  private async currentTemplates(definition: CampaignDefinition): Promise<CurrentTemplates> {
    const ids = new Set(sendsOf(definition).flatMap(([, { templateId }]) => templateId ?? []));
    const found = await Promise.all(
      [...ids].map(async (id) => [id, await this.templates.current(id)] as const),
    );
    return new Map(found.flatMap(([id, template]) => (template ? [[id, template]] : [])));
  }
}

const ownConsent = ({ policy }: CampaignDefinition): Partial<Policy['consent']> =>
  policy?.consent ? { promotion: policy.consent, care: policy.consent } : {};

/** What a customer must have agreed to before they get one of the messages. */
function consentsNeeded(templates: CurrentTemplates, consent: Policy['consent']): string[] {
  const keys = [...templates.values()].flatMap(({ compiled: { channel, purpose } }) =>
    purpose !== 'transactional' && consent[purpose] === 'opt-in' ? [consentKey(channel, purpose)] : [],
  );
  return [...new Set(keys)];
}

async function readNamed(
  sql: Sql,
  definition: CampaignDefinition,
  templates: CurrentTemplates,
  consents: string[],
): Promise<Pick<CampaignContext, 'segments' | 'offers' | 'surveys' | 'isReachable' | 'unconsented'>> {
  const { segmentIds, excludedSegmentIds } = definition.audience;
  const sends = sendsOf(definition).map(([, step]) => step);
  const channels = new Set([...templates.values()].map(({ view }) => view.channel));
  const row = await sql.row<ContextRow>(CONTEXT, [
    [...segmentIds, ...excludedSegmentIds, ...listsOf(definition)],
    [...sends, ...offersOf(definition)].flatMap(({ offerId }) => offerId ?? []),
    sends.flatMap(({ surveyId }) => surveyId ?? []),
    segmentIds,
    [...channels],
    consents,
  ]);
  if (!row) throw new Error('a select without from returned no row');
  return {
    segments: byId(row.segments),
    offers: byId(row.offers),
    surveys: byId(row.surveys),
    isReachable: row.isReachable,
    unconsented: new Set(row.unconsented),
  };
}

const byId = <T>(rows: readonly Named<T>[]): ReadonlyMap<number, T> =>
  new Map(rows.map((row) => [row.id, row]));
