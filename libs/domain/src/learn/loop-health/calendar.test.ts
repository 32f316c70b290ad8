import { afterAll, beforeAll, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../test/factories/campaign-world.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { CalendarRead } from './calendar.read.js';

let world: CampaignWorld;
let calendar: CalendarRead;

beforeAll(async () => {
  world = await CampaignWorld.start();
  // A Friday noon in Shanghai.
  world.domain.clock.moveTo(new Date('2026-11-20T04:00:00Z'));
  calendar = new CalendarRead(world.database, world.domain.get(WorkspaceService), world.domain.clock);
});
afterAll(() => world.stop());

const launch = async (trigger: object): Promise<number> => {
  const [segmentId, templateId] = [await world.segment([]), await world.template()];
  return world.launch({ segmentId, templateId, trigger: trigger as { kind: 'now' } });
};

it('tells when campaigns fall due in the week ahead, in order, and how many run by themselves', async () => {
  const weekly = await launch({ kind: 'cron', cron: '0 10 * * 1,3' });
  const once = await launch({ kind: 'at', at: '2026-11-24T09:00' });
  await launch({ kind: 'at', at: '2026-12-24T09:00' });
  await launch({ kind: 'segment-entered' });
  const { entries, standing, isCut } = await calendar.week();
  expect(entries.map(({ campaignId, at }) => [campaignId, at.toISOString()])).toEqual([
    [weekly, '2026-11-23T02:00:00.000Z'],
    [once, '2026-11-24T01:00:00.000Z'],
    [weekly, '2026-11-25T02:00:00.000Z'],
  ]);
  expect({ standing, isCut }).toEqual({ standing: 1, isCut: false });
});

it('leaves out what was stopped', async () => {
  await world.stopCampaigns();
  expect(await calendar.week()).toMatchObject({ entries: [], standing: 0 });
});
