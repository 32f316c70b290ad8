/**
 * How alive a relationship is, 0 to 100: every purchase day raises it, towards 100 (50, 67, 75, 80 …), and every rhythm
 * of silence halves it: `100 · n / (n + 1) · 2^(−silent days / rhythm)`.
 */
export function activityIndex(purchaseDays: number, silentDays: number, rhythm: number): number {
  return ((100 * purchaseDays) / (purchaseDays + 1)) * 2 ** (-Math.max(0, silentDays) / rhythm);
}

/** The same as SQL over a row of `purchase_rhythm`; `rhythm` and `today` are SQL. Null where there is no row. */
export const activityIndexSql = (row: string, rhythm: string, today: string): string => `
  (100.0::double precision * ${row}.purchase_days / (${row}.purchase_days + 1)
    * power(2::double precision, -least(1000::double precision, greatest(0, ${today} - ${row}.last_day) / (${rhythm}))))`;
