import type { Day } from './simulation-types';

/** One value for each day, of the rows that count. */
export function seriesOf(
  days: readonly Day[],
  length: number,
  counts: (day: Day) => boolean,
  value: (day: Day) => number,
): number[] {
  const series = Array.from({ length }, () => 0);
  for (const row of days)
    if (counts(row) && row.day < length) series[row.day] = (series[row.day] ?? 0) + value(row);
  return series;
}
