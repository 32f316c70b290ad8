import { describe, expect, it } from 'vitest';
import { monthsOf } from './months-of';

describe('the months of a value curve', () => {
  it('go on at the last total where nothing changed, over a turn of the year too', () => {
    expect(
      monthsOf(
        [
          { month: '2025-11-01', total: 5 },
          { month: '2026-02-01', total: 7 },
          { month: '2026-03-01', total: 6 },
        ],
        '2026-04-01',
      ),
    ).toEqual([
      { month: '2025-11-01', total: 5 },
      { month: '2025-12-01', total: 5 },
      { month: '2026-01-01', total: 5 },
      { month: '2026-02-01', total: 7 },
      { month: '2026-03-01', total: 6 },
      { month: '2026-04-01', total: 6 },
    ]);
  });

  it('are none of no curve', () => {
    expect(monthsOf([], '2026-04-01')).toEqual([]);
  });
});
