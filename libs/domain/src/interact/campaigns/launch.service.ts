import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { lockCampaign, moveTo } from './campaigns.service.js';
import { firstDue } from './triggers/schedule/due.js';
import { startWatching } from './triggers/trigger-start.js';
import { CampaignVersions } from './versions/campaign-versions.js';

@Injectable()
export class LaunchService {
  constructor(
    private readonly database: Database,
    private readonly versions: CampaignVersions,
    private readonly workspace: WorkspaceService,
    private readonly clock: Clock,
  ) {}

  /**
   * Freezes the definition with the template versions of this moment, and hands the campaign to the engine.
   * @throws DomainError `campaign-not-ready` with every error of the check, `approval-needed`, `campaign-status` where it
   * is no draft
   */
  async launch(id: number, userId: number | null = null): Promise<void> {
    const { timeZone } = await this.workspace.read();
    await this.database.transaction(async (tx) => {
      const campaign = await lockCampaign(tx, id);
      const { trigger } = campaign.definition;
      moveTo(campaign, trigger.kind === 'at' ? 'scheduled' : 'running', 'draft');
      const version = await this.versions.add(tx, id, campaign.definition, userId);
      const now = this.clock.now();
      await startWatching(tx, id, campaign.definition, now);
      campaign.currentVersionId = version.id;
      campaign.nextDueAt = firstDue(trigger, now, timeZone);
      campaign.launchedAt = campaign.updatedAt = now;
      await tx.manager.save(campaign);
    });
  }
}
