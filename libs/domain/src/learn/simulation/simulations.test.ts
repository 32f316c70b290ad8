import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../test/factories/campaign-world.js';
import { stateHash, without } from '../../../../../test/setup/state-hash.js';
import { Config } from '../../config/config.js';
import { Settings } from '../../database/settings.js';
import { policySchema, policySettings } from '../../interact/policy/policy.schema.js';
import { Jobs } from '../../jobs/jobs.js';
import { LOGGER } from '../../kernel/tokens.js';
import { requestSimulationSchema } from './simulation.schema.js';
import { SimulationsRead } from './simulations.read.js';
import { SimulationsService } from './simulations.service.js';
import { SimulationsStore } from './simulations.store.js';

const CUSTOMERS = 40;
const OWN_TABLES = ['simulation', 'simulation_day'];

let world: CampaignWorld;
let simulations: SimulationsService;
let read: SimulationsRead;
let segmentId: number;
let customerIds: number[];

beforeAll(async () => {
  world = await CampaignWorld.start();
  const { domain, database } = world;
  const store = new SimulationsStore(database);
  simulations = new SimulationsService(
    database,
    store,
    domain.get(Jobs),
    domain.get(Config),
    domain.clock,
    domain.get(LOGGER),
  );
  read = new SimulationsRead(store);
  customerIds = await world.customers(CUSTOMERS);
  segmentId = await world.segment(customerIds);
  await buy(customerIds);
});
beforeEach(() => world.nextNoon());
afterEach(() => world.stopCampaigns());
afterAll(() => world.stop());

/** Everybody has bought a year's worth, so that they go on buying. */
const buy = (ids: number[]) =>
  world.database.run(
    `with bought as (
       insert into orders (external_id, customer_id, kind, ordered_at, currency, total_minor, base_minor, content_hash,
         created_at, updated_at)
       select 'b' || c || '.' || n, c, 'sale', $2::timestamptz - n * interval '20 days', 'CNY', 10000, 10000, '\\x00', $2, $2
       from unnest($1::bigint[]) c, generate_series(1, 12) n
       returning customer_id, ordered_at, base_minor
     )
     insert into purchase_summary (customer_id, orders_count, refunds_count, revenue_minor, first_order_at, last_order_at)
     select customer_id, count(*), 0, sum(base_minor), min(ordered_at), max(ordered_at) from bought group by customer_id`,
    [ids, world.now],
  );

async function campaign(trigger: object, audience: object = {}): Promise<number> {
  return world.draft({
    version: 2,
    trigger,
    audience: { segmentIds: [segmentId], holdOut: 0, ...audience },
    start: 'hello',
    steps: { hello: { kind: 'send', templateId: await world.template(), next: null } },
  });
}

async function simulate(options: object, onDay?: (id: number) => Promise<void>) {
  const { id } = await simulations.draft(requestSimulationSchema.parse({ name: 'Tried', options }));
  let pending: Promise<void> | undefined;
  await simulations.carryOut(id, () => (pending ??= onDay?.(id)));
  await pending;
  return read.detail(id);
}

const copies = () => world.database.rows(`select nspname from pg_namespace where nspname like 'simulation%'`);

