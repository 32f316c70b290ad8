import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../database/database.js';
import { WorkspaceService } from '../../../workspace/workspace.service.js';
import { BirthdayCampaigns } from '../triggers/birthday-campaigns.js';
import { firingOf } from '../triggers/schedule/due.js';
import type { DueCampaign } from './due-campaign.js';
import { pauseForMissingSegment } from './engine-problem.js';
import { COUNT_AUDIENCE, DUE, FIRE, MOVE_ON, RECORD_MISSED, SEGMENT_EXISTS } from './firing.sql.js';

/** Campaigns that time brings about: each occurrence takes in its audience once, whoever looks and however often. */
@Injectable()
export class DueCampaigns {
  constructor(
    private readonly database: Database,
    private readonly workspace: WorkspaceService,
    private readonly birthdays: BirthdayCampaigns,
  ) {}

  /** Does one campaign that is due; `false` when none is. */
  async turn(now: Date): Promise<boolean> {
    const { timeZone } = await this.workspace.read();
    return this.database.transaction(async (tx) => {
      const due = await tx.row<DueCampaign>(DUE, [now]);
      if (!due) return false;
      const { segmentId, trigger } = due.definition;
      if (!(await tx.row(SEGMENT_EXISTS, [segmentId]))) await pauseForMissingSegment(tx, due, now);
      else if (trigger.kind === 'birthday') await this.birthdays.look(tx, due, trigger, timeZone, now);
      else await this.fire(tx, due, timeZone, now);
      return true;
    });
  }

  private async fire(tx: Tx, due: DueCampaign, timeZone: string, now: Date): Promise<void> {
    const { campaignId, versionId, definition, dueAt } = due;
    const { fire, missed, next } = firingOf(definition.trigger, dueAt, now, timeZone);
    const names = missed.map((instant) => instant.toISOString());
    await tx.run(RECORD_MISSED, [campaignId, versionId, names, missed, now]);
    if (fire) await this.enrol(tx, due, fire, now);
    await tx.run(MOVE_ON, [campaignId, next]);
  }

  private async enrol(tx: Tx, due: DueCampaign, fire: Date, now: Date): Promise<void> {
    const { campaignId, versionId, definition } = due;
    const occurrence = fire.toISOString();
    const values = [
      campaignId,
      versionId,
      occurrence,
      fire,
      now,
      definition.trigger.kind,
      definition.segmentId,
    ];
    const fired = await tx.row<{ audience: number }>(FIRE, values);
    await tx.run(COUNT_AUDIENCE, [campaignId, occurrence, fired?.audience ?? 0]);
  }
}
