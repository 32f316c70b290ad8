import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../../test/factories/campaign-world.js';
import { SmsAccountsService } from '../../delivery/sms/sms-accounts.service.js';
import { PolicyService } from '../../policy/policy.service.js';
import { policySchema } from '../../policy/policy.schema.js';
import { campaignDefinitionSchema } from '../campaign-definition.js';
import { DryRunRead } from '../dry-run.read.js';
import { OverlapRead } from './overlap.read.js';

let world: CampaignWorld;

beforeAll(async () => {
  world = await CampaignWorld.start();
});
beforeEach(() => world.nextNoon());
afterEach(() => world.stopCampaigns());
afterAll(() => world.stop());

const graph = (segmentIds: number[], steps: object, more: object = {}) =>
  campaignDefinitionSchema.parse({
    ...{ version: 2, trigger: { kind: 'now' }, start: 'first', steps },
    audience: { segmentIds, holdOut: 0, ...more },
  });
const send = (templateId: number, next: string | null = null) => ({ kind: 'send', templateId, next });

describe('the cost in a dry run', () => {
  const dryRun = async (definition: ReturnType<typeof graph>) =>
    (await world.domain.get(DryRunRead).dryRun(definition)).cost;

  it('is not known until somebody says what a message costs; then it is that of those who would get it', async () => {
    const segmentId = await world.segment([...(await world.customers(3)), await world.customer({}, null)]);
    const definition = graph([segmentId], {
      first: send(await world.template(), 'then'),
      then: { kind: 'wait', until: { kind: 'duration', amount: 1, unit: 'days' }, next: 'sms' },
      sms: send(await world.sms()),
    });
    expect(await dryRun(definition)).toEqual({
      messages: [
        { step: 'first', channel: 'email', each: null },
        { step: 'sms', channel: 'sms', each: null },
      ],
      ...{ first: null, allOnceMinor: null },
    });

    const policy = world.domain.get(PolicyService);
    const before = await policy.read();
    await policy.write(policySchema.parse({ ...before, budget: { costMinor: { email: 2, sms: 0 } } }));
    await world.domain
      .get(SmsAccountsService)
      .save({ provider: { kind: 'built-in' }, pricePerSegmentMinor: 5 });
    expect(await dryRun(definition)).toMatchObject({
      messages: [{ each: { leastMinor: 2 } }, { each: { leastMinor: 5, mostMinor: 5 } }],
      first: { leastMinor: 6, mostMinor: 6 },
      allOnceMinor: 21,
    });
    await policy.write(before);
  });
});

describe('the expected responses in a dry run', () => {
  const believe = (kind: string, metric: string, cell: number, alpha: number, beta: number) =>
    world.database.run(
      `insert into response_belief (kind, metric, cell, alpha, beta, fitted_at) values ($1, $2, $3, $4, $5, $6)`,
      [kind, metric, cell, alpha, beta, world.now],
    );
  const dryRun = async (definition: ReturnType<typeof graph>) =>
    (await world.domain.get(DryRunRead).dryRun(definition)).expected;

  it('are those of the kind, or where nothing is known of it, of a wider one; of those who would get it', async () => {
    const ids = await world.customers(10);
    const segmentId = await world.segment([...ids, await world.customer({}, null)]);
    const definition = graph([segmentId], { first: send(await world.template()) });
    expect(await dryRun(definition)).toBeNull();

    await world.database.run(
      `insert into rfm_score (customer_id, recency, frequency, monetary, last_order_at, orders_count, revenue_minor)
       select id, 5, 4, 3, $2, 1, 1 from unnest($1::bigint[]) id`,
      [ids.slice(0, 4), world.now],
    );
    for (const cell of [0, 543]) {
      await believe('any', 'ordered', cell, 1, 9);
      await believe('any', 'clicked', cell, 1, 9);
      await believe('email:promotion:none', 'clicked', cell, cell === 0 ? 1 : 5, 5);
    }
    const expected = await dryRun(definition);
    expect(expected?.inAll).toMatchObject([
      { metric: 'clicked', kind: 'email:promotion:none' },
      { metric: 'ordered', kind: 'any' },
    ]);
    expect(expected?.inAll[0]?.expected).toBeCloseTo(4 / 2 + 6 / 6);
    expect(expected?.cells).toMatchObject([
      { cell: null, people: 6 },
      { cell: '543', people: 4, rates: [{ metric: 'clicked', expected: 0.5 }, { metric: 'ordered' }] },
    ]);
  });
});

describe('the overlap', () => {
  const overlap = (definition: ReturnType<typeof graph>, campaignId: number | null = null, most?: number) =>
    world.domain.get(OverlapRead).read({ definition, campaignId }, most);

  it('counts whom other campaigns are about: inside them, or in their audience while they take customers in', async () => {
    const ids = await world.customers(6);
    const all = await world.segment(ids);
    const some = await world.segment(ids.slice(0, 2));
    const templateId = await world.template();
    const wait = { kind: 'wait', until: { kind: 'duration', amount: 9, unit: 'days' }, next: 'last' };
    const waiting = { first: wait, last: send(templateId) };
    const now = await world.launch(graph([await world.segment(ids.slice(0, 3))], waiting));
    await world.settle();
    const daily = await world.launch({
      ...graph([all], { first: send(templateId) }, { excludedSegmentIds: [some] }),
      trigger: { kind: 'cron', cron: '0 9 * * *' },
    });
    const done = await world.launch(graph([all], { first: { kind: 'exit' } }));
    await world.settle();
    const mine = graph([await world.segment(ids.slice(0, 5))], { first: send(templateId) });

    const found = await overlap(mine);
    expect(found).toMatchObject({ audience: 5, isEstimate: false, wanted: 5 });
    expect(
      found.campaigns.map(({ campaignId, customers, inside }) => [campaignId, customers, inside]),
    ).toEqual([
      [now, 3, 3],
      [daily, 3, 0],
    ]);
    expect(done).toBeGreaterThan(daily);
    expect((await overlap(mine, daily)).campaigns.map(({ campaignId }) => campaignId)).toEqual([now]);
  });

  it('is reckoned up from some of a large audience', async () => {
    const ids = await world.customers(60);
    const segmentId = await world.segment(ids);
    const steps = { first: send(await world.template()) };
    await world.launch({ ...graph([segmentId], steps), trigger: { kind: 'cron', cron: '0 9 * * *' } });
    const found = await overlap(graph([segmentId], steps), null, 30);
    expect(found).toMatchObject({ audience: 60, isEstimate: true, wanted: 60 });
    expect(found.campaigns).toMatchObject([{ customers: 60, inside: 0 }]);
  });

  it('is none of nobody', async () => {
    expect(await overlap(graph([], { first: { kind: 'exit' } }))).toEqual({
      ...{ audience: 0, isEstimate: false, wanted: 0, campaigns: [] },
    });
  });
});
