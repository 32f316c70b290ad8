import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../../test/factories/campaign-world.js';
import { CampaignsRead } from '../campaigns.read.js';
import { CampaignsService } from '../campaigns.service.js';
import { DueCampaigns } from './due-campaigns.js';

let world: CampaignWorld;
let campaigns: CampaignsService;
let read: CampaignsRead;
let care: number;

beforeAll(async () => {
  world = await CampaignWorld.start();
  campaigns = world.domain.get(CampaignsService);
  read = world.domain.get(CampaignsRead);
  care = await world.template('care');
});
beforeEach(() => world.nextNoon());
afterEach(() => world.stopCampaigns());
afterAll(() => world.stop());

const statusOf = async (id: number) => (await read.detail(id)).status;
const occurrencesOf = async (id: number) =>
  (await read.detail(id)).occurrences.map(({ dueAt, outcome, audience }) => ({
    ...{ dueAt: dueAt.toISOString(), outcome, audience },
  }));
const inHours = (hours: number) => new Date(world.now.getTime() + hours * 3600_000).toISOString();

/** Pretends that the messages were sent. */
const deliver = () =>
  world.database.run(`update message set state = 'accepted', settled_at = $1 where state = 'pending'`, [
    world.now,
  ]);

describe('a campaign that starts now', () => {
  it('decides about everybody in its segment, and about nobody who comes in later', async () => {
    const [id1, id2, later] = await world.customers(3);
    const segmentId = await world.segment([id1!, id2!]);
    const id = await world.launch({ segmentId, templateId: care });
    await world.settle();
    await world.database.run('insert into segment_member values ($1, $2, $3)', [segmentId, later, world.now]);
    await world.settle();
    expect(await world.outcomes(id)).toEqual({ [id1!]: 'send', [id2!]: 'send' });
  });

  it('is finished once nothing of it is in hand', async () => {
    const id = await world.launch({
      segmentId: await world.segment(await world.customers(2)),
      templateId: care,
    });
    await world.settle();
    expect(await statusOf(id)).toBe('running');
    await deliver();
    await world.settle();
    expect(await read.detail(id)).toMatchObject({ status: 'finished', finishedAt: world.now });
  });

  it('writes to each in their language, as far as the template speaks it', async () => {
    const mail = (text: string) => ({ subject: text, preheader: '', mjml: MJML });
    const templateId = await world.template('care', '', {
      defaultLocale: 'en',
      content: { en: mail('Hello'), 'zh-CN': mail('您好') },
    });
    const ids = [
      await world.customer({ locale: 'zh-TW' }),
      await world.customer({ locale: 'de' }),
      await world.customer({ locale: null }),
    ];
    await world.launch({ segmentId: await world.segment(ids), templateId });
    await world.settle();
    const rows = await world.database.rows<{ locale: string }>(
      'select locale from message where customer_id = any($1) order by customer_id',
      [ids],
    );
    expect(rows.map(({ locale }) => locale)).toEqual(['zh-CN', 'en', 'zh-CN']);
  });

  it('gives everybody a code of their own, and tells it in the message', async () => {
    const offerId = await world.offer('VIP');
    const templateId = await world.template('care', 'Your code is {{offer.code}}');
    const ids = await world.customers(3, { locale: 'zh-CN' });
    await world.launch({ segmentId: await world.segment(ids), templateId, offerId });
    await world.settle();
    const rows = await world.database.rows<{ code: string; told: string; name: string }>(
      `select k.code, m.facts -> 'offer' ->> 'code' as told, m.facts -> 'offer' ->> 'name' as name
       from message m join coupon k on k.id = m.coupon_id and k.customer_id = m.customer_id
       where k.offer_id = $1`,
      [offerId],
    );
    expect(rows.map(({ told }) => told)).toEqual(rows.map(({ code }) => code));
    expect(new Set(rows.map(({ code }) => code)).size).toBe(3);
    expect(rows.every(({ code }) => /^VIP(-[0-9A-HJKMNP-TV-Z]{5}){2}$/.test(code))).toBe(true);
    // In the language of the message, which the template decides.
    expect(rows.map(({ name }) => name)).toEqual(['Thanks', 'Thanks', 'Thanks']);
  });
});

describe('a campaign at a time', () => {
  it('starts then, on the workspace’s clocks', async () => {
    const at = wallIn(2);
    const id = await world.launch({
      ...{ segmentId: await world.segment(await world.customers(1)), templateId: care },
      trigger: { kind: 'at', at },
    });
    await world.settle();
    expect(await statusOf(id)).toBe('scheduled');
    world.domain.clock.advance({ hours: 2 });
    await world.settle();
    expect(await occurrencesOf(id)).toEqual([{ dueAt: inHours(0), outcome: 'fired', audience: 1 }]);
  });

  it('is recorded as missed when nothing ran for more than a day', async () => {
    const id = await world.launch({
      ...{ segmentId: await world.segment(await world.customers(1)), templateId: care },
      trigger: { kind: 'at', at: wallIn(1) },
    });
    const dueAt = inHours(1);
    world.domain.clock.advance({ hours: 26 });
    await world.settle();
    expect(await occurrencesOf(id)).toEqual([{ dueAt, outcome: 'missed', audience: 0 }]);
    expect(await statusOf(id)).toBe('finished');
  });
});

