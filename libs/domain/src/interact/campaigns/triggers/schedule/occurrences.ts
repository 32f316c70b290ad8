import { type CronExpression, CronExpressionParser } from 'cron-parser';
import { instantOf, wallOf } from '../../../../kernel/wall-clock.js';

const FIVE_FIELDS = /^(\S+\s+){4}\S+$/;
const MINUTE_MS = 60_000;
export const LEAST_MINUTES_BETWEEN = 60;

export const cronFaults = ['cron-invalid', 'cron-never', 'cron-too-often'] as const;
export type CronFault = (typeof cronFaults)[number];

/** What is wrong with a cron expression, else `null`. Five fields; campaigns run once an hour at most. */
export function cronFault(cron: string): CronFault | null {
  const walls = firstWalls(cron, 20);
  if (!walls) return neverComes(cron) ? 'cron-never' : 'cron-invalid';
  const often = walls.some(
    (wall, index) => index > 0 && wall - (walls[index - 1] ?? 0) < LEAST_MINUTES_BETWEEN * MINUTE_MS,
  );
  return often ? 'cron-too-often' : null;
}

/**
 * The next instants at which a cron expression, read on the clocks of a zone, is due. A time that a change of clocks
 * skips is due at the first valid instant after it, one that occurs twice the first time only.
 * @throws RangeError for an expression `cronFault` finds fault with
 */
export function nextOccurrences(cron: string, zone: string, after: Date, count: number): Date[] {
  // The expression runs over wall-clock times; a day back, since near a change of clocks the order of the two may differ.
  const expression = parse(cron, wallOf(after, zone) - 24 * 60 * MINUTE_MS);
  if (!expression) throw new RangeError(`${cron} is not a cron expression of five fields`);
  const due: Date[] = [];
  while (due.length < count) {
    const instant = instantOf(expression.next().getTime(), zone);
    if (instant > after && instant.getTime() !== due.at(-1)?.getTime()) due.push(instant);
  }
  return due;
}

/** All instants after `after` and not later than `until` at which the expression was due. */
export function occurrencesBetween(cron: string, zone: string, after: Date, until: Date): Date[] {
  const due: Date[] = [];
  for (let last = after; ;) {
    const [next] = nextOccurrences(cron, zone, last, 1);
    if (!next || next > until) return due;
    due.push(next);
    last = next;
  }
}

function parse(cron: string, wall: number): CronExpression | null {
  if (!FIVE_FIELDS.test(cron.trim()) || /h/i.test(cron.replace(/[a-z]{3}/gi, ''))) return null;
  try {
    return CronExpressionParser.parse(cron.trim(), { currentDate: new Date(wall), tz: 'UTC' });
  } catch {
    return null;
  }
}

/** Whether its days and its months can each be read, but no such month has such a day. */
function neverComes(cron: string): boolean {
  const [minute, hour, day, month, weekday] = cron.trim().split(/\s+/);
  const apart = [`${minute} ${hour} ${day} * ${weekday}`, `${minute} ${hour} 1 ${month} ${weekday}`];
  return FIVE_FIELDS.test(cron.trim()) && apart.every((each) => parse(each, 0) !== null);
}

/** Null where the expression cannot be read, or names days no month has. */
function firstWalls(cron: string, count: number): number[] | null {
  const expression = parse(cron, 0);
  try {
    return expression && Array.from({ length: count }, () => expression.next().getTime());
  } catch {
    return null;
  }
}
