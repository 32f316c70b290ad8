import { describe, expect, it } from 'vitest';
import { latestOccurrence } from './scheduled-tasks.js';

const latest = (cron: string, timeZone: string, now: string) =>
  latestOccurrence({ name: 'task', cron, timeZone }, new Date(now)).toISOString();

/** Every occurrence that is seen from one instant to another, looking every ten minutes. */
function seen(cron: string, timeZone: string, from: string, to: string): string[] {
  const occurrences = new Set<string>();
  for (let at = Date.parse(from); at <= Date.parse(to); at += 600_000)
    occurrences.add(latest(cron, timeZone, new Date(at).toISOString()));
  return [...occurrences];
}

describe('the latest occurrence of a scheduled task', () => {
  it('is read on the clocks of its zone, and is now when it is due now', () => {
    expect(latest('30 1 * * *', 'Asia/Shanghai', '2026-11-22T12:00:00Z')).toBe('2026-11-21T17:30:00.000Z');
    expect(latest('30 1 * * *', 'Asia/Shanghai', '2026-11-21T17:30:00Z')).toBe('2026-11-21T17:30:00.000Z');
    expect(latest('30 1 * * *', 'Asia/Shanghai', '2026-11-21T17:29:59.999Z')).toBe(
      '2026-11-20T17:30:00.000Z',
    );
  });

  it('is the first valid instant after a time that the clocks skip', () => {
    expect(seen('30 1 * * *', 'Europe/London', '2027-03-27T12:00:00Z', '2027-03-29T12:00:00Z')).toEqual([
      '2027-03-27T01:30:00.000Z',
      '2027-03-28T01:00:00.000Z',
      '2027-03-29T00:30:00.000Z',
    ]);
  });

  it('is the first of two where the clocks show the time twice', () => {
    expect(seen('30 1 * * *', 'America/New_York', '2026-10-31T12:00:00Z', '2026-11-02T12:00:00Z')).toEqual([
      '2026-10-31T05:30:00.000Z',
      '2026-11-01T05:30:00.000Z',
      '2026-11-02T06:30:00.000Z',
    ]);
  });
});
