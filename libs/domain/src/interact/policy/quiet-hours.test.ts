import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../database/database.js';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { quietUntil } from './quiet-hours.js';

let domain: TestDomain;
beforeAll(async () => {
  domain = await startTestDomain([]);
});
afterAll(() => domain.stop());

const EXPRESSION = quietUntil({ now: '$1::timestamptz', zone: '$2::text', from: '$3::time', to: '$4::time' });

async function until(now: string, zone: string, from: string | null = '21:00', to = '08:00') {
  const row = await domain
    .get(Database)
    .row<{ until: Date | null }>(`select ${EXPRESSION} as until`, [new Date(now), zone, from, to]);
  return row?.until?.toISOString() ?? null;
}

describe('quiet hours', () => {
  it('last until the morning of the next day, or of the same one', async () => {
    expect(await until('2026-11-22T14:00:00Z', 'Asia/Shanghai')).toBe('2026-11-23T00:00:00.000Z');
    expect(await until('2026-11-22T20:30:00Z', 'Asia/Shanghai')).toBe('2026-11-23T00:00:00.000Z');
  });

  it('begin with their first minute and end with their last', async () => {
    expect(await until('2026-11-22T12:59:59Z', 'Asia/Shanghai')).toBeNull();
    expect(await until('2026-11-22T13:00:00Z', 'Asia/Shanghai')).toBe('2026-11-23T00:00:00.000Z');
    expect(await until('2026-11-22T23:59:59Z', 'Asia/Shanghai')).toBe('2026-11-23T00:00:00.000Z');
    expect(await until('2026-11-23T00:00:00Z', 'Asia/Shanghai')).toBeNull();
  });

  it('are those of the zone', async () => {
    const now = '2026-11-22T02:00:00Z';
    expect(await until(now, 'Asia/Shanghai')).toBeNull();
    expect(await until(now, 'America/New_York')).toBe('2026-11-22T13:00:00.000Z');
    expect(await until(now, 'Asia/Kathmandu')).toBe('2026-11-22T02:15:00.000Z');
  });

  it('may lie within a day', async () => {
    expect(await until('2026-11-22T12:30:00Z', 'UTC', '12:00', '14:00')).toBe('2026-11-22T14:00:00.000Z');
    expect(await until('2026-11-22T14:30:00Z', 'UTC', '12:00', '14:00')).toBeNull();
  });

  it('end by the clock when it was changed in the night', async () => {
    expect(await until('2026-03-08T04:00:00Z', 'America/New_York')).toBe('2026-03-08T12:00:00.000Z');
    expect(await until('2026-11-01T03:00:00Z', 'America/New_York')).toBe('2026-11-01T13:00:00.000Z');
  });

  it('end after the gap when the change skips their end, and the second time when it repeats it', async () => {
    expect(await until('2026-03-08T06:30:00Z', 'America/New_York', '21:00', '02:30')).toBe(
      '2026-03-08T07:30:00.000Z',
    );
    expect(await until('2026-11-01T04:30:00Z', 'America/New_York', '21:00', '01:30')).toBe(
      '2026-11-01T06:30:00.000Z',
    );
  });

  it('are none where none are set, or where they are empty', async () => {
    expect(await until('2026-11-22T14:00:00Z', 'Asia/Shanghai', null)).toBeNull();
    expect(await until('2026-11-22T14:00:00Z', 'Asia/Shanghai', '08:00', '08:00')).toBeNull();
  });
});
