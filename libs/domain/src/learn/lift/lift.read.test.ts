import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../test/factories/campaign-world.js';
import { Settings } from '../../database/settings.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { LiftRead } from './lift.read.js';

let world: CampaignWorld;
let lift: LiftRead;

beforeAll(async () => {
  world = await CampaignWorld.start();
  lift = new LiftRead(world.database, world.domain.get(Settings), world.domain.get(WorkspaceService));
});
afterAll(() => world.stop());

interface Side {
  side: 'sent' | 'unsent' | 'held-out';
  people: number;
  waiting?: number;
  ordered: number;
}

/** Each who ordered did so for 100.00, half of it margin; the sides' cells do not matter here. */
async function campaign(sides: Side[], isFinal: boolean): Promise<number> {
  const id = await world.draft({ segmentId: null, templateId: null });
  for (const { side, people, ordered, waiting = 0 } of sides)
    await world.database.run(
      `insert into response_tally values ($1, $2, '', 111, $5, $3, $3, 0, 0, 0, $4, $4 * 10000, $4 * 1e8, $4 * 5000, $4 * 25e6)`,
      [id, side, people, ordered, waiting],
    );
  await world.database.run(`insert into response_state values ($1, $2, $3)`, [id, world.now, isFinal]);
  return id;
}

describe('what a campaign brought about', () => {
  it('compares everybody it took in, sent to or not, with those lot kept from it', async () => {
    const id = await campaign(
      [
        { side: 'sent', people: 8000, ordered: 800 },
        { side: 'unsent', people: 1000, ordered: 10 },
        { side: 'held-out', people: 1000, ordered: 50 },
      ],
      true,
    );
    const found = await lift.ofCampaign(id);
    expect(found).toMatchObject({
      treated: { people: 9000, ordered: 810, revenueMinor: 8_100_000 },
      heldOut: { people: 1000, ordered: 50 },
      ordered: { verdict: { kind: 'works' } },
      margin: { verdict: { kind: 'works' } },
    });
    expect(found.ordered.estimate).toBeCloseTo(0.04, 10);
    expect(found.revenue.estimate).toBeCloseTo(400, 6);
    // Welch: 1.96 · √(10000² · (0.09 · 0.91 / 9000 + 0.05 · 0.95 / 1000)), one person fewer in each divisor.
    expect(found.revenue.interval!.high - found.revenue.estimate!).toBeCloseTo(147.5, 0);
  });

  it('says that without anybody held out nothing can be known', async () => {
    const id = await campaign([{ side: 'sent', people: 500, ordered: 50 }], true);
    const { ordered, revenue } = await lift.ofCampaign(id);
    for (const each of [ordered, revenue])
      expect(each).toEqual({ estimate: null, interval: null, verdict: { kind: 'unknowable' } });
  });

  it('is only too early while those held out, or all, still have time to respond', async () => {
    const held: Side = { side: 'held-out', people: 0, waiting: 5, ordered: 0 };
    const ids = [
      await campaign([{ side: 'sent', people: 500, ordered: 50 }, held], false),
      await campaign([{ side: 'sent', people: 0, waiting: 95, ordered: 0 }, held], false),
      await campaign([], false),
    ];
    for (const id of ids)
      expect((await lift.ofCampaign(id)).ordered).toEqual({
        ...{ estimate: null, interval: null, verdict: { kind: 'too-early' } },
      });
    expect((await lift.ofCampaign(await campaign([], true))).margin.verdict).toEqual({ kind: 'unknowable' });
  });

  it('is surer at the end than while people still come', async () => {
    const sides: Side[] = [
      { side: 'sent', people: 900, ordered: 90 },
      { side: 'held-out', people: 100, ordered: 7 },
    ];
    const [running, over] = [await campaign(sides, false), await campaign(sides, true)];
    const width = async (id: number): Promise<number> => {
      const { interval, verdict } = (await lift.ofCampaign(id)).ordered;
      expect(verdict).toMatchObject({ kind: 'cannot-tell', needed: expect.any(Number) });
      return interval!.high - interval!.low;
    };
    expect(await width(running)).toBeGreaterThan(1.2 * (await width(over)));
  });

  it('lists those that were launched, page by page, each with both its sides', async () => {
    const sides: Side[] = [{ side: 'sent', people: 500, ordered: 50 }];
    const ids = [await campaign(sides, true), await campaign(sides, false), await campaign([], false)];
    const draft = await campaign(sides, true);
    await world.database.run(
      `update campaign set launched_at = $2, status = 'running' where id = any ($1::bigint[])`,
      [ids, world.now],
    );
    const first = await lift.list({ limit: 2 });
    const second = await lift.list({ limit: 2, after: first.next! });
    const rows = [...first.rows, ...second.rows];
    expect(rows.map(({ campaignId }) => campaignId)).toEqual(ids.toReversed());
    expect(rows.map(({ treated }) => treated.people)).toEqual([0, 500, 500]);
    expect(rows.map(({ isFinal }) => isFinal)).toEqual([false, false, true]);
    expect(second.next).toBeNull();
    expect((await lift.since(new Date(0))).map(({ campaignId }) => campaignId)).not.toContain(draft);
  });

  it('knows only campaigns there are', async () => {
    await expect(lift.ofCampaign(987_654)).rejects.toMatchObject({ code: 'campaign-not-found' });
  });
});
