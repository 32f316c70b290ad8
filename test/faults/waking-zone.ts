const NOON = 12;

/** A zone where it is about noon at this instant: nobody is held there by the hour. */
export function wakingZone(now: Date): string {
  const ahead = NOON - now.getUTCHours();
  // POSIX counts hours west of Greenwich.
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
