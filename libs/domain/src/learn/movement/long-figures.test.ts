import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../test/factories/campaign-world.js';
import { Settings } from '../../database/settings.js';
import { Jobs } from '../../jobs/jobs.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { LongFiguresService } from './long-figures.service.js';

let world: CampaignWorld;
let service: LongFiguresService;

beforeAll(async () => {
  world = await CampaignWorld.start();
  const { database, domain } = world;
  const [settings, workspace] = [domain.get(Settings), domain.get(WorkspaceService)];
  service = new LongFiguresService(database, settings, workspace, domain.get(Jobs), domain.clock);
  domain.clock.moveTo(new Date('2026-11-20T04:00:00Z'));
});
afterAll(() => world.stop());

const DAY = 24 * 3600_000;
const ago = (days: number): Date => new Date(world.now.getTime() - days * DAY);
const run = (statement: string, ...parameters: unknown[]) => world.database.run(statement, parameters);

let serial = 0;
const order = (customerId: number, at: string, minor = 1000, more: { cost?: number; status?: string } = {}) =>
  run(
    `insert into orders (external_id, customer_id, kind, status, ordered_at, currency, total_minor, base_minor, cost_minor,
       content_hash, created_at, updated_at)
     values ($1, $2, 'sale', $3, $4, 'CNY', $5, $5, $6, '\\x00', $4, $4)`,
    ...[`l${++serial}`, customerId, more.status ?? 'paid', at, minor, more.cost ?? null],
  );
const firstBought = (customerId: number, at: string) =>
  run(
    `insert into purchase_summary (customer_id, orders_count, refunds_count, revenue_minor, first_order_at)
     values ($1, 1, 0, 1, $2)`,
    ...[customerId, at],
  );

async function counted() {
  await service.count();
  return (await service.latest())!;
}

describe('who stays', () => {
  it('is told by the month they first bought in, in the workspace’s zone, of months that are over', async () => {
    const [one, two] = await world.customers(2);
    // 1 September in Shanghai, though 31 August in London.
    for (const id of [one!, two!]) await firstBought(id, '2026-08-31T17:00:00Z');
    await order(one!, '2026-08-31T17:00:00Z');
    await order(one!, '2026-10-10T00:00:00Z');
    await order(one!, '2026-10-12T00:00:00Z');
    await order(one!, '2026-11-10T00:00:00Z');
    await order(two!, '2026-10-10T00:00:00Z', 1000, { status: 'cancelled' });
    const { cohorts } = await counted();
    expect(cohorts).toEqual([{ month: '2026-09', customers: 2, buyers: [1] }]);
  });

  it('is worth the margin of those who came back, known cost before the assumed part', async () => {
    const before = (await counted()).yearly;
    const [back, gone, fresh] = await world.customers(3);
    for (const id of [back!, gone!]) await order(id, '2025-06-01T00:00:00Z');
    await order(back!, '2026-06-01T00:00:00Z', 1000, { cost: 400 });
    await order(back!, '2026-07-01T00:00:00Z', 1000);
    await order(fresh!, '2026-06-01T00:00:00Z');
    const { yearly, fivePointsMinor } = await counted();
    expect(yearly).toEqual({
      before: before.before + 2,
      retained: before.retained + 1,
      active: before.active + 2,
      retainedMarginMinor: before.retainedMarginMinor + 600 + 300,
    });
    expect(fivePointsMinor).toBe(Math.round(0.05 * yearly.active * 900));
  });
});

describe('who tires, and who is left out', () => {
  async function sent(customerId: number, days: number): Promise<number> {
    const segmentId = await world.segment([customerId]);
    const id = await world.launch({ segmentId, templateId: await world.template('care') });
    await world.settle();
    await run(
      `update message set state = 'accepted', created_at = $2, settled_at = $2 where campaign_id = $1`,
      ...[id, ago(days)],
    );
    return id;
  }
  const react = (campaignId: number, kind: string, days: number, verdict = 'human') =>
    run(
      `insert into reaction (message_id, campaign_id, customer_id, kind, verdict, at)
       select id, campaign_id, customer_id, $2, $3, $4 from message where campaign_id = $1`,
      ...[campaignId, kind, verdict, ago(days)],
    );

  it('is told by how many messages their readers had got in the 30 days before', async () => {
    const reader = await world.customer();
    const first = await sent(reader, 70);
    const second = await sent(reader, 65);
    const third = await sent(reader, 30);
    await sent(reader, 5);
    await react(first, 'clicked', 69);
    await react(second, 'clicked', 64, 'machine');
    await react(second, 'unsubscribed', 64);
    await react(third, 'clicked', 10);
    const { fatigue } = await counted();
    // The third came 35 days after the second; the last one's days are not over.
    expect(fatigue).toEqual([
      { contacts: 0, messages: 2, responded: 1, unsubscribed: 0 },
      { contacts: 1, messages: 1, responded: 0, unsubscribed: 1 },
    ]);
  });

  it('counts those nobody wrote to, and what contact made of such people', async () => {
    const before = (await counted()).uncovered;
    await world.customers(2);
    const id = await world.draft({ segmentId: null, templateId: null });
    const alone = await world.draft({ segmentId: null, templateId: null });
    const tally = (campaign: number, side: string, each: number) =>
      run(
        `insert into response_tally values ($1, $2, '', 0, 0, 100, 100, 0, 0, 0, 9, 0, 0, 100 * $3::bigint, 100 * $3::float8 ^ 2)`,
        ...[campaign, side, each],
      );
    await tally(id, 'sent', 70);
    await tally(id, 'held-out', 50);
    await tally(alone, 'sent', 9999);
    const after = (await counted()).uncovered;
    expect(after.customers).toBe(before.customers + 2);
    expect(after).toMatchObject({ known: after.customers, estimateMinor: after.customers * 20 });
    expect(before).toMatchObject({ known: 0, estimateMinor: null });
  });
});
