import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../../test/factories/campaign-world.js';
import { campaignDefinitionSchema } from '../campaign-definition.js';
import { CampaignsRead } from '../campaigns.read.js';
import { CampaignsService } from '../campaigns.service.js';
import { LaunchService } from '../launch.service.js';
import { RevisionsService } from '../versions/revisions.service.js';
import { ApprovalsService } from './approvals.service.js';

let world: CampaignWorld;
let approvals: ApprovalsService;
const RULE = { secondPerson: true, approvers: 'marketer', leastPeople: null } as const;
let [ann, ben]: [number, number] = [0, 0];

beforeAll(async () => {
  world = await CampaignWorld.start();
  approvals = world.domain.get(ApprovalsService);
  [ann, ben] = [await person('Ann'), await person('Ben')];
});
beforeEach(async () => {
  world.nextNoon();
  await approvals.setRule(RULE);
});
afterAll(() => world.stop());

async function person(name: string, role = 'marketer'): Promise<number> {
  const row = await world.database.row<{ id: number }>(
    `insert into app_user (email, name, password_hash, role, created_at)
     values (lower($1) || '@example.com', $1, '', $3, $2) returning id`,
    [name, world.now, role],
  );
  return row?.id ?? 0;
}

async function draft(): Promise<number> {
  const templateId = await world.template('care');
  const segmentId = await world.segment(await world.customers(1));
  const trigger = { kind: 'cron', cron: '0 13 * * *' } as const;
  return world.draft({ trigger, segmentId, templateId });
}
const launch = (id: number) => world.domain.get(LaunchService).launch(id, ann);
const yes = { verdict: 'approved', note: '' } as const;

describe('the approval of a second person', () => {
  it('is needed before a launch, and is somebody else’s to give', async () => {
    const id = await draft();
    await expect(launch(id)).rejects.toMatchObject({ code: 'approval-needed' });
    await approvals.submit(id, {}, ann);
    await expect(launch(id)).rejects.toMatchObject({ code: 'approval-needed' });
    await expect(approvals.judge(id, yes, ann)).rejects.toMatchObject({ code: 'approval-own' });
    await expect(approvals.judge(id, yes, null)).rejects.toMatchObject({ code: 'approval-by-person' });
    await approvals.judge(id, yes, ben);
    await expect(approvals.judge(id, yes, ben)).rejects.toMatchObject({ code: 'approval-not-asked' });
    await launch(id);
    expect(await approvals.of(id)).toMatchObject([
      { submittedBy: 'Ann', verdict: 'approved', decidedBy: 'Ben', isCurrent: true },
    ]);
  });

  it('is for the very definition that was looked at', async () => {
    const id = await draft();
    await approvals.submit(id, {}, ann);
    await approvals.judge(id, yes, ben);
    const { name, definition } = await world.domain.get(CampaignsRead).detail(id);
    const audience = { ...definition.audience, entryCap: 5 };
    await world.domain.get(CampaignsService).update(id, { name, definition: { ...definition, audience } });
    await expect(launch(id)).rejects.toMatchObject({ code: 'approval-needed' });
    expect(await approvals.of(id)).toMatchObject([{ isCurrent: false }]);
  });

  it('does not help a campaign that came back, until somebody agrees', async () => {
    const id = await draft();
    await approvals.submit(id, {}, ann);
    await approvals.judge(id, { verdict: 'returned', note: 'Too long' }, ben);
    await expect(launch(id)).rejects.toMatchObject({ code: 'approval-needed' });
    expect(await approvals.of(id)).toMatchObject([{ verdict: 'returned', note: 'Too long' }]);
    await approvals.submit(id, {}, ann);
    await expect(launch(id)).rejects.toMatchObject({ code: 'approval-needed' });
    await approvals.judge(id, yes, ben);
    await launch(id);
  });

  it('is needed for a new version of a running campaign too', async () => {
    const id = await draft();
    await approvals.submit(id, {}, ann);
    await approvals.judge(id, yes, ben);
    await launch(id);
    const before = (await world.domain.get(CampaignsRead).detail(id)).definition;
    const definition = campaignDefinitionSchema.parse({
      ...before,
      audience: { ...before.audience, entryCap: 9 },
    });
    const revise = () =>
      world.domain.get(RevisionsService).revise(id, { definition, moveInsideTo: null }, ann);
    await expect(revise()).rejects.toMatchObject({ code: 'approval-needed' });
    await approvals.submit(id, { definition }, ann);
    await approvals.judge(id, yes, ben);
    await revise();
    expect(await world.domain.get(RevisionsService).of(id)).toMatchObject([
      { version: 2, createdBy: 'Ann' },
      { version: 1, createdBy: 'Ann' },
    ]);
  });

  it('may be an owner’s alone to give', async () => {
    await approvals.setRule({ ...RULE, approvers: 'owner' });
    const id = await draft();
    await approvals.submit(id, {}, ann);
    await expect(approvals.judge(id, yes, ben)).rejects.toMatchObject({ code: 'approval-by-owner' });
    await approvals.judge(id, yes, await person('Olga', 'owner'));
    await launch(id);
  });

  it('may be wanted from a number of people on, of what goes out once', async () => {
    await approvals.setRule({ ...RULE, leastPeople: 3 });
    const templateId = await world.template('care');
    const [few, many] = [await world.customers(2), await world.customers(3)];
    const to = async (customers: number[]) =>
      world.draft({ trigger: { kind: 'now' }, segmentId: await world.segment(customers), templateId });
    await launch(await to(few));
    await expect(launch(await to(many))).rejects.toMatchObject({ code: 'approval-needed' });
    await expect(launch(await draft())).rejects.toMatchObject({ code: 'approval-needed' });
  });
});
