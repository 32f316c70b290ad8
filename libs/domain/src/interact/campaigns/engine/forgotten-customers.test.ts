import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../../test/factories/campaign-world.js';
import { HOLD_CUSTOMERS } from './hold-customers.js';

const KEPT = `
  select (select count(*)::int from enrolment where customer_id = $1) as enrolments,
    (select count(*)::int from decision where customer_id = $1) as decisions,
    (select count(*)::int from message where customer_id = $1) as messages,
    (select count(*)::int from enrolment_step) as steps`;

let world: CampaignWorld;

beforeAll(async () => {
  world = await CampaignWorld.start();
});
beforeEach(() => world.nextNoon());
afterAll(() => world.stop());

describe('a customer who is deleted', () => {
  it('takes along what campaigns knew of them, and nothing of others', async () => {
    const [gone, stays] = await world.customers(2);
    const segmentId = await world.segment([gone!, stays!]);
    await world.launch({ segmentId, templateId: await world.template('care') });
    await world.settle();
    await world.database.run('delete from customer where id = $1', [gone]);
    const nothing = { enrolments: 0, decisions: 0, messages: 0, steps: 1 };
    expect(await world.database.row(KEPT, [gone])).toEqual(nothing);
    const all = { enrolments: 1, decisions: 1, messages: 1, steps: 1 };
    expect(await world.database.row(KEPT, [stays])).toEqual(all);
  });

  it('is not deleted while somebody is deciding about customers', async () => {
    const [id] = await world.customers(1);
    await world.database.transaction(async (tx) => {
      await tx.run(HOLD_CUSTOMERS);
      const deletion = world.database.transaction(async (other) => {
        await other.run(`set local lock_timeout = '200ms'`);
        await other.run('delete from customer where id = $1', [id]);
      });
      await expect(deletion).rejects.toThrow('lock timeout');
    });
    expect(await world.database.run('delete from customer where id = $1', [id])).toBe(1);
  });
});
