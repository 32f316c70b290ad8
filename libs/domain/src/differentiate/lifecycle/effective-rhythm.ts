const ofLatestRun = (what: string): string => `
  (select ${what} from measure_run where measure = 'lifecycle' and status = 'finished' order by id desc limit 1)`;

/**
 * SQL: the days between purchases that hold for a row of `purchase_rhythm`: its own median where it has enough purchase
 * days for one, else the base's of the last run. The two look-ups depend on no row and are done once.
 */
export const effectiveRhythm = (row: string): string => `
  (case when ${row}.purchase_days >= ${ofLatestRun(`(options ->> 'ownRhythmAfter')::int`)}
      and ${row}.median_gap is not null
    then ${row}.median_gap
    else ${ofLatestRun(`(outcome ->> 'baseRhythmDays')::double precision`)} end)`;

/** SQL: the day the next purchase is expected on: the last purchase day and a rhythm. */
export const nextPurchaseDay = (row: string): string =>
  `(${row}.last_day + round(${effectiveRhythm(row)})::int)`;
