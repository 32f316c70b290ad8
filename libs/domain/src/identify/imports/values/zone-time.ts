import { IANAZone } from 'luxon';

const DAY = 86_400_000;

/**
 * Turns wall-clock times of one IANA zone into instants. A time that a change of clocks skips is moved forward
 * by the gap, one that occurs twice is the first of the two, whatever the machine's own zone or date.
 *
 * Asking the zone for an offset costs microseconds, so each local day asks once: files repeat days.
 */
export class ZoneTime {
  private readonly zone: IANAZone;
  private readonly offsets = new Map<number, readonly [dayBefore: number, dayAfter: number]>();

  constructor(zone: string) {
    this.zone = IANAZone.create(zone);
    if (!this.zone.isValid) throw new RangeError(`${zone} is not an IANA time zone`);
  }

  /** @param local the wall-clock time, written as if it were UTC, in milliseconds since 1970. */
  toInstant(local: number): Date {
    const [before, after] = this.offsetsAround(Math.floor(local / DAY));
    const first = local - before;
    if (before === after || this.offsetAt(first) === before) return new Date(first);
    const second = local - after;
    return new Date(this.offsetAt(second) === after ? second : first);
  }

  private offsetsAround(day: number): readonly [number, number] {
    const known = this.offsets.get(day);
    if (known) return known;
    const around = [this.offsetAt((day - 1) * DAY), this.offsetAt((day + 2) * DAY)] as const;
    this.offsets.set(day, around);
    return around;
  }

  private offsetAt(instant: number): number {
    return this.zone.offset(instant) * 60_000;
  }
}
