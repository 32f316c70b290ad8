import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/errors.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { Campaign } from './campaign.entity.js';
import type { CampaignProblem } from './campaign.schema.js';
import { isLaunchable } from './campaign-check.js';
import { CampaignCheckRead, type CurrentTemplates } from './campaign-check.read.js';
import { CampaignVersion } from './campaign-version.entity.js';
import { lockCampaign, moveTo } from './campaigns.service.js';
import { freezeDefinition, laneOf } from './definition/freeze.js';
import { firstDue } from './triggers/schedule/due.js';
import { startWatching } from './triggers/trigger-start.js';

@Injectable()
export class LaunchService {
  constructor(
    private readonly database: Database,
    private readonly check: CampaignCheckRead,
    private readonly workspace: WorkspaceService,
    private readonly clock: Clock,
  ) {}

  /**
   * Freezes the definition with the template versions of this moment, and hands the campaign to the engine.
   * @throws DomainError `campaign-not-ready` with every error of the check, `campaign-status` where it is no draft
   */
  async launch(id: number): Promise<void> {
    const { timeZone } = await this.workspace.read();
    await this.database.transaction(async (tx) => {
      const campaign = await lockCampaign(tx, id);
      const { trigger } = campaign.definition;
      moveTo(campaign, trigger.kind === 'at' ? 'scheduled' : 'running');
      const { problems, templates } = await this.check.check(campaign.definition, tx);
      if (!isLaunchable(problems)) throw notReady(problems);
      const now = this.clock.now();
      const version = await this.freeze(tx, campaign, templates, now);
      await startWatching(tx, id, campaign.definition, now);
      campaign.currentVersionId = version.id;
      campaign.nextDueAt = firstDue(trigger, now, timeZone);
      campaign.launchedAt = campaign.updatedAt = now;
      await tx.manager.save(campaign);
    });
  }

  private freeze(
    tx: Tx,
    { id, definition }: Campaign,
    templates: CurrentTemplates,
    now: Date,
  ): Promise<CampaignVersion> {
    const frozen = freezeDefinition(definition, templates);
    const version = tx.manager.create(CampaignVersion, {
      ...{ campaignId: id, version: 1, definition: frozen, lane: laneOf(frozen), createdAt: now },
    });
    return tx.manager.save(version);
  }
}

function notReady(problems: CampaignProblem[]): DomainError {
  const faults = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ path, code, params, message }) => ({ path: ['definition', ...path], code, params, message }));
  return new DomainError('invalid', 'campaign-not-ready', 'The campaign is not ready to be launched.', {
    faults,
  });
}
