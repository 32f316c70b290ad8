import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../test/factories/campaign-world.js';
import { Dice } from '../../../../../test/factories/simulated-buyers.js';
import { Settings } from '../../database/settings.js';
import { allCells, digitsOfCell } from '../../differentiate/rfm/rfm-cell.js';
import { SmsAccountsService } from '../../interact/delivery/sms/sms-accounts.service.js';
import { PolicyService } from '../../interact/policy/policy.service.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { ResponsesService } from '../responses/responses.service.js';
import { ContactCostsRead } from './contact-costs.read.js';
import { PredictionsRead } from './predictions.read.js';
import { ResponseOverviewRead } from './response-overview.read.js';

let world: CampaignWorld;
let predictions: PredictionsRead;
let overviews: ResponseOverviewRead;
let responses: ResponsesService;
let templateId: number;
let segmentId: number;

beforeAll(async () => {
  world = await CampaignWorld.start();
  const { database, domain } = world;
  const settings = domain.get(Settings);
  const workspace = domain.get(WorkspaceService);
  const costs = new ContactCostsRead(domain.get(PolicyService), domain.get(SmsAccountsService));
  predictions = new PredictionsRead(database, settings, workspace, costs);
  overviews = new ResponseOverviewRead(database, settings, workspace, costs);
  responses = new ResponsesService(database, settings, domain.clock);
  templateId = await world.template('promotion');
  segmentId = await world.segment(await world.customers(1));
  const policy = domain.get(PolicyService);
  const budget = { messages: null, moneyMinor: null, costMinor: { email: 5, sms: 0 }, reserve: null };
  await policy.write({ ...(await policy.read()), budget });
});
beforeEach(async () => {
  world.nextNoon();
  await world.database.run('delete from response_tally');
  await world.database.run('delete from response_belief');
});
afterAll(() => world.stop());

interface Sent {
  cell: number;
  people: number;
  ordered: number;
  clicked?: number;
}

const KIND = 'email:promotion:none';
/** Every order brought a margin of 1000. */
async function brought(campaignId: number, cells: readonly Sent[], side = 'sent'): Promise<void> {
  await world.database.run(
    `insert into response_tally
     select $1, $2, $3, cell, 0, people, people, 0, coalesce(clicked, 0), 0, ordered, ordered * 3000, 0, ordered * 1000, 0
     from jsonb_to_recordset($4::jsonb) as x (cell smallint, people int, ordered int, clicked int)`,
    [campaignId, side, side === 'sent' ? KIND : '', JSON.stringify(cells)],
  );
}
const launch = (): Promise<number> => world.launch({ segmentId, templateId });
const ofOrders = { metric: 'ordered' } as const;

const truth = (cell: number): number => {
  const [r, f, m] = digitsOfCell(cell);
  const odds = Math.exp(-5.5 + 0.5 * r + 0.3 * f + 0.05 * m);
  return odds / (1 + odds);
};
function mailing(dice: Dice): Sent[] {
  return allCells(5).map((cell) => {
    const people = Math.round(40 + 900 * dice.uniform() ** 3);
    let ordered = 0;
    for (let each = 0; each < people; each++) ordered += Number(dice.uniform() < truth(cell));
    return { cell, people, ordered };
  });
}

