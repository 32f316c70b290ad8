import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/database.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/errors.js';
import { ApprovalsService } from '../approval/approvals.service.js';
import type { CampaignProblem } from '../campaign.schema.js';
import { isLaunchable } from '../campaign-check.js';
import { CampaignCheckRead } from '../campaign-check.read.js';
import type { CampaignDefinition } from '../campaign-definition.js';
import { CampaignVersion } from '../campaign-version.entity.js';
import { freezeDefinition, laneOf } from '../definition/freeze.js';
import { kindsOf } from '../definition/kinds-of.js';
import { KEEP_BELIEFS, NEXT_VERSION } from './version.sql.js';

/** What starts a campaign is weighed at its launch alone: it stays, and a time that has passed since was once ahead. */
const START = 'trigger';

/** What campaigns were launched and went on with: each is checked, agreed to where that is wanted, and never changed. */
@Injectable()
export class CampaignVersions {
  constructor(
    private readonly check: CampaignCheckRead,
    private readonly approvals: ApprovalsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Freezes a definition with the template versions of this moment, and beside it what is believed today of how people
   * will respond, to be held against what they do. The caller holds the campaign's row.
   * @throws DomainError `campaign-not-ready` with every error of the check, `approval-needed`
   */
  async add(
    tx: Tx,
    campaignId: number,
    definition: CampaignDefinition,
    userId: number | null,
  ): Promise<CampaignVersion> {
    const next = await tx.row<{ version: number }>(NEXT_VERSION, [campaignId]);
    const version = next?.version ?? 1;
    const { problems, templates } = await this.check.check(definition, tx);
    const weighing = version === 1 ? problems : problems.filter(({ path }) => path[0] !== START);
    if (!isLaunchable(weighing)) throw notReady(weighing);
    await this.approvals.require(tx, campaignId, definition);
    const frozen = freezeDefinition(definition, templates);
    const entity = tx.manager.create(CampaignVersion, {
      ...{ campaignId, version, definition: frozen, lane: laneOf(frozen) },
      ...{ createdAt: this.clock.now(), createdBy: userId },
    });
    const saved = await tx.manager.save(entity);
    await tx.run(KEEP_BELIEFS, [saved.id, kindsOf(frozen), saved.createdAt]);
    return saved;
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
