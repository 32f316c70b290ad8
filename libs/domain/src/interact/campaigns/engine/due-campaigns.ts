import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../database/database.js';
import { Parameters } from '../../../differentiate/segments/compiler/rule-context.js';
import { WorkspaceService } from '../../../workspace/workspace.service.js';
import { occurrenceEntrants } from '../triggers/kinds/occurrence.js';
import { firingOf, nextLook } from '../triggers/schedule/due.js';
import { TimedLooks } from '../triggers/timed-looks.js';
import { type OccurringTrigger, occurs, startsInTime } from '../triggers/trigger-looks.js';
import type { DueCampaign } from './due-campaign.js';
import { pauseForMissingSegment } from './engine-problem.js';
import { Enrolments } from './enrolments.js';
import { COUNT_AUDIENCE, DUE, MISSING_SEGMENT, MOVE_ON, RECORD_FIRED, RECORD_MISSED } from './firing.sql.js';

/** Campaigns that time brings about: each occurrence takes in its audience once, whoever looks and however often. */
@Injectable()
export class DueCampaigns {
  constructor(
    private readonly database: Database,
    private readonly workspace: WorkspaceService,
    private readonly looks: TimedLooks,
    private readonly enrolments: Enrolments,
  ) {}

  /** Does one campaign that is due; `false` when none is. */
  async turn(now: Date): Promise<boolean> {
    const { timeZone } = await this.workspace.read();
    return this.database.transaction(async (tx) => {
      const due = await tx.row<DueCampaign>(DUE, [now]);
      if (!due) return false;
      const { segmentIds, excludedSegmentIds } = due.definition.audience;
      const missing = await tx.row<{ id: number }>(MISSING_SEGMENT, [[...segmentIds, ...excludedSegmentIds]]);
      if (missing) await pauseForMissingSegment(tx, due.campaignId, missing.id, now);
      else await this.bringAbout(tx, due, timeZone, now);
      return true;
    });
  }

  private async bringAbout(tx: Tx, due: DueCampaign, timeZone: string, now: Date): Promise<void> {
    const { trigger } = due.definition;
    if (startsInTime(trigger)) {
      await this.looks.look(tx, due, trigger, timeZone, now);
      await tx.run(MOVE_ON, [due.campaignId, nextLook(trigger, now, timeZone)]);
    } else if (occurs(trigger)) await this.fire(tx, due, trigger, timeZone, now);
    else throw new Error(`no time brings ${trigger.kind} about`);
  }

  private async fire(
    tx: Tx,
    due: DueCampaign,
    trigger: OccurringTrigger,
    timeZone: string,
    now: Date,
  ): Promise<void> {
    const { campaignId, versionId, dueAt } = due;
    const { fire, missed, next } = firingOf(trigger, dueAt, now, timeZone);
    const names = missed.map((instant) => instant.toISOString());
    await tx.run(RECORD_MISSED, [campaignId, versionId, names, missed, now]);
    if (fire) await this.takeIn(tx, due, trigger, fire, { now, timeZone });
    await tx.run(MOVE_ON, [campaignId, next]);
  }

  /**
   * The audience is frozen here: whoever is in the segments at this moment. An occurrence that is on record already takes
   * in nobody.
   */
  private async takeIn(
    tx: Tx,
    due: DueCampaign,
    trigger: OccurringTrigger,
    fire: Date,
    { now, timeZone }: { now: Date; timeZone: string },
  ): Promise<void> {
    const { campaignId, versionId, definition } = due;
    const occurrence = fire.toISOString();
    const fired = await tx.run(RECORD_FIRED, [campaignId, versionId, occurrence, fire, now]);
    if (fired === 0) return;
    const parameters = new Parameters();
    const scope = { campaignId, now, timeZone, parameters };
    const query = occurrenceEntrants(trigger, fire, definition.audience.segmentIds, scope);
    const { values } = parameters;
    const audience = await this.enrolments.enrol(tx, due, { query, values }, now);
    await tx.run(COUNT_AUDIENCE, [campaignId, occurrence, audience]);
  }
}
