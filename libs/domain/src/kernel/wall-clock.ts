import { IANAZone } from 'luxon';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * The instant at which clocks in a zone show a wall-clock time. A time that a change of clocks skips is the first
 * valid instant after the gap; one that occurs twice is the first of the two.
 * @param wall milliseconds since 1970 of the wall-clock time, read as if it were UTC
 */
export function instantOf(wall: number, zone: string): Date {
  const { offset } = offsetsOf(zone);
  // No zone changes its clocks twice within two days, and none is a day off UTC.
  const before = offset(wall - DAY_MS);
  const after = offset(wall + DAY_MS);
  const early = wall - Math.max(before, after);
  const late = wall - Math.min(before, after);
  if (offset(early) === wall - early) return new Date(early);
  if (offset(late) === wall - late) return new Date(late);
  return new Date(changeBetween(early, late, offset));
}

/** What clocks in a zone show at an instant, as milliseconds read as if it were UTC. */
export function wallOf(instant: Date, zone: string): number {
  return instant.getTime() + offsetsOf(zone).offset(instant.getTime());
}

function offsetsOf(zone: string): { offset: (instant: number) => number } {
  const iana = IANAZone.create(zone);
  if (!iana.isValid) throw new RangeError(`${zone} is not an IANA time zone`);
  return { offset: (instant) => iana.offset(instant) * MINUTE_MS };
}

/** The first instant in `(early, late]` at which the offset is no longer that of `early`. */
function changeBetween(early: number, late: number, offset: (instant: number) => number): number {
  const old = offset(early);
  let [from, to] = [early, late];
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (offset(middle) === old) from = middle;
    else to = middle;
  }
  return to;
}
