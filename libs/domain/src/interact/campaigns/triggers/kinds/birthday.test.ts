import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../../../test/factories/campaign-world.js';

let world: CampaignWorld;
let care: number;

beforeAll(async () => {
  world = await CampaignWorld.start();
  care = await world.template('care');
});
afterEach(() => world.stopCampaigns());
afterAll(() => world.stop());

type Birthday = Parameters<CampaignWorld['customer']>[0];
const at = (instant: string) => world.domain.clock.moveTo(new Date(instant));
const solar = (month: number, day: number, more: Birthday = {}): Birthday => ({
  ...{ birthday_calendar: 'solar', birthday_month: month, birthday_day: day, ...more },
});
const lunar = (month: number, day: number, more: Birthday = {}): Birthday => ({
  ...{ birthday_calendar: 'lunar', birthday_month: month, birthday_day: day, ...more },
});

async function launch(birthdays: Birthday[], trigger: { daysBefore?: number; hour?: number } = {}) {
  const ids: number[] = [];
  for (const birthday of birthdays) ids.push(await world.customer(birthday));
  const segmentId = await world.segment(ids);
  const id = await world.launch({ segmentId, templateId: care, trigger: { kind: 'birthday', ...trigger } });
  await world.settle();
  const outcomes = async () => {
    await world.settle();
    const decided = await world.outcomes(id);
    return ids.map((each) => decided[each] ?? null);
  };
  return { id, outcomes };
}

describe('a birthday campaign', () => {
  it('takes each in at the hour of their own clocks', async () => {
    at('2026-11-10T00:00:00Z');
    const { outcomes } = await launch([
      solar(11, 10),
      solar(11, 10, { time_zone: 'Europe/London' }),
      solar(11, 10, { time_zone: 'Asia/Kathmandu' }),
      solar(11, 11),
    ]);
    expect(await outcomes()).toEqual([null, null, null, null]);
    at('2026-11-10T01:00:00Z');
    expect(await outcomes()).toEqual(['send', null, null, null]);
    at('2026-11-10T03:15:00Z');
    expect(await outcomes()).toEqual(['send', null, 'send', null]);
    at('2026-11-10T09:00:00Z');
    expect(await outcomes()).toEqual(['send', 'send', 'send', null]);
    at('2026-11-11T01:00:00Z');
    expect(await outcomes()).toEqual(['send', 'send', 'send', 'send']);
  });

  it('comes so many days before, over the turn of the year too', async () => {
    at('2026-12-29T01:00:00Z');
    const { outcomes } = await launch([solar(1, 2)], { daysBefore: 3, hour: 10 });
    at('2026-12-30T01:59:59Z');
    expect(await outcomes()).toEqual([null]);
    at('2026-12-30T02:00:00Z');
    expect(await outcomes()).toEqual(['send']);
  });

  it('keeps lunar birthdays, and the 29th of a month that lacks a 30th', async () => {
    // Chinese New Year 2027 is 6 February; the last month of the old year has 29 days.
    at('2027-02-04T12:00:00Z');
    const { outcomes } = await launch([lunar(1, 1), lunar(12, 29), lunar(12, 30), lunar(1, 2)]);
    at('2027-02-05T01:00:00Z');
    expect(await outcomes()).toEqual([null, 'send', 'send', null]);
    at('2027-02-06T01:00:00Z');
    expect(await outcomes()).toEqual(['send', 'send', 'send', null]);
  });

  it('keeps a birthday of a leap month in the month of its number, unless the year has the leap month', async () => {
    // 2028 has a leap fifth month: its first day is 23 June, that of the plain fifth month 24 May.
    at('2028-02-28T00:00:00Z');
    const leap = { birthday_leap_month: true };
    const { outcomes } = await launch([lunar(5, 1, leap), lunar(4, 1, leap), lunar(5, 1), solar(2, 29)]);
    at('2028-04-24T12:00:00Z');
    expect(await outcomes()).toEqual([null, null, null, 'too-late']);
    at('2028-04-25T01:00:00Z');
    expect(await outcomes()).toEqual([null, 'send', null, 'too-late']);
    at('2028-05-24T01:00:00Z');
    expect(await outcomes()).toEqual([null, 'send', 'send', 'too-late']);
    at('2028-06-23T01:00:00Z');
    expect(await outcomes()).toEqual(['send', 'send', 'send', 'too-late']);
  });

  it('keeps 29 February on the 28th in a common year', async () => {
    at('2029-02-27T12:00:00Z');
    const { outcomes } = await launch([solar(2, 29), solar(2, 28), solar(3, 1)]);
    at('2029-02-28T01:00:00Z');
    expect(await outcomes()).toEqual(['send', 'send', null]);
  });

  it('takes a birthday in once, however often it looks, and records those it looked for too late', async () => {
    at('2029-05-01T00:00:00Z');
    const { id, outcomes } = await launch([solar(5, 2), solar(5, 5)]);
    at('2029-05-05T01:00:00Z');
    expect(await outcomes()).toEqual(['too-late', 'send']);
    at('2029-05-05T02:00:00Z');
    await outcomes();
    const count = await world.database.row<{ n: number }>(
      'select count(*)::int as n from enrolment where campaign_id = $1',
      [id],
    );
    expect(count?.n).toBe(2);
  });
});
