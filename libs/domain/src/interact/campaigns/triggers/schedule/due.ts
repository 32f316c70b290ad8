import { instantOf } from '../../../../kernel/wall-clock.js';
import { type OccurringTrigger, occurs, startsOnFacts } from '../trigger-looks.js';
import type { Trigger, TriggerOf } from '../trigger.schema.js';
import { nextOccurrences, occurrencesBetween } from './occurrences.js';
import { EARLIEST_ZONE } from './zones.js';

const HOUR_MS = 3600_000;
const MINUTE_MS = 60_000;

/** What fell due while nothing ran is still done within this time, unless the trigger says otherwise. */
export const TOLERANCE_MS = 24 * HOUR_MS;

/** Zones are off each other by quarters of an hour. */
const LOOK_MS = 15 * MINUTE_MS;

export const toleranceMs = (trigger: Trigger): number =>
  'toleranceHours' in trigger && trigger.toleranceHours !== undefined
    ? trigger.toleranceHours * HOUR_MS
    : TOLERANCE_MS;

/** When the engine must first look at a campaign launched now; null where facts bring it about, not time. */
export function firstDue(trigger: Trigger, now: Date, zone: string): Date | null {
  if (startsOnFacts(trigger)) return null;
  switch (trigger.kind) {
    case 'at':
      return dueAt(trigger, zone);
    case 'cron':
      return nextOccurrences(trigger.cron, zone, now, 1)[0] ?? null;
    case 'replenishment':
      return nextLook(trigger, now, zone);
    default:
      return now;
  }
}

/** The instant of a time that comes once: of each recipient's own clocks, where it comes first. */
const dueAt = ({ at, zone: whose }: TriggerOf<'at'>, zone: string): Date =>
  instantOf(Date.parse(`${at}Z`), whose === 'recipient' ? EARLIEST_ZONE : zone);

/** When a campaign that looks for customers whose time has come looks again. */
export function nextLook(trigger: Trigger, now: Date, zone: string): Date | null {
  if (occurs(trigger) || startsOnFacts(trigger)) return null;
  switch (trigger.kind) {
    case 'replenishment':
      return nextOccurrences(`0 ${trigger.hour} * * *`, zone, now, 1)[0] ?? null;
    case 'cart-abandoned':
      return endOf(MINUTE_MS, now);
    default:
      return endOf(LOOK_MS, now);
  }
}

const endOf = (span: number, now: Date): Date => new Date((Math.floor(now.getTime() / span) + 1) * span);

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
export function firingOf(trigger: OccurringTrigger, due: Date, now: Date, zone: string): Firing {
  const isCron = trigger.kind === 'cron';
  const passed = isCron ? [due, ...occurrencesBetween(trigger.cron, zone, due, now)] : [due];
  const next = isCron ? (nextOccurrences(trigger.cron, zone, now, 1)[0] ?? null) : null;
  const latest = passed.at(-1) ?? due;
  const inTime = now.getTime() - latest.getTime() <= toleranceMs(trigger);
  return inTime ? { fire: latest, missed: passed.slice(0, -1), next } : { fire: null, missed: passed, next };
}
