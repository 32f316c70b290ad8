import { describe, expect, it } from 'vitest';
import { periodsOf } from './periods.js';

describe('the periods of a run', () => {
  it('are the complete ones before it and three from the one going on, in the workspace’s zone', () => {
    // 30 November 17:00 in London is 1 December in Shanghai.
    const periods = periodsOf(new Date('2026-11-30T17:00:00Z'), 'month', 2, 'Asia/Shanghai');
    expect(periods).toEqual({
      past: ['2026-10-01', '2026-11-01'],
      ahead: ['2026-12-01', '2027-01-01', '2027-02-01'],
      borders: ['2026-09-30T16:00:00Z', '2026-10-31T16:00:00Z', '2026-11-30T16:00:00Z'].map(
        (at) => new Date(at),
      ),
    });
  });

  it('may be quarters or years', () => {
    const at = new Date('2026-11-02T10:00:00Z');
    expect(periodsOf(at, 'quarter', 2, 'UTC')).toMatchObject({
      past: ['2026-04-01', '2026-07-01'],
      ahead: ['2026-10-01', '2027-01-01', '2027-04-01'],
    });
    expect(periodsOf(at, 'year', 2, 'UTC').past).toEqual(['2024-01-01', '2025-01-01']);
  });

  it('keep to the clocks where those change', () => {
    const { borders } = periodsOf(new Date('2026-11-20T00:00:00Z'), 'month', 2, 'Europe/Berlin');
    expect(borders.map((border) => border.toISOString())).toEqual([
      '2026-08-31T22:00:00.000Z',
      '2026-09-30T22:00:00.000Z',
      '2026-10-31T23:00:00.000Z',
    ]);
  });
});
