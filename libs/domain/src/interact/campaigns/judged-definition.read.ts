import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { invalid } from '../../kernel/errors.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { PolicyService } from '../policy/policy.service.js';
import type { CurrentTemplate } from '../templates/templates.read.js';
import { CampaignCheckRead, type CurrentTemplates } from './campaign-check.read.js';
import type { CampaignProblem } from './campaign.schema.js';
import type { CampaignDefinition } from './campaign-definition.js';
import { type Sending, sendsOf } from './definition/graph.js';

export interface JudgedDefinition {
  template: CurrentTemplate;
  /** Of all its messages. */
  templates: CurrentTemplates;
  /** The send step that is judged: the first of the way, where none was named. */
  send: Sending;
  /** `$1` to `$9` of the statements in `dry-run.sql.ts`. */
  parameters: unknown[];
}

/** What must be there: whom it is for, and what is sent. */
export type Needed = 'audience' | 'template';

/** What it takes to judge customers by a message of a definition that is not launched. */
@Injectable()
export class JudgedDefinitionRead {
  constructor(
    private readonly check: CampaignCheckRead,
    private readonly policy: PolicyService,
    private readonly workspace: WorkspaceService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `input-invalid` where what is needed of the definition is open, or is not there any more */
  async read(
    definition: CampaignDefinition,
    needed: readonly Needed[],
    stepId?: string,
  ): Promise<JudgedDefinition> {
    const { problems, templates } = await this.check.check(definition);
    const [id, send] = sendsOf(definition).find(([each]) => stepId === undefined || each === stepId) ?? [];
    const template = templates.get(send?.templateId ?? 0);
    const missing = problems.filter((problem) => needed.some((what) => lacks(problem, what, id)));
    if (missing.length > 0 || !send || !template)
      throw invalid(missing.map((problem) => ({ ...problem, path: ['definition', ...problem.path] })));
    return { template, templates, send, parameters: await this.parameters(definition, template) };
  }

  private async parameters(
    { policy }: CampaignDefinition,
    { compiled, view }: CurrentTemplate,
  ): Promise<unknown[]> {
    const { locale } = await this.workspace.read();
    const { channel, purpose, locales, defaultLocale } = compiled;
    const verdict = await this.policy.verdictParameters(
      this.clock.now(),
      undefined,
      policy && { policy, campaignId: null },
    );
    return [...verdict, channel, purpose, locale, Object.keys(locales), defaultLocale, view.topic];
  }
}

function lacks({ code, path }: CampaignProblem, what: Needed, sendId: string | undefined): boolean {
  if (code === 'nothing-sent') return what === 'template';
  if (!/-(needed|missing)$/.test(code)) return false;
  return what === 'audience'
    ? path[0] === 'audience'
    : path[0] === 'steps' && path[1] === sendId && path[2] === 'templateId';
}
