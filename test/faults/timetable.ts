const HOUR_MS = 3_600_000;
/** 9 and 18 o'clock in Shanghai, in hours of UTC. */
const HOURS = [1, 10];

/** Every day at 9 and at 18, on the workspace's clocks. */
export const CRON = '0 9,18 * * *';

/** What a recurring campaign owes, told by its own arithmetic: each instant that passes while it runs and engines turn. */
export class Timetable {
  private due: Date | null = null;
  /** In milliseconds since 1970. */
  readonly owed = new Set<number>();

  /** It was launched, or goes on: with what comes after that. */
  begin(now: Date): void {
    this.due = next(now);
  }

  /** Engines have turned while it ran. */
  turned(now: Date): void {
    for (; this.due && this.due <= now; this.due = next(this.due)) this.owed.add(this.due.getTime());
  }

  static has(instant: Date): boolean {
    return next(new Date(instant.getTime() - 1)).getTime() === instant.getTime();
  }
}

function next(after: Date): Date {
  let at = Math.floor(after.getTime() / HOUR_MS) * HOUR_MS;
  do at += HOUR_MS;
  while (!HOURS.includes(new Date(at).getUTCHours()));
  return new Date(at);
}
