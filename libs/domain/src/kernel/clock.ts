/**
 * Where business time comes from. Nothing else asks the machine what time it is, so a test never sleeps and
 * days of business can be run in seconds. Leases and locks are the exception: they use the database's time.
 */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that moves only when told to; it never goes back. */
export class SimulatedClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  now(): Date {
    return new Date(this.instant);
  }

  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    const { days = 0, hours = 0, minutes = 0, seconds = 0 } = by;
    const milliseconds = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    this.moveTo(new Date(this.now().getTime() + milliseconds));
  }

  moveTo(instant: Date): void {
    if (instant < this.instant) throw new RangeError('a clock does not go back');
    this.instant = instant;
  }
}
