import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '../../../database/database.js';
import { Settings } from '../../../database/settings.js';
import { Clock } from '../../../kernel/clock.js';
import { conflict } from '../../../kernel/errors.js';
import type { Role } from '../../../workspace/role.js';
import type { CampaignDefinition } from '../campaign-definition.js';
import { lockCampaign } from '../campaigns.service.js';
import {
  type Approval,
  type ApprovalRule,
  approvalSettings,
  type JudgeCampaign,
  type SubmitCampaign,
} from './approval.schema.js';
import { APPROVALS, AUDIENCE_SIZE, JUDGE, LATEST, ROLE, SUBMIT, VERDICT_ON } from './approval.sql.js';

/** A second person looks at what a campaign does before it does it, where the workspace wants that. */
@Injectable()
export class ApprovalsService {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  rule(sql?: Sql): Promise<ApprovalRule> {
    return this.settings.read(approvalSettings, sql);
  }

  async setRule(rule: ApprovalRule): Promise<ApprovalRule> {
    await this.settings.write(approvalSettings, rule);
    return rule;
  }

  /** Latest first. */
  of(campaignId: number): Promise<Approval[]> {
    return this.database.rows<Approval>(APPROVALS, [campaignId]);
  }

  /** Asks for approval of a definition as it is at this moment: a word changed after, and it is to be asked for again. */
  async submit(campaignId: number, { definition }: SubmitCampaign, userId: number | null): Promise<void> {
    await this.database.transaction(async (tx) => {
      const campaign = await lockCampaign(tx, campaignId);
      const asked = JSON.stringify(definition ?? campaign.nextDefinition ?? campaign.definition);
      await tx.run(SUBMIT, [campaignId, asked, userId, this.clock.now()]);
    });
  }

  /**
   * Says yes or no to what was asked for last.
   * @throws DomainError `approval-not-asked`, `approval-by-person` (a program has no say), `approval-own`, `approval-by-owner`
   */
  async judge(campaignId: number, { verdict, note }: JudgeCampaign, userId: number | null): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockCampaign(tx, campaignId);
      const asked = await tx.row<{ id: number; submittedBy: number | null; verdict: string | null }>(LATEST, [
        campaignId,
      ]);
      if (!asked || asked.verdict !== null)
        throw conflict('approval-not-asked', 'Nothing of this campaign waits for approval.');
      if (userId === null) throw conflict('approval-by-person', 'Only a person can approve a campaign.');
      if (asked.submittedBy === userId)
        throw conflict('approval-own', 'Somebody else must approve what you submitted.');
      await this.requireApprover(tx, userId);
      await tx.run(JUDGE, [asked.id, verdict, userId, this.clock.now(), note]);
    });
  }

  /** @throws DomainError `approval-needed` where the workspace wants a second person, and none has agreed to this */
  async require(tx: Tx, campaignId: number, definition: CampaignDefinition): Promise<void> {
    if (!(await this.isNeeded(tx, definition))) return;
    const found = await tx.row<{ verdict: string | null }>(VERDICT_ON, [
      campaignId,
      JSON.stringify(definition),
    ]);
    if (found?.verdict !== 'approved')
      throw conflict('approval-needed', 'A second person must approve the campaign first.');
  }

  private async isNeeded(tx: Tx, { trigger, audience }: CampaignDefinition): Promise<boolean> {
    const { secondPerson, leastPeople } = await this.rule(tx);
    const goesOutOnce = trigger.kind === 'now' || trigger.kind === 'at';
    if (!secondPerson || leastPeople === null || !goesOutOnce) return secondPerson;
    const { segmentIds, excludedSegmentIds } = audience;
    const size = await tx.row<{ people: number }>(AUDIENCE_SIZE, [segmentIds, excludedSegmentIds]);
    if (!size) throw new Error('a count returned no row');
    return size.people >= leastPeople;
  }

  private async requireApprover(tx: Tx, userId: number): Promise<void> {
    const { approvers } = await this.rule(tx);
    const user = await tx.row<{ role: Role }>(ROLE, [userId]);
    if (approvers === 'owner' && user?.role !== 'owner')
      throw conflict('approval-by-owner', 'Only an owner may approve campaigns.');
  }
}