describe('a simulation', { timeout: 120_000 }, () => {
  it('lets the engine do what it would do, and leaves the shop as it was', async () => {
    const refused = await world.customer({}, 'withdrawn');
    await world.database.run('insert into segment_member values ($1, $2, $3)', [
      segmentId,
      refused,
      world.now,
    ]);
    const id = await campaign({ kind: 'now' });
    const before = await stateHash(world.database);
    const { status, outcome, days, problem } = await simulate({ days: 3, campaignIds: [id] });
    expect({ status, problem }).toEqual({ status: 'finished', problem: null });
    expect(outcome).toMatchObject({
      customers: CUSTOMERS + 1,
      customersInAll: CUSTOMERS + 1,
      neverContacted: 1,
      campaigns: [{ campaignId: id, messages: CUSTOMERS, people: CUSTOMERS }],
      contacts: [
        { messages: 0, customers: 1 },
        { messages: 1, customers: CUSTOMERS },
      ],
      excluded: [{ decisions: 1 }],
    });
    expect(days.reduce((sum, { messages }) => sum + messages, 0)).toBe(CUSTOMERS);
    expect(without(await stateHash(world.database), OWN_TABLES)).toEqual(without(before, OWN_TABLES));
    expect(await copies()).toEqual([]);
    await world.database.run('delete from customer where id = $1', [refused]);
  });

  it('keeps the caps, day after day', async () => {
    const daily = await campaign({ kind: 'cron', cron: '0 12 * * *' }, { reentry: { kind: 'always' } });
    await world.domain
      .get(Settings)
      .write(policySettings, policySchema.parse({ caps: { promotion: { email: { max: 1, days: 7 } } } }));
    const { outcome } = await simulate({ days: 9, campaignIds: [daily] });
    expect(outcome?.contacts).toEqual([{ messages: 2, customers: CUSTOMERS }]);
    await world.database.run('delete from setting where key = $1', [policySettings.key]);
  });

  it('comes out the same for the same seed, and otherwise for another', async () => {
    const daily = await campaign({ kind: 'cron', cron: '0 12 * * *' }, { reentry: { kind: 'always' } });
    const lively = {
      opened: 0.5,
      clicked: 0.2,
      answered: 0,
      ordered: 0.1,
      unsubscribed: 0.01,
      complained: 0,
    };
    const options = { days: 4, campaignIds: [daily], rates: 'stated', stated: { email: lively } };
    const one = await simulate(options);
    const again = await simulate(options);
    const other = await simulate({ ...options, seed: 2 });
    expect(again.days).toEqual(one.days);
    expect(other.days).not.toEqual(one.days);
    expect(one.outcome?.totals.ordersBrought).toBeGreaterThan(0);
  });

  it('has everybody buy what they would have bought anyway, whatever is sent', async () => {
    const silent = await campaign({ kind: 'at', at: '2099-01-01T00:00' });
    const daily = await campaign({ kind: 'cron', cron: '0 12 * * *' }, { reentry: { kind: 'always' } });
    const contacted = await simulate({ days: 4, campaignIds: [daily] });
    const left = await simulate({ days: 4, campaignIds: [silent] });
    expect(left.outcome?.totals).toMatchObject({ messages: 0, ordersBrought: 0 });
    expect(left.outcome?.totals.ordersAnyway).toBeGreaterThan(0);
    expect(contacted.outcome?.totals.ordersAnyway).toBe(left.outcome?.totals.ordersAnyway);
  });

  it('copies no more customers than it is told, with what is theirs alone', async () => {
    const id = await campaign({ kind: 'now' });
    const { outcome } = await simulate({ days: 1, customers: 10, campaignIds: [id] });
    expect(outcome).toMatchObject({ customers: 10, customersInAll: CUSTOMERS, totals: { messages: 10 } });
  });

  it('that is cancelled ends after the day in hand, and leaves nothing but that it was', async () => {
    const id = await campaign({ kind: 'now' });
    const { status, day, outcome, days } = await simulate({ days: 300, campaignIds: [id] }, (simulation) =>
      simulations.cancel(simulation),
    );
    expect({ status, outcome, days }).toEqual({ status: 'cancelled', outcome: null, days: [] });
    expect(day).toBeLessThan(10);
    expect(await copies()).toEqual([]);
  });

  it('of a campaign that is not ready fails with the reason, and the copy is gone', async () => {
    const id = await world.draft({
      version: 2,
      trigger: { kind: 'now' },
      audience: { segmentIds: [segmentId] },
      start: 'hello',
      steps: { hello: { kind: 'send', templateId: null, next: null } },
    });
    const { status, problem } = await simulate({ days: 2, campaignIds: [id] });
    expect({ status, problem }).toEqual({ status: 'failed', problem: 'campaign-not-ready' });
    expect(await copies()).toEqual([]);
  });
});
