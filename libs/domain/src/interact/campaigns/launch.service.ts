import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/errors.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import type { CurrentTemplate } from '../templates/templates.read.js';
import { Campaign } from './campaign.entity.js';
import type { CampaignProblem } from './campaign.schema.js';
import { isLaunchable } from './campaign-check.js';
import { CampaignCheckRead } from './campaign-check.read.js';
import type { CampaignDefinition, LaunchedDefinition } from './campaign-definition.js';
import { CampaignVersion } from './campaign-version.entity.js';
import { lockCampaign, moveTo } from './campaigns.service.js';
import { START_CURSOR } from './campaigns.sql.js';
import { firstDue } from './triggers/schedule/due.js';

@Injectable()
export class LaunchService {
  constructor(
    private readonly database: Database,
    private readonly check: CampaignCheckRead,
    private readonly workspace: WorkspaceService,
    private readonly clock: Clock,
  ) {}

  /**
   * Freezes the definition with the template version of this moment, and hands the campaign to the engine.
   * @throws DomainError `campaign-not-ready` with every error of the check, `campaign-status` where it is no draft
   */
  async launch(id: number): Promise<void> {
    const { timeZone } = await this.workspace.read();
    await this.database.transaction(async (tx) => {
      const campaign = await lockCampaign(tx, id);
      const { trigger } = campaign.definition;
      moveTo(campaign, trigger.kind === 'at' ? 'scheduled' : 'running');
      const { problems, template } = await this.check.check(campaign.definition, tx);
      if (!isLaunchable(problems) || !template) throw notReady(problems);
      const now = this.clock.now();
      const version = await this.freeze(tx, campaign, template, now);
      await tx.run(START_CURSOR, [id, campaign.definition.segmentId, now]);
      campaign.currentVersionId = version.id;
      campaign.nextDueAt = firstDue(trigger, now, timeZone);
      campaign.launchedAt = campaign.updatedAt = now;
      await tx.manager.save(campaign);
    });
  }

  private freeze(tx: Tx, campaign: Campaign, template: CurrentTemplate, now: Date): Promise<CampaignVersion> {
    const { offerId, surveyId } = campaign.definition;
    const version = tx.manager.create(CampaignVersion, {
      campaignId: campaign.id,
      version: 1,
      definition: frozen(campaign.definition, template),
      templateVersionId: template.versionId,
      offerId,
      surveyId,
      createdAt: now,
    });
    return tx.manager.save(version);
  }
}

function frozen(definition: CampaignDefinition, template: CurrentTemplate): LaunchedDefinition {
  const { channel, purpose, defaultLocale, locales } = template.compiled;
  const { segmentId } = definition;
  if (segmentId === null) throw new Error('a checked definition names a segment');
  const message = { channel, purpose, defaultLocale, locales: Object.keys(locales) };
  return { ...definition, segmentId, templateId: template.view.id, message };
}

function notReady(problems: CampaignProblem[]): DomainError {
  const faults = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ path, code, params, message }) => ({ path: ['definition', ...path], code, params, message }));
  return new DomainError('invalid', 'campaign-not-ready', 'The campaign is not ready to be launched.', {
    faults,
  });
}
