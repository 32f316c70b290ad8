import { describe, expect, it } from 'vitest';
import { DateEvidence, type DateFormat } from './date-format.js';

function formatOf(cells: string[]): DateFormat | null {
  const evidence = new DateEvidence();
  cells.forEach((cell) => evidence.add(cell));
  return evidence.format;
}

describe('DateEvidence', () => {
  it('is certain as soon as one value can be read in one order only', () => {
    expect(formatOf(['01/12/2010', '02/12/2010', '31/12/2010'])).toEqual({
      order: 'dmy',
      certainty: 'certain',
      values: 3,
      readable: 3,
    });
    expect(formatOf(['01/12/2010', '12/31/2010'])).toMatchObject({ order: 'mdy', certainty: 'certain' });
  });

  it('is certain of dates that can be read in one way only', () => {
    expect(formatOf(['2024-01-02', '2024年3月4日'])).toMatchObject({ order: 'ymd', certainty: 'certain' });
  });

  it('suggests the order by which the file covers less time', () => {
    expect(formatOf(['01/12/2010 08:26', '02/12/2010 09:00', '09/12/2010 10:00'])).toMatchObject({
      order: 'dmy',
      certainty: 'ambiguous',
      otherwise: 'mdy',
      hint: 'shorter-span',
    });
    expect(formatOf(['12/01/2010', '12/02/2010', '12/09/2010'])).toMatchObject({
      order: 'mdy',
      otherwise: 'dmy',
      hint: 'shorter-span',
    });
    expect(formatOf(['24/03/05', '24/03/06', '24/03/07'])).toMatchObject({ order: 'ymd', otherwise: 'dmy' });
  });

  it('suggests the American order where times carry AM and PM', () => {
    expect(formatOf(['1/2/2024 3:04 PM', '1/2/2024 5:00 AM'])).toMatchObject({ order: 'mdy', hint: 'am-pm' });
  });

  it('suggests day before month where nothing tells', () => {
    expect(formatOf(['05/06/2024'])).toMatchObject({ order: 'dmy', otherwise: 'mdy', hint: 'usual' });
  });

  it('goes with the majority where a few values are wrong', () => {
    const cells = [...Array.from({ length: 18 }, (_, day) => `${13 + day}/01/2024`), '01/31/2024', 'unknown'];
    expect(formatOf(cells)).toEqual({ order: 'dmy', certainty: 'certain', values: 20, readable: 18 });
  });

  it('recognises days of spreadsheets and Unix time', () => {
    expect(formatOf(['45356.35', '45357'])).toMatchObject({ order: 'excel-serial', certainty: 'certain' });
    expect(formatOf(['1709598360', '1709598361'])).toMatchObject({ order: 'unix-seconds' });
    expect(formatOf(['1709598360000'])).toMatchObject({ order: 'unix-millis' });
  });

  it('finds no dates where there are none', () => {
    expect(formatOf([])).toBeNull();
    expect(formatOf(['red', 'blue', '2024-01-01'])).toBeNull();
  });
});