describe('a campaign against what was foretold of it', () => {
  it('lies within nine of ten intervals, in a world that stays as it is', async () => {
    const dice = new Dice(20_261_122);
    for (let before = 0; before < 3; before++) await brought(await launch(), mailing(dice));
    await responses.fit();
    const id = await launch();
    await world.database.run('delete from response_belief');
    await brought(id, mailing(dice));
    const { foretold, cells, calibration, total } = await predictions.ofCampaign(id, ofOrders);
    expect(foretold?.cells).toBe(125);
    expect(foretold!.within / 125).toBeGreaterThan(0.82);
    expect(foretold!.within / 125).toBeLessThan(0.98);
    expect(Math.abs(foretold!.responses / total.responses - 1)).toBeLessThan(0.1);
    expect(cells[0]).toMatchObject({ cell: '555', advice: { send: true, isSure: true } });
    const onTheLine = calibration.filter(
      ({ predicted, interval }) => interval.low <= predicted && predicted <= interval.high,
    );
    expect(onTheLine.length).toBeGreaterThanOrEqual(6);
  });

  it('has no prediction where nothing was known at the launch, whatever became known since', async () => {
    const id = await launch();
    await brought(id, [{ cell: 555, people: 200, ordered: 40 }]);
    await responses.fit();
    const found = await predictions.ofCampaign(id, ofOrders);
    expect(found).toMatchObject({ kind: KIND, foretold: null, calibration: [], earned: null });
    expect(found.cells).toEqual([
      {
        ...{ cell: '555', people: 200, responses: 40, marginMinor: 40_000, costMinor: 1000 },
        ...{ predicted: null, isWithin: null, advice: null },
      },
    ]);
  });

  it('would have earned more without the cells that do not pay', async () => {
    const before = await launch();
    await brought(before, [
      { cell: 555, people: 10_000, ordered: 1000 },
      { cell: 111, people: 10_000, ordered: 5 },
    ]);
    await responses.fit();
    const id = await launch();
    await brought(id, [
      { cell: 555, people: 1000, ordered: 90 },
      { cell: 111, people: 1000, ordered: 1 },
    ]);
    const found = await predictions.ofCampaign(id, ofOrders);
    expect(found.breakEven).toEqual({ costMinor: 5, marginMinor: 1000, rate: 0.005 });
    expect(found.cells.map(({ cell, advice }) => [cell, advice])).toEqual([
      ['555', { send: true, isSure: true }],
      ['111', { send: false, isSure: true }],
    ]);
    expect(found.earned).toEqual({
      asSent: { people: 2000, costMinor: 10_000, marginMinor: 91_000 },
      asAdvised: { people: 1000, costMinor: 5000, marginMinor: 90_000 },
    });
  });

  it.each([0, 3])('claims no rate of %i responses', async (ordered) => {
    const id = await launch();
    await brought(id, [{ cell: 555, people: 500, ordered }]);
    const { total, digits, calibration, breakEven } = await predictions.ofCampaign(id, ofOrders);
    expect(total).toEqual({ people: 500, responses: ordered, rate: null, interval: null });
    expect(digits.recency).toEqual([{ score: 5, ...total }]);
    expect([calibration, breakEven.rate]).toEqual([[], null]);
  });

  it('is of nothing while nobody’s time is over, and knows only campaigns there are', async () => {
    const id = await launch();
    expect(await predictions.ofCampaign(id, ofOrders)).toMatchObject({
      ...{ kind: null, kinds: [], cells: [], earned: null, foretold: null },
      total: { people: 0, rate: null },
    });
    await expect(predictions.ofCampaign(987_654, ofOrders)).rejects.toMatchObject({
      code: 'campaign-not-found',
    });
  });
});

describe('responses over all campaigns', () => {
  it('are told by digit and cell, of those who were sent something alone', async () => {
    const id = await launch();
    await brought(id, [
      { cell: 555, people: 1000, ordered: 200, clicked: 1 },
      { cell: 111, people: 1000, ordered: 10, clicked: 2 },
      { cell: 0, people: 500, ordered: 20 },
    ]);
    await brought(id, [{ cell: 555, people: 1000, ordered: 1000 }], 'held-out');
    await brought(id, [{ cell: 111, people: 1000, ordered: 1000 }], 'unsent');
    await responses.fit();
    const found = await overviews.overview({ metric: 'ordered', kind: 'any' });
    expect(found).toMatchObject({
      total: { people: 2500, responses: 230, rate: 0.092 },
      digits: {
        recency: [
          { score: 5, rate: 0.2 },
          { score: 1, rate: 0.01 },
        ],
      },
      kinds: [
        { kind: KIND, people: 2500 },
        { kind: 'email:promotion:any', people: 2500 },
      ],
      breakEven: { costMinor: 5, marginMinor: 1000, rate: 0.005 },
    });
    const seen = found.cells.filter(({ people }) => people > 0);
    expect(seen.map(({ cell, responses: of }) => [cell, of])).toEqual([
      ['555', 200],
      ['111', 10],
      [null, 20],
    ]);
    expect(found.cells[0]?.rate).toBeCloseTo(0.2, 1);
    expect(found.cells[0]?.interval?.low).toBeGreaterThan(0.1);
    const clicks = await overviews.overview({ metric: 'clicked', kind: KIND });
    expect(clicks.total).toMatchObject({ responses: 3, rate: null });
    expect(clicks.cells.every(({ rate, advice }) => rate === null && advice === null)).toBe(true);
  });

  it('are listed by campaign, the latest first', async () => {
    const [first, second] = [await launch(), await launch()];
    await brought(first, [{ cell: 555, people: 100, ordered: 50 }]);
    const { rows, next } = await predictions.list({ ...ofOrders, limit: 1 });
    expect(rows).toMatchObject([{ id: second, total: { people: 0, rate: null }, foretold: null }]);
    const rest = await predictions.list({ ...ofOrders, limit: 1, after: next! });
    expect(rest.rows).toMatchObject([{ id: first, total: { people: 100, rate: 0.5 }, marginMinor: 50_000 }]);
  });
});
