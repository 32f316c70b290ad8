import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf, wallOf } from '@roundtrip/domain/kernel/wall-clock.js';
import { startTestDomain, type TestDomain } from '../../../../../../../test/setup/test-domain.js';
import { firingOf, firstDue } from './due.js';

const ZONES = [
  ...['America/New_York', 'America/Havana', 'America/St_Johns', 'America/Santiago', 'Europe/London'],
  ...['Europe/Berlin', 'Africa/Cairo', 'Asia/Beirut', 'Australia/Lord_Howe', 'Pacific/Auckland'],
];
const FIRST = new Date('2026-01-01T12:00:00Z');
const END = new Date('2030-01-01T12:00:00Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The days, as milliseconds of their midnight read as UTC, on which a zone changes its clocks within the four years. */
function changesOf(zone: string): number[] {
  const offset = (instant: number) => wallOf(new Date(instant), zone) - instant;
  const changes: number[] = [];
  for (let at = FIRST.getTime(); at < END.getTime(); at += DAY_MS)
    if (offset(at) !== offset(at + DAY_MS))
      changes.push(Math.floor(wallOf(new Date(at), zone) / DAY_MS) * DAY_MS);
  return changes;
}
const daysAround = (change: number): number[] => [-1, 0, 1, 2].map((days) => change + days * DAY_MS);

describe.each(ZONES)('a daily campaign on the clocks of %s', (zone) => {
  it.each([
    ['30 2 * * *', 2.5],
    ['0 0 * * *', 0],
    ['15 1 * * *', 1.25],
    ['45 23 * * *', 23.75],
  ])(
    'of %s fires once a day around every change, at the time or the first valid one after',
    (cron, hours) => {
      const trigger = { kind: 'cron', cron } as const;
      for (const change of changesOf(zone)) {
        let due = firstDue(trigger, instantOf(change - DAY_MS, zone), zone);
        // At midnight itself the day's own occurrence is the first after the one asked about.
        const days = daysAround(change).slice(hours === 0 ? 1 : 0);
        for (const wall of days.map((day) => day + hours * HOUR_MS)) {
          if (!due) throw new Error('a daily campaign is always due again');
          expect(due).toEqual(instantOf(wall, zone));
          const shown = wallOf(due, zone);
          expect(shown).toBeGreaterThanOrEqual(wall);
          // Where it is later there was a gap: just before, the clocks still showed an earlier time.
          if (shown > wall) expect(wallOf(new Date(due.getTime() - 1), zone)).toBeLessThan(wall);
          const { fire, missed, next } = firingOf(trigger, due, new Date(due.getTime() + MINUTE_MS), zone);
          expect([fire, missed]).toEqual([due, []]);
          due = next;
        }
      }
    },
  );

  it('changes them twice a year', () => {
    expect(changesOf(zone).length).toBe(8);
  });
});

describe('the instant of a time on the clocks of a zone', () => {
  let domain: TestDomain;
  beforeAll(async () => {
    domain = await startTestDomain([]);
  });
  afterAll(() => domain.stop());

  it.each(ZONES)('is the same to the database as to the code around every change of %s', async (zone) => {
    const walls = changesOf(zone)
      .flatMap(daysAround)
      .flatMap((day) => Array.from({ length: 96 }, (_, quarter) => day + (quarter * HOUR_MS) / 4));
    const rows = await domain.database.rows<{ instant: Date }>(
      `select wall_instant(w::timestamp, $2) as instant from unnest($1::text[]) with ordinality as u (w, n) order by n`,
      [walls.map((wall) => new Date(wall).toISOString().slice(0, 16)), zone],
    );
    expect(rows.map(({ instant }) => instant)).toEqual(walls.map((wall) => instantOf(wall, zone)));
  });
});
