import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, wallOf } from './wall-clock.js';

const at = (wall: string, zone: string) => instantOf(Date.parse(`${wall}Z`), zone).toISOString();

describe('a wall-clock time in a zone', () => {
  it('is an instant', () => {
    expect(at('2026-11-22T09:00', 'Asia/Shanghai')).toBe('2026-11-22T01:00:00.000Z');
    expect(at('2026-11-22T09:00', 'Asia/Kathmandu')).toBe('2026-11-22T03:15:00.000Z');
  });

  it('that is skipped is the first valid instant after the gap', () => {
    expect(at('2026-03-08T02:30', 'America/New_York')).toBe('2026-03-08T07:00:00.000Z');
    expect(at('2026-03-29T02:00', 'Europe/Berlin')).toBe('2026-03-29T01:00:00.000Z');
    expect(at('2026-10-04T02:15', 'Australia/Lord_Howe')).toBe('2026-10-03T15:30:00.000Z');
  });

  it('that occurs twice is the first of the two', () => {
    expect(at('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
    expect(at('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('is what the clocks then show, unless it is skipped', () => {
    const zone = fc.constantFrom('America/New_York', 'Europe/Berlin', 'Asia/Shanghai', 'Australia/Lord_Howe');
    const minute = fc.integer({
      min: Date.parse('2026-01-01') / 60_000,
      max: Date.parse('2027-12-31') / 60_000,
    });
    fc.assert(
      fc.property(zone, minute, (name, minutes) => {
        const wall = minutes * 60_000;
        const shown = wallOf(instantOf(wall, name), name);
        expect(shown).toBeGreaterThanOrEqual(wall);
        expect(shown - wall).toBeLessThanOrEqual(3600_000);
      }),
    );
  });
});
