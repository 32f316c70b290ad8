import { describe, expect, it } from 'vitest';
import { type DateOrder, readInstant } from './read-instant.js';
import { ZoneTime } from './zone-time.js';

const shanghai = new ZoneTime('Asia/Shanghai');
const read = (cell: string, order: DateOrder) => readInstant(cell, order, shanghai)?.toISOString() ?? null;

describe('readInstant', () => {
  it('means the wall clock of the zone, unless the text states an offset', () => {
    expect(read('05/03/2024 08:26', 'dmy')).toBe('2024-03-05T00:26:00.000Z');
    expect(read('2024-03-05T08:26:00Z', 'dmy')).toBe('2024-03-05T08:26:00.000Z');
    expect(read('2024-03-05T08:26:00-05:00', 'ymd')).toBe('2024-03-05T13:26:00.000Z');
  });

  it('means the beginning of the day by a date alone', () => {
    expect(read('2024-03-05', 'ymd')).toBe('2024-03-04T16:00:00.000Z');
  });

  it('reads spreadsheet days to the second', () => {
    expect(read('45356', 'excel-serial')).toBe('2024-03-04T16:00:00.000Z');
    expect(read('45356.351388888885', 'excel-serial')).toBe('2024-03-05T00:26:00.000Z');
    expect(read('2024-03-05', 'excel-serial')).toBeNull();
  });

  it('reads Unix time', () => {
    expect(read('1709598360', 'unix-seconds')).toBe('2024-03-05T00:26:00.000Z');
    expect(read('1709598360123', 'unix-millis')).toBe('2024-03-05T00:26:00.123Z');
    expect(read('1709598360', 'unix-millis')).toBeNull();
  });
});
