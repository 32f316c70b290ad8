import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { ZoneTime } from './zone-time.js';

const wall = (text: string): number => Date.parse(`${text}Z`);
const instant = (zone: string, text: string): string =>
  new ZoneTime(zone).toInstant(wall(text)).toISOString();

describe('ZoneTime', () => {
  it('reads wall-clock time in its zone', () => {
    expect(instant('Asia/Shanghai', '2024-03-05T08:26:00')).toBe('2024-03-05T00:26:00.000Z');
    expect(instant('Europe/London', '2010-12-01T08:26:00')).toBe('2010-12-01T08:26:00.000Z');
    expect(instant('Europe/London', '2011-07-01T08:26:00')).toBe('2011-07-01T07:26:00.000Z');
  });

  it('moves a time that the change of clocks skips forward by the gap', () => {
    expect(instant('America/New_York', '2024-03-10T02:30:00')).toBe('2024-03-10T07:30:00.000Z');
  });

  it('takes the first of two equal times', () => {
    expect(instant('America/New_York', '2024-11-03T01:30:00')).toBe('2024-11-03T05:30:00.000Z');
    expect(instant('America/New_York', '2024-11-03T02:30:00')).toBe('2024-11-03T07:30:00.000Z');
  });

  it('agrees with every instant that has a wall-clock time of its own', () => {
    const zones = fc.constantFrom(
      'Asia/Shanghai',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    );
    const instants = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2035, 0, 1) });
    fc.assert(
      fc.property(zones, instants, (zone, millis) => {
        const local = DateTime.fromMillis(millis, { zone });
        const found = new ZoneTime(zone)
          .toInstant(wall(local.toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS")))
          .getTime();
        const earlier = local.getPossibleOffsets().map((possible) => possible.toMillis());
        expect(found).toBe(Math.min(...earlier));
      }),
      { numRuns: 500 },
    );
  });

  it('refuses a zone that does not exist', () => {
    expect(() => new ZoneTime('Mars/Olympus')).toThrow(RangeError);
  });
});
