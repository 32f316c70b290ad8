import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../database/database.js';
import { FestivalsRead } from './festivals.read.js';
import { FestivalsService } from './festivals.service.js';

let domain: TestDomain;
let festivals: FestivalsService;
let read: FestivalsRead;

beforeAll(async () => {
  domain = await startTestDomain([]);
  domain.clock.moveTo(new Date('2026-11-22T04:00:00Z'));
  const [database, clock] = [domain.get(Database), domain.get(Clock)];
  festivals = new FestivalsService(database, clock);
  read = new FestivalsRead(database, clock);
  await festivals.keepUp();
});
afterAll(() => domain.stop());

const festival = async (key: string) => {
  const found = (await read.list()).find((each) => each.key === key);
  if (!found) throw new Error(`there is no ${key}`);
  return found;
};
const daysOf = async (key: string) =>
  (await festival(key)).days.filter(({ kind }) => kind === 'festival').map(({ day }) => day);

describe('the calendar of festivals', () => {
  it.each([
    ['CN:spring', ['2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13']],
    ['CN:spring-eve', ['2026-02-16', '2027-02-05', '2028-01-25', '2029-02-12']],
    ['CN:dragon-boat', ['2026-06-19', '2027-06-09', '2028-05-28', '2029-06-16']],
    ['CN:mid-autumn', ['2026-09-25', '2027-09-15', '2028-10-03', '2029-09-22']],
    ['CN:qingming', ['2026-04-05', '2027-04-05', '2028-04-04', '2029-04-04']],
    ['CN:mother', ['2026-05-10', '2027-05-09', '2028-05-14', '2029-05-13']],
    ['US:thanksgiving-day', ['2026-11-26', '2027-11-25', '2028-11-23', '2029-11-22']],
  ])('knows the days of %s', async (key, days) => expect(await daysOf(key)).toEqual(days));

  it('knows the official days off and the weekends worked in exchange', async () => {
    const { days } = await festival('CN:spring');
    expect(days).toContainEqual({ day: '2026-02-14', kind: 'work', isEdited: false });
    expect(days).toContainEqual({ day: '2026-02-18', kind: 'off', isEdited: false });
  });

  it('has a Chinese and an English name for every festival', async () => {
    for (const { name } of await read.list())
      expect(Object.values(name)).toEqual([expect.any(String), expect.any(String)]);
    expect((await festival('GB:boxing-day')).name['zh-CN']).toBe('节礼日');
  });

  it('keeps what a person wrote or took out, however often it is kept up', async () => {
    const { id, name, days } = await festival('CN:qixi');
    const [, ...others] = days.map(({ day, kind }) => ({ day, kind }));
    await festivals.update(id, { name, days: [...others, { day: '2026-12-24', kind: 'festival' }] });
    await festivals.keepUp();
    const after = (await festival('CN:qixi')).days.map(({ day }) => day);
    expect(after).not.toContain(days[0]?.day);
    expect(after).toContain('2026-12-24');
    expect(after).toHaveLength(days.length);
  });

  it('takes festivals of the workspace’s own, and gives up those alone', async () => {
    const id = await festivals.create({
      name: { 'zh-CN': '店庆', en: 'Anniversary of the shop' },
      days: [{ day: '2027-03-18', kind: 'festival' }],
    });
    expect((await read.list()).find((each) => each.id === id)?.days).toHaveLength(1);
    await festivals.remove(id);
    await expect(festivals.remove(id)).rejects.toMatchObject({ code: 'festival-not-found' });
    await expect(festivals.remove((await festival('CN:spring')).id)).rejects.toMatchObject({
      code: 'festival-known',
    });
  });
});
