import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../../test/factories/campaign-world.js';

let world: CampaignWorld;

beforeAll(async () => {
  world = await CampaignWorld.start();
});
afterAll(() => world.stop());

describe('a campaign that starts now', () => {
  it('decides about everybody in its segment and finishes', async () => {
    const ids = await world.customers(5);
    const noMail = await world.customer({ email: null });
    const segmentId = await world.segment([...ids, noMail]);
    const id = await world.launch({ segmentId, templateId: await world.template() });
    await world.settle();
    const outcomes = await world.outcomes(id);
    expect(outcomes[noMail]).toBe('no-address');
    expect(ids.map((each) => outcomes[each])).toEqual(Array(5).fill('send'));
  });
});