describe('a recurring campaign', () => {
  it('fires each occurrence once, and asks anew who may have it', async () => {
    const ids = await world.customers(2);
    const id = await world.launch({
      ...{ segmentId: await world.segment(ids), templateId: care, reentry: { kind: 'once' } },
      trigger: { kind: 'cron', cron: '0 13 * * *' },
    });
    for (let day = 0; day < 2; day++) {
      world.domain.clock.advance({ hours: 24 });
      await world.settle();
      await deliver();
    }
    const decisions = await world.database.rows(
      `select coalesce(reason, outcome) as outcome, count(*)::int as n from decision where campaign_id = $1
       group by 1 order by 1`,
      [id],
    );
    expect(decisions).toEqual([
      { outcome: 'already-received', n: 2 },
      { outcome: 'send', n: 2 },
    ]);
  });

  it('fires only the latest of the occurrences that passed while nothing ran', async () => {
    const id = await world.launch({
      ...{
        segmentId: await world.segment(await world.customers(1)),
        templateId: care,
        reentry: { kind: 'always' },
      },
      trigger: { kind: 'cron', cron: '0 13 * * *' },
    });
    const [first, second, third] = [inHours(1), inHours(25), inHours(49)];
    world.domain.clock.advance({ hours: 60 });
    await world.settle();
    expect(await occurrencesOf(id)).toEqual([
      { dueAt: third, outcome: 'fired', audience: 1 },
      { dueAt: second, outcome: 'missed', audience: 0 },
      { dueAt: first, outcome: 'missed', audience: 0 },
    ]);
  });

  it('leaves out what passes while it is paused', async () => {
    const id = await world.launch({
      ...{ segmentId: await world.segment(await world.customers(1)), templateId: care },
      trigger: { kind: 'cron', cron: '0 13 * * *' },
    });
    await campaigns.pause(id);
    world.domain.clock.advance({ hours: 30 });
    await campaigns.resume(id);
    await world.settle();
    expect(await occurrencesOf(id)).toEqual([]);
    expect((await read.detail(id)).nextDueAt).toEqual(new Date(inHours(19)));
  });
});

describe('a campaign on entering a segment', () => {
  it('takes in who enters from its launch on, each entry once', async () => {
    const [before, after] = await world.customers(2);
    const segmentId = await world.segment([before!]);
    await world.enter(segmentId, before!);
    const id = await world.launch({ segmentId, templateId: care, trigger: { kind: 'segment-entered' } });
    await world.enter(segmentId, after!);
    await world.settle();
    await world.settle();
    expect(await world.outcomes(id)).toEqual({ [after!]: 'send' });
  });

  it('comes too late for an entry that is more than a day old', async () => {
    const [customer] = await world.customers(1);
    const segmentId = await world.segment([customer!]);
    const id = await world.launch({ segmentId, templateId: care, trigger: { kind: 'segment-entered' } });
    await world.enter(segmentId, customer!);
    world.domain.clock.advance({ hours: 24, seconds: 1 });
    await world.settle();
    expect(await world.outcomes(id)).toEqual({ [customer!]: 'too-late' });
  });
});

describe('a campaign whose segment was deleted', () => {
  it('pauses and says so', async () => {
    const segmentId = await world.segment(await world.customers(1));
    const daily = await world.launch({
      segmentId,
      templateId: care,
      trigger: { kind: 'cron', cron: '0 13 * * *' },
    });
    const entered = await world.launch({ segmentId, templateId: care, trigger: { kind: 'segment-entered' } });
    await world.database.run('delete from segment where id = $1', [segmentId]);
    world.domain.clock.advance({ hours: 1 });
    await world.settle();
    for (const id of [daily, entered])
      expect(await read.detail(id)).toMatchObject({
        status: 'paused',
        problem: { code: 'segment-missing', path: ['audience', 'segmentIds'], params: { id: segmentId } },
      });
  });
});

describe('a campaign that is paused', () => {
  it('decides nothing until it is resumed', async () => {
    const ids = await world.customers(2);
    const id = await world.launch({ segmentId: await world.segment(ids), templateId: care });
    await world.domain.get(DueCampaigns).turn(world.now);
    await campaigns.pause(id);
    await world.settle();
    expect(await world.outcomes(id)).toEqual({});
    await campaigns.resume(id);
    await world.settle();
    expect(Object.values(await world.outcomes(id))).toEqual(['send', 'send']);
  });
});

describe('a campaign that is stopped', () => {
  it('excludes whoever was not sent to, decided already or not', async () => {
    const ids = await world.customers(3);
    const segmentId = await world.segment(ids);
    const id = await world.launch({ segmentId, templateId: care, trigger: { kind: 'segment-entered' } });
    await world.enter(segmentId, ids[0]!);
    await world.settle();
    await world.enter(segmentId, ids[1]!);
    await world.database.run(
      `insert into enrolment (campaign_id, version_id, customer_id, epoch, due_at, created_at)
       select $1, current_version_id, $2, 'late', $3, $3 from campaign where id = $1`,
      [id, ids[2], world.now],
    );
    await campaigns.stop(id);
    await world.settle();
    expect(await read.detail(id)).toMatchObject({
      status: 'stopped',
      finishedAt: world.now,
      accounting: { audience: 2, excluded: { 'campaign-stopped': 2 }, pending: 0 },
    });
  });
});

const MJML = `<mjml><mj-body><mj-section><mj-column><mj-text>x</mj-text></mj-column></mj-section></mj-body></mjml>`;

/** A minute on Shanghai's clocks, so many hours from now. */
function wallIn(hours: number): string {
  return new Date(world.now.getTime() + (hours + 8) * 3600_000).toISOString().slice(0, 16);
}
