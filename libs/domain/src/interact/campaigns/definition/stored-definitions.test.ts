import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unaccounted } from '../../../../../../test/factories/accounts.js';
import { CampaignWorld } from '../../../../../../test/factories/campaign-world.js';
import { CampaignGraph1763800000080 } from '../../../database/migrations/1763800000080-campaign-graph.js';
import { campaignDefinitionSchema } from '../campaign-definition.js';
import { CampaignsRead } from '../campaigns.read.js';

let world: CampaignWorld;

beforeAll(async () => {
  world = await CampaignWorld.start();
  world.nextNoon();
});
afterAll(() => world.stop());

async function migrate(direction: 'up' | 'down'): Promise<void> {
  const runner = world.domain.get(DataSource).createQueryRunner();
  await new CampaignGraph1763800000080()[direction](runner);
  await runner.release();
}

const insert = async (statement: string, values: unknown[]): Promise<number> => {
  const row = await world.database.row<{ id: number }>(`insert into ${statement} returning id`, values);
  return row?.id ?? 0;
};

/** A running campaign as it was stored before, with one customer decided about and one who waits. */
async function storeOld(definition: object, templateId: number, customers: number[]): Promise<number> {
  const message = { channel: 'email', purpose: 'care', defaultLocale: 'en', locales: ['en'] };
  const id = await insert(
    `campaign (name, status, definition, created_at, updated_at) values ('Old', 'running', $1, $2, $2)`,
    [definition, world.now],
  );
  const version = await insert(
    `campaign_version (campaign_id, version, definition, template_version_id, created_at)
     select $1, 1, $2, id, $4 from template_version where template_id = $3`,
    [id, { ...definition, message }, templateId, world.now],
  );
  await world.database.run('update campaign set current_version_id = $2 where id = $1', [id, version]);
  for (const [at, customerId] of customers.entries()) {
    const state = at === 0 ? 'decided' : 'waiting';
    const enrolment = await insert(
      `enrolment (campaign_id, version_id, customer_id, epoch, state, due_at, created_at)
       values ($1, $2, $3, 'now', $4, $5, $5)`,
      [id, version, customerId, state, world.now],
    );
    if (state === 'decided')
      await world.database.run(
        `insert into decision (enrolment_id, campaign_id, customer_id, outcome, reason, facts, at)
         values ($1, $2, $3, 'exclude', 'no-consent', '{"zone": "UTC"}', $4)`,
        [enrolment, id, customerId, world.now],
      );
  }
  return id;
}

describe('campaigns stored before they were graphs', () => {
  it('mean in the database what they mean at the door, and go on where they were', async () => {
    const customers = await world.customers(2);
    const templateId = await world.template('care');
    const segmentId = await world.segment(customers);
    const old = {
      ...{ trigger: { kind: 'now' }, segmentId, templateId, offerId: null, surveyId: null },
      reentry: { kind: 'once' },
    };
    await migrate('down');
    const id = await storeOld(old, templateId, customers);
    await migrate('up');

    const read = world.domain.get(CampaignsRead);
    expect(await read.detail(id)).toMatchObject({
      definition: campaignDefinitionSchema.parse(old),
      ...{ channel: 'email', purpose: 'care', templateVersion: 1 },
    });
    await world.settle();
    expect(await world.outcomes(id)).toEqual({ [customers[0]!]: 'no-consent', [customers[1]!]: 'send' });
    expect(await unaccounted(world.database)).toEqual([]);
    expect(await read.accounting(id)).toMatchObject({
      audience: 2,
      pending: 1,
      excluded: { 'no-consent': 1 },
    });
  });
});
