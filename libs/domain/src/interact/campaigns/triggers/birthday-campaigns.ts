import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/database.js';
import type { DueCampaign } from '../engine/due-campaign.js';
import { MOVE_ON } from '../engine/firing.sql.js';
import { ENROL_BIRTHDAYS, READ_UNTIL, SET_READ_UNTIL } from './birthday.sql.js';
import { nextBirthdayLook } from './schedule/due.js';
import type { Trigger } from './trigger.schema.js';

type BirthdayTrigger = Extract<Trigger, { kind: 'birthday' }>;

/** Campaigns for birthdays: from look to look, whose day and hour it became in their own zone. */
@Injectable()
export class BirthdayCampaigns {
  async look(
    tx: Tx,
    { campaignId, versionId, definition }: DueCampaign,
    { hour, daysBefore }: BirthdayTrigger,
    timeZone: string,
    now: Date,
  ): Promise<void> {
    const cursor = await tx.row<{ readUntil: Date }>(READ_UNTIL, [campaignId]);
    if (!cursor) throw new Error(`campaign ${campaignId} has no cursor`);
    const values = [campaignId, versionId, definition.segmentId, cursor.readUntil, now];
    await tx.run(ENROL_BIRTHDAYS, [...values, hour, daysBefore, timeZone]);
    await tx.run(SET_READ_UNTIL, [campaignId, now]);
    await tx.run(MOVE_ON, [campaignId, nextBirthdayLook(now)]);
  }
}
