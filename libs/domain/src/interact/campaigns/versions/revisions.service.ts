import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../database/database.js';
import { Parameters } from '../../../differentiate/segments/compiler/rule-context.js';
import { Clock } from '../../../kernel/clock.js';
import { conflict, invalid } from '../../../kernel/errors.js';
import { WorkspaceService } from '../../../workspace/workspace.service.js';
import type { Campaign } from '../campaign.entity.js';
import { type CampaignDefinition, campaignDefinitionSchema } from '../campaign-definition.js';
import type { CampaignStatus } from '../campaign-status.js';
import type { CampaignVersion } from '../campaign-version.entity.js';
import { lockCampaign } from '../campaigns.service.js';
import { CampaignVersions } from './campaign-versions.js';
import type { CampaignVersionView, ReviseCampaign } from './version.schema.js';
import { HOLD_SHARDS, moveInside, VERSIONS } from './version.sql.js';

const LIVE: readonly CampaignStatus[] = ['scheduled', 'running', 'paused'];

/** Changes what a launched campaign does, from now on, for those who come and, if wanted, for those inside. */
@Injectable()
export class RevisionsService {
  constructor(
    private readonly database: Database,
    private readonly versions: CampaignVersions,
    private readonly workspace: WorkspaceService,
    private readonly clock: Clock,
  ) {}

  /** Latest first. */
  of(campaignId: number): Promise<CampaignVersionView[]> {
    return this.database.rows<CampaignVersionView>(VERSIONS, [campaignId]);
  }

  /**
   * Keeps a definition to go on with later, in place of the one that was kept; nothing of the campaign changes. Null: none.
   * @throws DomainError `campaign-not-live`, `input-invalid` (`start-is-fixed`)
   */
  async keepNext(id: number, definition: CampaignDefinition | null): Promise<void> {
    await this.database.transaction(async (tx) => {
      const campaign = await lockLive(tx, id);
      if (definition && !startsAlike(campaign.definition, definition)) throw startIsFixed();
      Object.assign(campaign, { nextDefinition: definition, updatedAt: this.clock.now() });
      await tx.manager.save(campaign);
    });
  }

  /**
   * Goes on with a new definition. What starts the campaign stays: it has been promised, and half of it may be past.
   * @throws DomainError `campaign-not-live`, `input-invalid` (`start-is-fixed`, `step-missing`), and those of a launch
   */
  async revise(
    id: number,
    { definition, moveInsideTo }: ReviseCampaign,
    userId: number | null,
  ): Promise<void> {
    if (moveInsideTo !== null && !definition.steps[moveInsideTo]) throw noSuchStep(moveInsideTo);
    await this.database.transaction(async (tx) => {
      const campaign = await lockLive(tx, id);
      if (!startsAlike(campaign.definition, definition)) throw startIsFixed();
      const version = await this.versions.add(tx, id, definition, userId);
      if (moveInsideTo !== null) await this.moveInside(tx, version, moveInsideTo);
      const changes = { definition, nextDefinition: null, currentVersionId: version.id };
      Object.assign(campaign, { ...changes, updatedAt: this.clock.now() });
      await tx.manager.save(campaign);
    });
  }

  private async moveInside(tx: Tx, version: CampaignVersion, step: string): Promise<void> {
    const { id: versionId, campaignId, definition } = version;
    const { timeZone } = await this.workspace.read();
    const parameters = new Parameters();
    const bind = (value: unknown, type: string) => parameters.bind(value, type);
    const operands = { definition, campaignId, versionId, step, now: this.clock.now(), timeZone, bind };
    const statement = moveInside(operands);
    await tx.rows(HOLD_SHARDS);
    await tx.run(statement, parameters.values);
  }
}

async function lockLive(tx: Tx, id: number): Promise<Campaign> {
  const campaign = await lockCampaign(tx, id);
  if (!LIVE.includes(campaign.status))
    throw conflict('campaign-not-live', 'Only a campaign that runs gets a new version.');
  return campaign;
}

/** Whether two definitions are started by the same; entries into segments are a matter of the segments as well. */
function startsAlike(stored: CampaignDefinition, next: CampaignDefinition): boolean {
  const now = campaignDefinitionSchema.parse(stored);
  const sameSegments =
    next.trigger.kind !== 'segment-entered' ||
    isDeepStrictEqual(now.audience.segmentIds, next.audience.segmentIds);
  return sameSegments && isDeepStrictEqual(now.trigger, next.trigger);
}

const startIsFixed = () =>
  invalid([
    {
      path: ['definition', 'trigger'],
      code: 'start-is-fixed',
      message: 'What starts a launched campaign stays; duplicate it to start it otherwise.',
    },
  ]);

const noSuchStep = (step: string) =>
  invalid([
    {
      path: ['moveInsideTo'],
      code: 'step-missing',
      params: { step },
      message: `There is no step ${step}.`,
    },
  ]);
