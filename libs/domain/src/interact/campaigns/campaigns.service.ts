import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { conflict, notFound } from '../../kernel/errors.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { Campaign } from './campaign.entity.js';
import type { SaveCampaign } from './campaign.schema.js';
import { type CampaignStatus, mayBecome } from './campaign-status.js';
import { RELEASE_HELD } from './campaigns.sql.js';
import { firstDue } from './triggers/schedule/due.js';

/** Drafts, and what a person may do with a campaign once it is launched. */
@Injectable()
export class CampaignsService {
  constructor(
    private readonly database: Database,
    private readonly workspace: WorkspaceService,
    private readonly clock: Clock,
  ) {}

  async create(input: SaveCampaign, userId: number | null): Promise<number> {
    const now = this.clock.now();
    const { manager } = this.database;
    const campaign = manager.create(Campaign, {
      ...{ ...input, status: 'draft', createdBy: userId, createdAt: now, updatedAt: now },
      ...{
        nextDefinition: null,
        currentVersionId: null,
        nextDueAt: null,
        problem: null,
        launchedAt: null,
        finishedAt: null,
      },
    });
    return (await manager.save(campaign)).id;
  }

  /** @throws DomainError `campaign-running` for one that was launched: its definition is frozen */
  async update(id: number, input: SaveCampaign): Promise<void> {
    await this.change(id, async (campaign) => {
      refuseLaunched(campaign, 'A launched campaign keeps its definition; duplicate it to change it.');
      Object.assign(campaign, input);
    });
  }

  /** A new draft with the same definition. */
  async duplicate(id: number, userId: number | null): Promise<number> {
    const original = await this.database.manager.findOneBy(Campaign, { id });
    if (!original) throw notFound('campaign', id);
    const name = `${original.name.slice(0, 115)} (2)`;
    return this.create({ name, definition: original.definition }, userId);
  }

  async remove(id: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const campaign = await lockCampaign(tx, id);
      refuseLaunched(campaign, 'A launched campaign is part of the record; stop it instead.');
      await tx.manager.delete(Campaign, { id });
    });
  }

  /** Decides and sends nothing more until it is resumed; what is being sent at this moment goes out. */
  async pause(id: number): Promise<void> {
    await this.move(id, 'paused', async (campaign) => {
      campaign.problem = null;
    });
  }

  /**
   * Goes on where it was. A recurring campaign goes on with its next occurrence: those that passed while it was paused
   * are left out.
   */
  async resume(id: number): Promise<void> {
    const { timeZone } = await this.workspace.read();
    await this.change(id, async (campaign, tx) => {
      const now = this.clock.now();
      const { trigger } = campaign.definition;
      const waits = trigger.kind === 'at' && campaign.nextDueAt !== null;
      moveTo(campaign, waits ? 'scheduled' : 'running', 'paused');
      if (trigger.kind === 'cron') campaign.nextDueAt = firstDue(trigger, now, timeZone);
      campaign.problem = null;
      await tx.run(RELEASE_HELD, [id, now]);
    });
  }

  /** For good. The engine excludes whoever was not sent to yet, with the reason `campaign-stopped`. */
  async stop(id: number): Promise<void> {
    await this.move(id, 'stopped', async (campaign) => {
      campaign.nextDueAt = null;
    });
  }

  private move(
    id: number,
    status: CampaignStatus,
    also: (campaign: Campaign) => Promise<void>,
  ): Promise<void> {
    return this.change(id, async (campaign) => {
      moveTo(campaign, status);
      await also(campaign);
    });
  }

  /** Changes a campaign with its row locked, so that the engine and two people take turns. */
  private async change(id: number, work: (campaign: Campaign, tx: Tx) => Promise<void>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const campaign = await lockCampaign(tx, id);
      await work(campaign, tx);
      campaign.updatedAt = this.clock.now();
      await tx.manager.save(campaign);
    });
  }
}

export async function lockCampaign(tx: Tx, id: number): Promise<Campaign> {
  const campaign = await tx.manager.findOne(Campaign, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!campaign) throw notFound('campaign', id);
  return campaign;
}

/**
 * @param from where alone this move begins: a launch and a resumption both lead to `running`, and neither is the other
 * @throws DomainError `campaign-status` for a move that is not legal
 */
export function moveTo(campaign: Campaign, status: CampaignStatus, from = campaign.status): void {
  if (campaign.status !== from || !mayBecome(from, status))
    throw conflict('campaign-status', `A campaign that is ${campaign.status} cannot become ${status}.`, {
      from: campaign.status,
      to: status,
    });
  campaign.status = status;
}

function refuseLaunched(campaign: Campaign, message: string): void {
  if (campaign.status !== 'draft') throw conflict('campaign-running', message, { status: campaign.status });
}
