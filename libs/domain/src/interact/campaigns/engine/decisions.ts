import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../database/database.js';
import { WorkspaceService } from '../../../workspace/workspace.service.js';
import { PolicyService } from '../../policy/policy.service.js';
import { sharedFacts } from '../../templates/message-facts.js';
import { DECIDE, DECIDE_WITH_OFFER } from './decide.sql.js';
import { NEXT_TURN, VERSION } from './decision-turn.sql.js';
import { type DecidedVersion, rulingOf } from './ruling.js';

const BATCH = 2000;
const BATCH_MEMORY = "set local work_mem = '32MB'";

/** Decides about customers who are in: who gets a message, who does not, and why. */
@Injectable()
export class Decisions {
  constructor(
    private readonly database: Database,
    private readonly policy: PolicyService,
    private readonly workspace: WorkspaceService,
  ) {}

  /** Decides one batch of one campaign; `false` when nobody waits, or others are at it. */
  async turn(now: Date): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const turn = await tx.row<{ versionId: number; shard: number }>(NEXT_TURN, [now]);
      if (!turn) return false;
      const version = await tx.row<DecidedVersion>(VERSION, [turn.versionId]);
      if (!version) return false;
      await this.decide(tx, version, turn.shard, now);
      return true;
    });
  }

  private async decide(tx: Tx, version: DecidedVersion, shard: number, now: Date): Promise<void> {
    const workspace = await this.workspace.read();
    const { campaignId, versionId, templateVersionId, surveyId, offerId, definition } = version;
    const { channel, purpose, locales, defaultLocale } = definition.message;
    const { receivedSince, tooLateBefore, refusal, lane } = rulingOf(version, now);
    await tx.run(BATCH_MEMORY);
    await tx.run(offerId === null ? DECIDE : DECIDE_WITH_OFFER, [
      ...(await this.policy.verdictParameters(now, tx)),
      ...[versionId, shard, channel, purpose, receivedSince, tooLateBefore, refusal],
      ...[JSON.stringify(sharedFacts(workspace, now)), workspace.locale, workspace.currency],
      ...[locales, defaultLocale, campaignId, templateVersionId, surveyId, lane, BATCH],
      ...(offerId === null ? [] : [offerId]),
    ]);
  }
}
