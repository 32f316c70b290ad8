import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { invalid } from '../../kernel/errors.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { PolicyService } from '../policy/policy.service.js';
import type { CurrentTemplate } from '../templates/templates.read.js';
import { CampaignCheckRead } from './campaign-check.read.js';
import type { CampaignDefinition } from './campaign-definition.js';

export interface JudgedDefinition {
  template: CurrentTemplate;
  /** `$1` to `$8` of the statements in `dry-run.sql.ts`. */
  parameters: unknown[];
}

/** What it takes to judge customers by a definition that is not launched. */
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
    needed: readonly (keyof CampaignDefinition)[],
  ): Promise<JudgedDefinition> {
    const { problems, template } = await this.check.check(definition);
    const missing = problems.filter(
      ({ code, path }) => /-(needed|missing)$/.test(code) && needed.some((field) => field === path[0]),
    );
    if (missing.length > 0 || !template)
      throw invalid(missing.map((problem) => ({ ...problem, path: ['definition', ...problem.path] })));
    return { template, parameters: await this.parameters(template) };
  }

  private async parameters({ compiled }: CurrentTemplate): Promise<unknown[]> {
    const { locale } = await this.workspace.read();
    const { channel, purpose, locales, defaultLocale } = compiled;
    const verdict = await this.policy.verdictParameters(this.clock.now());
    return [...verdict, channel, purpose, locale, Object.keys(locales), defaultLocale];
  }
}
