import { describe, expect, it } from 'vitest';
import { type Rhythm, readCron, writeCron } from './cron';

const RHYTHMS: [cron: string, rhythm: Rhythm][] = [
  ['0 10 * * *', { kind: 'daily', time: '10:00' }],
  ['30 9 * * 1,3', { kind: 'weekly', days: [1, 3], time: '09:30' }],
  ['0 18 1 * *', { kind: 'monthly', day: 1, time: '18:00' }],
];

describe('a rhythm', () => {
  it.each(RHYTHMS)('of %s is read and written the same', (cron, rhythm) => {
    expect(readCron(cron)).toEqual(rhythm);
    expect(writeCron(rhythm)).toBe(cron);
  });

  it('names the days of a range, and Sunday by both its numbers, from Monday on', () => {
    expect(readCron('0 8 * * 1-3')).toMatchObject({ days: [1, 2, 3] });
    expect(readCron('0 8 * * 7,1')).toMatchObject({ days: [1, 0] });
    expect(readCron('0 8 * * 0,0,6')).toMatchObject({ days: [6, 0] });
  });

  it('without a day left is every day', () => {
    expect(writeCron({ kind: 'weekly', days: [], time: '08:00' })).toBe('0 8 * * *');
  });

  it.each([
    '*/5 * * * *',
    '0 8 1 1 *',
    '0 8 1 * 1',
    '0 25 * * *',
    '0 8 * * MON',
    '0 8 * *',
    '',
    '0 8 32 * *',
  ])('is not seen in %s', (cron) => expect(readCron(cron)).toBeNull());
});
