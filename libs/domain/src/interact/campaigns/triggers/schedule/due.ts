import { instantOf } from '../../../../kernel/wall-clock.js';
import type { Trigger } from '../trigger.schema.js';
import { nextOccurrences, occurrencesBetween } from './occurrences.js';

/** What fell due while nothing ran is still done within this time; later it is recorded as missed. */
export const TOLERANCE_MS = 24 * 3600_000;

/** A birthday campaign looks for birthdays this often: zones are off each other by quarters of an hour. */
const BIRTHDAY_LOOK_MS = 15 * 60_000;

/** When the engine must first look at a campaign launched now; null where facts bring it about, not time. */
export function firstDue(trigger: Trigger, now: Date, zone: string): Date | null {
  switch (trigger.kind) {
    case 'now':
    case 'birthday':
      return now;
    case 'at':
      return instantOf(Date.parse(`${trigger.at}Z`), zone);
    case 'cron':
      return nextOccurrences(trigger.cron, zone, now, 1)[0] ?? null;
    case 'segment-entered':
      return null;
  }
}

export const nextBirthdayLook = (now: Date): Date =>
  new Date((Math.floor(now.getTime() / BIRTHDAY_LOOK_MS) + 1) * BIRTHDAY_LOOK_MS);

/** What a campaign that is due does. Each instant in it is recorded once, fired or missed. */
export interface Firing {
  fire: Date | null;
  missed: Date[];
  next: Date | null;
}

/**
 * What to do about a campaign that fell due at `due`, looked at now. Of several occurrences that passed while nothing
 * ran only the latest fires, if it is not too old: customers get one message, not the arrears of a week.
 */
export function firingOf(trigger: Trigger, due: Date, now: Date, zone: string): Firing {
  const isCron = trigger.kind === 'cron';
  const passed = isCron ? [due, ...occurrencesBetween(trigger.cron, zone, due, now)] : [due];
  const next = isCron ? (nextOccurrences(trigger.cron, zone, now, 1)[0] ?? null) : null;
  const latest = passed.at(-1) ?? due;
  const inTime = now.getTime() - latest.getTime() <= TOLERANCE_MS;
  return inTime ? { fire: latest, missed: passed.slice(0, -1), next } : { fire: null, missed: passed, next };
}
