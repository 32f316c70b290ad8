import { DateTime } from 'luxon';
import type { PeriodKind } from './forecast-settings.js';
import { PERIODS_AHEAD } from './model/purchase-forecast.js';

/** The periods of a run, in the workspace's zone. */
export interface Periods {
  /** First days of the complete periods looked back over, oldest first: ISO dates. */
  past: string[];
  /** First days of the periods forecast; the first of them is the one that is going on. */
  ahead: string[];
  /** Where the past periods begin, and where the last of them ends: one instant more than there are periods. */
  borders: Date[];
}

export function periodsOf(asOf: Date, kind: PeriodKind, history: number, zone: string): Periods {
  const current = DateTime.fromJSDate(asOf, { zone }).startOf(kind);
  // From the current period each, not from one another: a month after 31 January is not a month before 31 March.
  const start = (offset: number): DateTime => current.plus({ [kind]: offset }).startOf(kind);
  const days = (from: number, count: number): DateTime[] =>
    Array.from({ length: count }, (_, at) => start(from + at));
  return {
    past: days(-history, history).map(isoDate),
    ahead: days(0, PERIODS_AHEAD).map(isoDate),
    borders: days(-history, history + 1).map((day) => day.toJSDate()),
  };
}

const isoDate = (day: DateTime): string => day.toFormat('yyyy-MM-dd');
