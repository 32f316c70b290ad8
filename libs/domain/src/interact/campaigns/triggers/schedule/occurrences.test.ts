import { describe, expect, it } from 'vitest';
import { cronFault, nextOccurrences, occurrencesBetween } from './occurrences.js';

const next = (cron: string, zone: string, after: string, count: number) =>
  nextOccurrences(cron, zone, new Date(after), count).map((due) => due.toISOString().slice(0, 16));

describe('the occurrences of a cron expression', () => {
  it('are read on the clocks of the zone', () => {
    expect(next('0 9 * * 1', 'Asia/Shanghai', '2026-11-22T00:00:00Z', 2)).toEqual([
      '2026-11-23T01:00',
      '2026-11-30T01:00',
    ]);
  });

  it('come once on the day a change of clocks skips them, at the first valid instant', () => {
    expect(next('30 2 * * *', 'America/New_York', '2026-03-07T12:00:00Z', 2)).toEqual([
      '2026-03-08T07:00',
      '2026-03-09T06:30',
    ]);
  });

  it('come once on the day a change of clocks repeats them, the first time', () => {
    expect(next('30 1 * * *', 'America/New_York', '2026-10-31T12:00:00Z', 2)).toEqual([
      '2026-11-01T05:30',
      '2026-11-02T06:30',
    ]);
  });

  it('do not come back while the clocks repeat the hour', () => {
    expect(next('30 1 * * *', 'America/New_York', '2026-11-01T05:30:00Z', 1)).toEqual(['2026-11-02T06:30']);
  });

  it('are later than the instant they are asked after', () => {
    expect(next('0 9 * * *', 'Asia/Shanghai', '2026-11-22T01:00:00Z', 1)).toEqual(['2026-11-23T01:00']);
  });

  it('are all found in an interval, its end included', () => {
    const [from, until] = [new Date('2026-11-22T01:00:00Z'), new Date('2026-11-25T01:00:00Z')];
    expect(occurrencesBetween('0 9 * * *', 'Asia/Shanghai', from, until)).toHaveLength(3);
  });

  it.each(['', 'every day', '99 9 * * *', '* * * * * *', '@daily', 'H 9 * * *'])(
    'are refused for %j',
    (cron) => expect(cronFault(cron)).toBe('cron-invalid'),
  );

  it.each(['0 0 31 2 *', '0 9 30 2 *', '0 9 31 4,6,9,11 *'])(
    'are refused for %j, which never comes',
    (cron) => expect(cronFault(cron)).toBe('cron-never'),
  );

  it('may come in leap years alone', () => {
    expect(cronFault('0 9 29 2 *')).toBeNull();
  });

  it('may be an hour apart, not less', () => {
    expect(cronFault('0 * * * *')).toBeNull();
    expect(cronFault('0 9 * * MON-FRI')).toBeNull();
    expect(cronFault('*/30 * * * *')).toBe('cron-too-often');
  });
});
