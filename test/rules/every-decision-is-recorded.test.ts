import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CampaignsRead } from '@roundtrip/domain/interact/campaigns/campaigns.read.js';
import { accountedFor, unaccounted } from '../factories/accounts.js';
import { CampaignWorld } from '../factories/campaign-world.js';

/** What can keep a customer from getting a promotion, or nothing. */
const obstacles = ['none', 'no-address', 'no-consent', 'suppressed', 'capped'] as const;
type Obstacle = (typeof obstacles)[number];

const audience = fc.array(fc.constantFrom(...obstacles), { minLength: 1, maxLength: 12 });
const reentry = fc.constantFrom({ kind: 'once' } as const, { kind: 'always' } as const);

let world: CampaignWorld;
let templateId: number;

beforeAll(async () => {
  world = await CampaignWorld.start();
  templateId = await world.template();
});
afterAll(() => world.stop());

async function customer(obstacle: Obstacle): Promise<number> {
  const consent = obstacle === 'no-consent' ? null : 'granted';
  const id = await world.customer(obstacle === 'no-address' ? { email: null } : {}, consent);
  if (obstacle === 'suppressed')
    await world.database.run(
      `insert into suppression (channel, address, reason, source, at)
       select 'email', email, 'bounced', 'test', $2 from customer where id = $1`,
      [id, world.now],
    );
  return id;
}

/** As many promotions in the last days as one may get. */
async function cap(customerIds: number[]): Promise<void> {
  if (customerIds.length === 0) return;
  for (let n = 0; n < 3; n++) await world.launch({ segmentId: await world.segment(customerIds), templateId });
  await world.settle();
}

describe('every customer a campaign takes in', () => {
  it('has a decision on record, with the reason and the facts where nothing is sent', async () => {
    const property = fc.asyncProperty(audience, reentry, fc.boolean(), async (people, again, twice) => {
      world.nextNoon();
      const ids: number[] = [];
      for (const obstacle of people) ids.push(await customer(obstacle));
      await cap(ids.filter((_, at) => people[at] === 'capped'));
      const segmentId = await world.segment(ids);
      const definition = { segmentId, templateId, reentry: again };
      const campaign = await world.launch({ ...definition, trigger: { kind: 'cron', cron: '0 13 * * *' } });
      for (let occurrence = 0; occurrence < (twice ? 2 : 1); occurrence++) {
        world.domain.clock.advance({ hours: occurrence === 0 ? 2 : 24 });
        await world.settle();
      }

      expect(await unaccounted(world.database)).toEqual([]);
      const accounting = await world.domain.get(CampaignsRead).accounting(campaign);
      expect(accounting.audience).toBe(people.length * (twice ? 2 : 1));
      expect(accountedFor(accounting)).toBe(accounting.audience);
      const free = people.filter((obstacle) => obstacle === 'none').length;
      expect(accounting.pending).toBe(twice && again.kind === 'always' ? 2 * free : free);
      await world.stopCampaigns();
    });
    await fc.assert(property, { numRuns: 8, endOnFailure: true });
  });
});
