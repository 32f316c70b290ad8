import { Injectable } from '@nestjs/common';
import type { Sql } from '../../../database/database.js';
import { RuleEnvironments } from '../../../differentiate/segments/rule-environment.js';
import type { Fault } from '../../../kernel/errors.js';
import { textFaults } from '../../tasks/task-text.js';
import { TasksRead } from '../../tasks/tasks.read.js';
import { GuardedExchange } from '../../webhooks/guarded-exchange.js';
import { WebhookHostsService } from '../../webhooks/webhook-hosts.service.js';
import type { CampaignDefinition } from '../campaign-definition.js';
import { stepsOfKind } from '../definition/graph.js';
import type { CampaignContext } from './campaign-context.js';
import { ruleFaults } from './rule-faults.js';

/** What the rules, tasks and webhooks of a definition ask and turn to, as it stands now. */
@Injectable()
export class StepContextRead {
  constructor(
    private readonly environments: RuleEnvironments,
    private readonly tasks: TasksRead,
    private readonly hosts: WebhookHostsService,
    private readonly exchange: GuardedExchange,
  ) {}

  async read(
    definition: CampaignDefinition,
    sql: Sql,
  ): Promise<Pick<CampaignContext, 'assignees' | 'webhooks' | 'textFaults' | 'ruleFaults'>> {
    const users = await this.tasks.assignees();
    const hosts = await this.hosts.list(sql);
    return {
      assignees: new Set(users.map(({ id }) => id)),
      webhooks: {
        origins: new Set(hosts.flatMap(({ origin, readable }) => (readable ? [origin] : []))),
        refuses: (url) => this.exchange.refuses(url),
      },
      textFaults: await faultsOfTexts(definition),
      ruleFaults: ruleFaults(definition, await this.environments.strict(sql)),
    };
  }
}

async function faultsOfTexts(definition: CampaignDefinition): Promise<Fault[]> {
  const faults = await Promise.all(
    stepsOfKind(definition, 'task').flatMap(([id, step]) =>
      (['title', 'instructions'] as const).map(async (part) =>
        (await textFaults(step[part])).map((fault) => ({
          ...fault,
          path: ['steps', id, part, ...fault.path],
        })),
      ),
    ),
  );
  return faults.flat();
}
