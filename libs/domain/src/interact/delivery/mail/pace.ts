/**
 * How far a rate is used up, kept as instants: what was sent has used up the time until `spentUntil`, and those told to
 * wait were promised the time until `promisedUntil`. Milliseconds since 1970, with fractions.
 */
export interface Pace {
  spentUntil: number;
  promisedUntil: number;
}

/** Who was idle may make up for so much; the worker looks every second. */
const BURST_MS = 2_000;
// Fractions of a message that doubles of today's instants cannot tell apart.
const TOLERANCE = 1e-3;
const MINUTE_MS = 60_000;

/** A rate's use, message by message. */
export class Pacer {
  private readonly interval: number;
  private spentUntil: number;
  private promisedUntil: number;

  /** @param now business time */
  constructor(
    perMinute: number,
    pace: Pace,
    private readonly now: number,
  ) {
    this.interval = MINUTE_MS / perMinute;
    this.spentUntil = Math.max(pace.spentUntil, now - Math.max(BURST_MS, this.interval));
    this.promisedUntil = Math.max(pace.promisedUntil, now);
  }

  /** How many may go now. */
  get free(): number {
    return Math.max(0, Math.floor((this.now - this.spentUntil) / this.interval + TOLERANCE));
  }

  get pace(): Pace {
    return { spentUntil: this.spentUntil, promisedUntil: this.promisedUntil };
  }

  spend(): void {
    this.spentUntil += this.interval;
  }

  /** When one more that may not go now is to come again: each at an instant of its own, as fast as the rate allows. */
  promise(): Date {
    this.promisedUntil += this.interval;
    return new Date(Math.ceil(this.promisedUntil));
  }
}
