/** An instant inside JSON: ISO 8601 in UTC to the millisecond, whatever zone the session happens to be in. */
export const isoUtc = (instant: string): string =>
  `to_char((${instant}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
