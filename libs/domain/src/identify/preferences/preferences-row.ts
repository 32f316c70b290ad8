import { type Frequency, frequencies, type Preferences, REST_DAYS } from './preference.schema.js';

/** A customer's wishes as their row has them. */
export interface PreferencesRow {
  restDays: number | null;
  pausedUntil: Date | null;
  unwantedTopics: string[];
}

/** The wishes as they stand at an instant: a pause that is over is none. */
export const toPreferences = (row: PreferencesRow, now: Date): Preferences => ({
  frequency: frequencyOf(row.restDays),
  pausedUntil: row.pausedUntil && row.pausedUntil > now ? row.pausedUntil : null,
  unwantedTopics: row.unwantedTopics,
});

/** The rarest that is as often as the days allow. */
function frequencyOf(restDays: number | null): Frequency {
  return (
    [...frequencies].reverse().find((each) => (REST_DAYS[each] ?? 0) <= (restDays ?? 0)) ?? 'as-it-comes'
  );
}
