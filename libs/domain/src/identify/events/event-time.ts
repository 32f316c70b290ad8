import type { Fault } from '../../kernel/errors.js';

const DAY_MS = 24 * 3600_000;
const EARLIEST = Date.UTC(2000, 0, 1);

/**
 * When an event is taken to have happened. A clock that runs ahead by up to a day is a clock that runs ahead: the event
 * happened when it came in. Further ahead, or before the year 2000, the instant is a mistake.
 */
export function eventTime(stated: Date | undefined, receivedAt: Date): Date | Fault {
  if (!stated) return receivedAt;
  if (stated.getTime() < EARLIEST)
    return { path: ['at'], code: 'event-too-old', message: 'Events begin with the year 2000.' };
  if (stated.getTime() > receivedAt.getTime() + DAY_MS)
    return { path: ['at'], code: 'event-in-future', message: 'This has not happened yet.' };
  return stated > receivedAt ? receivedAt : stated;
}
