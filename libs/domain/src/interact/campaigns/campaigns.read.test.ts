import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../test/factories/campaign-world.js';
import { TemplatesRead } from '../templates/templates.read.js';
import { CampaignsRead } from './campaigns.read.js';

let world: CampaignWorld;
let read: CampaignsRead;

beforeAll(async () => {
  world = await CampaignWorld.start();
  read = world.domain.get(CampaignsRead);
});
afterAll(() => world.stop());

/** Somebody or something did that with the message of a customer. */
async function react(campaignId: number, customerId: number, kind: string, verdict = 'human'): Promise<void> {
  await world.database.run(
    `insert into reaction (message_id, campaign_id, customer_id, kind, verdict, at)
     select id, campaign_id, customer_id, $3, $4, $5 from message where campaign_id = $1 and customer_id = $2`,
    [campaignId, customerId, kind, verdict, world.now],
  );
}

async function launched(customerIds: number[]): Promise<number> {
  const segmentId = await world.segment(customerIds);
  const id = await world.launch({ segmentId, templateId: await world.template() });
  await world.settle();
  return id;
}

describe('what came back of a campaign', () => {
  it('counts people, each once, and hits of machines apart', async () => {
    const [ann, ben, cleo] = (await world.customers(3)) as [number, number, number];
    const id = await launched([ann, ben, cleo]);
    await react(id, ann, 'opened');
    await react(id, ann, 'opened');
    await react(id, ann, 'clicked');
    await react(id, ben, 'opened');
    await react(id, ben, 'unsubscribed');
    await react(id, cleo, 'opened', 'machine');
    await react(id, cleo, 'clicked', 'machine');
    const { reactions } = await read.detail(id);
    expect(reactions).toEqual({ opened: 2, clicked: 1, answered: 0, unsubscribed: 1, machineHits: 2 });
  });

  it('is told of each campaign of a list by itself', async () => {
    const customers = await world.customers(1);
    const [loud, silent] = [await launched(customers), await launched(await world.customers(1))];
    await react(loud, customers[0] ?? 0, 'clicked');
    const { rows } = await read.list({ limit: 50 });
    const clicked = Object.fromEntries(rows.map(({ id, reactions }) => [id, reactions.clicked]));
    expect(clicked).toMatchObject({ [loud]: 1, [silent]: 0 });
  });
});

describe('a template', () => {
  it('says how many campaigns use it, drafts included', async () => {
    const [used, unused] = [await world.template(), await world.template()];
    await world.draft({ templateId: used });
    await world.launch({ templateId: used, segmentId: await world.segment(await world.customers(1)) });
    const templates = world.domain.get(TemplatesRead);
    expect((await templates.detail(used)).campaigns).toBe(2);
    expect((await templates.detail(unused)).campaigns).toBe(0);
  });
});
