import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unaccounted } from '../../../../../../test/factories/accounts.js';
import { CampaignWorld } from '../../../../../../test/factories/campaign-world.js';
import { SegmentsService } from '../../../differentiate/segments/segments.service.js';
import { StaticSegmentsService } from '../../../differentiate/segments/static/static-segments.service.js';
import { CampaignsRead } from '../campaigns.read.js';
import { CampaignsService } from '../campaigns.service.js';

let world: CampaignWorld;
let customers: number[];
let lists = 0;

beforeAll(async () => {
  world = await CampaignWorld.start();
});
beforeEach(async () => {
  world.nextNoon();
  customers = await world.customers(3);
});
afterEach(async () => {
  await world.stopCampaigns();
  expect(await unaccounted(world.database)).toEqual([]);
});
afterAll(() => world.stop());

/** Launches a graph whose first step is the first one named. */
async function launch(steps: Record<string, object>, more: object = {}): Promise<number> {
  const segmentIds = [await world.segment(customers)];
  return world.launch({
    ...{ version: 2, trigger: { kind: 'now' }, audience: { segmentIds, reentry: { kind: 'always' } } },
    ...{ start: Object.keys(steps)[0] ?? '', steps, ...more },
  });
}
const update = (changes: object[], next: string | null = null) => ({ kind: 'update', changes, next });
const days = (amount: number) => ({ kind: 'duration', amount, unit: 'days' });
const list = async (): Promise<number> =>
  (
    await world.domain
      .get(StaticSegmentsService)
      .create({ name: `List ${++lists}`, description: '', entries: [] }, null)
  ).id;
const members = async (segmentId: number) =>
  (
    await world.database.rows<{ id: number }>(
      'select customer_id as id from segment_member where segment_id = $1 order by 1',
      [segmentId],
    )
  ).map(({ id }) => id);

describe('a step that updates customers', () => {
  it('writes attributes, tags, lists and consent for everybody, on record with the campaign', async () => {
    const segmentId = await list();
    await world.database.run(`update customer set tags = '{new}' where id = $1`, [customers[0]]);
    const id = await launch({
      note: update([
        { kind: 'attribute', attribute: 'wave', value: 7 },
        { kind: 'tag', tag: 'asked' },
        { kind: 'tag', tag: 'new', given: false },
        { kind: 'list', segmentId },
        { kind: 'consent', channel: 'sms', purpose: 'promotion', status: 'withdrawn' },
      ]),
    });
    await world.settle();
    const rows = await world.database.rows(
      `select attributes, tags, (select status from consent n
         where n.customer_id = c.id and n.channel = 'sms' and n.purpose = 'promotion') as sms
       from customer c where id = any ($1::bigint[])`,
      [customers],
    );
    expect(rows).toEqual(Array(3).fill({ attributes: { wave: 7 }, tags: ['asked'], sms: 'withdrawn' }));
    expect(await members(segmentId)).toEqual(customers);
    const log = await world.database.rows(
      `select attribute, source, source_id as "sourceId" from attribute_change where customer_id = $1 order by id`,
      [customers[0]],
    );
    expect(log).toEqual(
      ['wave', 'tags', 'tags'].map((attribute) => ({ attribute, source: 'campaign', sourceId: String(id) })),
    );
  });

  it('takes attributes and places on lists away again, and touches nobody with whom nothing changes', async () => {
    const segmentId = await list();
    await launch({
      give: update(
        [
          { kind: 'attribute', attribute: 'wave', value: 'a' },
          { kind: 'list', segmentId },
        ],
        'take',
      ),
      take: update([
        { kind: 'attribute', attribute: 'wave', value: null },
        { kind: 'list', segmentId, on: false },
      ]),
    });
    await world.settle();
    expect(await members(segmentId)).toEqual([]);
    await world.database.run('delete from touched_customer');
    await launch({ same: update([{ kind: 'attribute', attribute: 'wave', value: null }]) });
    await world.settle();
    expect(await world.database.rows('select from touched_customer')).toEqual([]);
  });

  it('does nothing to whoever leaves by the goal, and to nobody of a stopped campaign', async () => {
    const [bought] = customers;
    await world.database.run(`update customer set tags = '{bought}' where id = $1`, [bought]);
    const goal = { field: 'tags', operator: 'has-any', value: ['bought'] };
    await launch({ note: update([{ kind: 'tag', tag: 'asked' }]) }, { goal });
    const stopped = await launch({
      pause: { kind: 'wait', until: days(1), next: 'note' },
      note: update([{ kind: 'tag', tag: 'late' }]),
    });
    await world.settle();
    await world.domain.get(CampaignsService).stop(stopped);
    world.domain.clock.advance({ hours: 25 });
    await world.settle();
    const rows = await world.database.rows<{ tags: string[] }>(
      'select tags from customer where id = any ($1::bigint[]) order by id',
      [customers],
    );
    expect(rows.map(({ tags }) => tags)).toEqual([['bought'], ['asked'], ['asked']]);
  });

  it('pauses the campaign where its list is gone, and loses nobody', async () => {
    const segmentId = await list();
    const id = await launch({
      pause: { kind: 'wait', until: days(1), next: 'note' },
      note: update([{ kind: 'list', segmentId }]),
    });
    await world.settle();
    await world.domain.get(SegmentsService).delete(segmentId);
    world.domain.clock.advance({ hours: 25 });
    await world.settle();
    const { status, problem, accounting } = await world.domain.get(CampaignsRead).detail(id);
    expect({ status, code: problem?.code, path: problem?.path }).toEqual({
      status: 'paused',
      code: 'segment-missing',
      path: ['steps', 'note', 'changes'],
    });
    expect(accounting.pending).toBe(3);
  });
});

describe('a step that assigns an offer', () => {
  const coupons = () =>
    world.database.rows<{ code: string; messages: number }>(
      `select k.code, count(m.id)::int as messages from coupon k left join message m on m.coupon_id = k.id
       where k.customer_id = any ($1::bigint[]) group by k.id order by k.id`,
      [customers],
    );

  it('gives each a coupon of their own, which every message of the way speaks of', async () => {
    const offerId = await world.offer();
    const templateId = await world.template('care', 'Your code {{offer.code}}');
    const mail = (next: string | null) => ({ kind: 'send', templateId, offerId, next });
    await launch({
      give: { kind: 'offer', offerId, next: 'first' },
      first: mail('pause'),
      pause: { kind: 'wait', until: days(3), next: 'again' },
      again: mail(null),
    });
    await world.settle();
    world.domain.clock.advance({ hours: 73 });
    await world.settle();
    expect((await coupons()).map(({ messages }) => messages)).toEqual([2, 2, 2]);
    const told = await world.database.rows<{ codes: number }>(
      `select count(distinct facts -> 'offer' ->> 'code')::int as codes from message
       where customer_id = any ($1::bigint[]) group by customer_id`,
      [customers],
    );
    expect(told).toEqual(Array(3).fill({ codes: 1 }));
  });

  it('gives a fresh one with the message where the first can no longer be used', async () => {
    const offerId = await world.offer();
    const templateId = await world.template('care', 'Your code {{offer.code}}');
    await launch({
      give: { kind: 'offer', offerId, next: 'pause' },
      pause: { kind: 'wait', until: days(31), next: 'again' },
      again: { kind: 'send', templateId, offerId },
    });
    await world.settle();
    world.domain.clock.advance({ hours: 31 * 24 + 1 });
    await world.settle();
    expect((await coupons()).map(({ messages }) => messages).sort()).toEqual([0, 0, 0, 1, 1, 1]);
  });
});
