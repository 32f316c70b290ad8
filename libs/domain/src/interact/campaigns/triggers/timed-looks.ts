import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/database.js';
import { Parameters } from '../../../differentiate/segments/compiler/rule-context.js';
import type { LaunchedDefinition } from '../definition/launched-definition.js';
import { Enrolments } from '../engine/enrolments.js';
import { amongMembers } from './among-members.js';
import { READ_WINDOW, SET_READ_UNTIL } from './cursor.sql.js';
import { PUT_DOWN, TAKE_OUT } from './kinds/still-buys.js';
import { entrantsInTime, type TimedTrigger, watchesStillBuys } from './trigger-looks.js';

export interface Looking {
  campaignId: number;
  versionId: number;
  definition: LaunchedDefinition;
}

/** Campaigns that start for each customer when their time has come: from look to look, whose came since the last. */
@Injectable()
export class TimedLooks {
  constructor(private readonly enrolments: Enrolments) {}

  /** The campaign's row is locked by the caller, who says when the next look is due. */
  async look(
    tx: Tx,
    { campaignId, versionId, definition }: Looking,
    trigger: TimedTrigger,
    timeZone: string,
    now: Date,
  ): Promise<void> {
    const window = await tx.row<{ after: Date; startedAt: Date }>(READ_WINDOW, [campaignId]);
    if (!window) throw new Error(`campaign ${campaignId} has no cursor`);
    const parameters = new Parameters();
    const scope = { campaignId, now, timeZone, parameters };
    if (watchesStillBuys(trigger))
      await tx.run(TAKE_OUT, [campaignId, trigger.move.below + trigger.move.margin]);
    const entrants = entrantsInTime(trigger, scope, { ...window, until: now });
    const query = amongMembers(entrants, definition.audience.segmentIds, parameters);
    const { values } = parameters;
    await this.enrolments.enrol(tx, { campaignId, versionId, definition }, { query, values }, now);
    if (watchesStillBuys(trigger)) await tx.run(PUT_DOWN, [campaignId, trigger.move.below]);
    await tx.run(SET_READ_UNTIL, [campaignId, now]);
  }
}
