import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CampaignView, Recipient } from '@roundtrip/domain/interact/campaigns/campaign.schema.js';
import type { StoryEntry } from '@roundtrip/domain/learn/story/story.schema.js';
import { accountedFor, unaccounted } from '../factories/accounts.js';
import { LoopWorld } from '../factories/loop-world.js';
import { MailReader } from '../factories/mail-reader.js';
import { addressOf, customerId, openShop, settlePermissions, teaHouse } from '../factories/tea-house.js';
import { ImportWorld } from '../imports/import-world.js';

/** By the clocks of the shop, in Shanghai; in New York it is 13 hours earlier, in Los Angeles 16. */
const at = (day: number, time: string): Date => new Date(`2026-11-0${day}T${time}:00+08:00`);

let world: LoopWorld;
let mails: MailReader;
const segment = { regulars: 0, newcomers: 0, unhappy: 0 };
const campaign = { thanks: 0, apology: 0 };

beforeAll(async () => {
  world = await LoopWorld.start();
  mails = new MailReader(world);
  await openShop(world);
});
afterAll(() => world.stop());

async function moveTo(instant: Date): Promise<void> {
  world.api.clock.moveTo(instant);
  await world.settle();
}

/** What became of everybody a campaign took in: accepted, pending, or why not. */
async function outcomes(id: number, epoch?: Date): Promise<Record<string, string>> {
  const { rows } = await world.get<{ rows: Recipient[] }>(`/api/campaigns/${id}/recipients?limit=200`);
  const wanted = rows.filter((row) => !epoch || row.epoch === epoch.toISOString());
  return Object.fromEntries(wanted.map((row) => [row.customerName, row.reason ?? row.outcome]));
}

describe('one turn of the loop', () => {
  afterEach(async () => {
    const { rows } = await world.get<{ rows: CampaignView[] }>('/api/campaigns?limit=200');
    for (const { accounting } of rows) expect(accountedFor(accounting)).toBe(accounting.audience);
    expect(await unaccounted(world.database)).toEqual([]);
  });

  it('begins with files, whose lines come in or come back with the reason', async () => {
    const files = new ImportWorld(world.api, world.workers[0]!, world.owner, world.database);
    const people = await files.bring(teaHouse.customers);
    expect(people.counts).toMatchObject({ customers: { created: 8 }, rejected: { 'no-identity': 1 } });
    const orders = await files.bring(teaHouse.orders);
    expect(orders.counts).toMatchObject({
      lines: { read: 27, accepted: 24, rejected: 3 },
      rejected: { 'no-customer': 1, 'invalid-date': 1, 'row-cut-off': 1 },
      customers: { created: 8, unchanged: 8 },
    });
    const { rows } = await world.get(`/api/imports/${orders.id}/rejections?locale=en`);
    expect(rows.map(({ line }: { line: number }) => line)).toEqual([26, 27, 28]);
    await settlePermissions(world);
  });

  it('tells regulars from passers-by', async () => {
    const { id } = await world.post('/api/rfm/runs');
    const run = await world.until(`/api/rfm/runs/${id}`, ({ finishedAt }) => finishedAt !== null);
    expect(run).toMatchObject({ status: 'finished', customers: 16 });
    const survey = await world.survey('satisfaction');
    const [regulars, newcomers, unhappy] = await Promise.all([
      world.segment('Regulars', { field: 'rfm.frequency', operator: 'at-least', value: 3 }),
      world.segment('New', { field: 'tags', operator: 'has-any', value: ['new'] }),
      world.segment('Unhappy', { field: 'surveys.score', operator: 'at-most', value: 2, survey }),
    ]);
    Object.assign(segment, { regulars: regulars.id, newcomers: newcomers.id, unhappy: unhappy.id });
    expect([regulars, newcomers, unhappy].map(({ memberCount }) => memberCount)).toEqual([8, 1, 0]);
    expect(await world.memberNames(newcomers.id)).toEqual(['Mia Stone']);
  });

  it('foretells what a launch then does', async () => {
    const templateId = await world.template('vip-thanks');
    const trigger = { kind: 'now' } as const;
    await world.launch('Welcome', { trigger, segmentId: segment.newcomers, templateId });
    await world.settle();
    expect(await mails.subjectsTo(addressOf('mia'))).toHaveLength(1);

    const offerId = await world.offer('FRIEND');
    const definition = { trigger, segmentId: segment.regulars, templateId, offerId };
    const foretold = await world.post('/api/campaigns/dry-run', { definition });
    expect(foretold).toMatchObject({ audience: 8, sendable: 4, held: 2 });
    campaign.thanks = (
      await world.launch('Thanks', {
        ...definition,
        trigger: { kind: 'cron', cron: '30 18 * * *' },
      })
    ).id;
    await moveTo(at(2, '18:30'));
    const said = foretold.sample.map((verdict: Record<string, unknown>) => [
      verdict['customerName'],
      verdict['reason'] ?? (verdict['heldUntil'] ? 'pending' : 'accepted'),
    ]);
    expect(await outcomes(campaign.thanks)).toEqual(Object.fromEntries(said));
  });

  it('leaves out whom it must, and says why', async () => {
    expect(await outcomes(campaign.thanks)).toEqual({
      林薇: 'accepted',
      'Emma Clarke': 'accepted',
      'Noah Brooks': 'pending',
      'Ava Reed': 'pending',
      王强: 'no-address',
      'Olga Novak': 'no-consent',
      'Hugo Sand': 'suppressed',
      'Mia Stone': 'frequency-cap',
    });
    const { rows } = await world.get(`/api/campaigns/${campaign.thanks}/recipients?reason=frequency-cap`);
    expect(rows).toMatchObject([{ facts: { sentByChannel: 1, limits: { channelMax: 1, channelDays: 7 } } }]);
  });

  it('writes to each in their language, with a code of their own', async () => {
    const [lin, emma] = [
      await mails.mail(addressOf('linwei'), '谢谢您'),
      await mails.mail(addressOf('emma'), 'Thank you'),
    ];
    const [linCode, emmaCode] = [lin, emma].map(({ text }) => /FRIEND-[A-Z0-9-]+/.exec(text)?.[0]);
    expect([linCode, emmaCode]).not.toContain(undefined);
    expect(linCode).not.toBe(emmaCode);
  });

  it('counts the click of a person, and not a scanner’s', async () => {
    await moveTo(at(2, '18:40'));
    const emma = await mails.mail(addressOf('emma'), 'Thank you');
    const lin = await mails.mail(addressOf('linwei'), '谢谢您');
    expect(await mails.click(emma)).not.toBeNull();
    expect(await mails.scan(lin)).not.toBeNull();
    const { reactions } = await world.get(`/api/campaigns/${campaign.thanks}`);
    expect(reactions).toMatchObject({ clicked: 1, machineHits: 1 });
  });

  it('turns an answer into an attribute, that into a segment, and that into another message', async () => {
    await moveTo(at(2, '18:50'));
    await world.launch('How did we do?', {
      trigger: { kind: 'now' },
      segmentId: segment.regulars,
      templateId: await world.template('satisfaction-survey'),
      surveyId: await world.survey('satisfaction'),
    });
    const apology = await world.launch('We are sorry', {
      trigger: { kind: 'segment-entered' },
      segmentId: segment.unhappy,
      templateId: await world.template('care-after-low-score'),
    });
    campaign.apology = apology.id;
    await world.settle();
    await moveTo(at(2, '19:00'));
    const invitation = await mails.mail(addressOf('linwei'), '还满意吗');
    expect(await mails.surveyPage(invitation)).toContain('您对这次购物有多满意？');
    expect(await mails.answer(invitation, { satisfaction: '1', reason: 'delivery' })).toBe(200);

    await moveTo(at(2, '19:01'));
    expect(await world.memberNames(segment.unhappy)).toEqual(['林薇']);
    expect(await outcomes(campaign.apology)).toEqual({ 林薇: 'accepted' });
    expect(await mails.subjectsTo(addressOf('linwei'))).toContainEqual(expect.stringContaining('对不起'));
    const { attributes } = await world.get(`/api/customers/${await customerId(world, '林薇')}`);
    expect(attributes).toEqual({ satisfaction: 1, satisfaction_reason: 'delivery' });
  });

  it('lets go who leaves with the mail program’s own button', async () => {
    const thanks = await mails.mail(addressOf('emma'), 'Thank you');
    expect(await mails.unsubscribe(thanks)).toBe(200);
    const { consents } = await world.get(`/api/customers/${await customerId(world, 'Emma')}`);
    expect(consents).toMatchObject([{ channel: 'email', purpose: 'promotion', status: 'withdrawn' }]);
  });

  it('waits for eight o’clock where the recipient is', async () => {
    const thanked = () => mails.recipientsOf('Thank you');
    const [noah, ava] = [addressOf('noah'), addressOf('ava')];
    await moveTo(at(2, '20:59'));
    expect(await thanked()).not.toContain(noah);
    await moveTo(at(2, '21:00'));
    expect(await thanked()).toContain(noah);
    expect(await thanked()).not.toContain(ava);
    await moveTo(at(3, '00:00'));
    expect(await thanked()).toContain(ava);
    expect(await outcomes(campaign.thanks)).toMatchObject({
      'Noah Brooks': 'accepted',
      'Ava Reed': 'accepted',
    });
  });

  it('asks anew the next evening, and writes to nobody twice', async () => {
    await moveTo(at(3, '18:30'));
    expect(await outcomes(campaign.thanks, at(3, '18:30'))).toEqual({
      林薇: 'already-received',
      'Emma Clarke': 'no-consent',
      'Noah Brooks': 'already-received',
      'Ava Reed': 'already-received',
      王强: 'no-address',
      'Olga Novak': 'no-consent',
      'Hugo Sand': 'suppressed',
      'Mia Stone': 'frequency-cap',
    });
    const { accounting } = await world.get(`/api/campaigns/${campaign.thanks}`);
    expect(accounting).toEqual({
      ...{ audience: 16, accepted: 4, rejected: 0, uncertain: 0, pending: 0 },
      excluded: {
        ...{ 'already-received': 3, 'frequency-cap': 2 },
        ...{ 'no-address': 2, 'no-consent': 3, suppressed: 2 },
      },
    });
    expect(await mails.recipientsOf('Thank you')).toHaveLength(4);
  });

  it('tells the whole story of a customer, messages not sent and why included', async () => {
    const lin = await customerId(world, '林薇');
    const { rows } = await world.get<{ rows: StoryEntry[] }>(`/api/customers/${lin}/story?limit=100`);
    // What happened at the same instant stands in the order of its kind.
    expect(rows.map(tell).reverse()).toEqual([
      'order 101',
      'order 201',
      'consent promotion granted admin',
      'score 333',
      'segment-entered Regulars',
      'coupon A thank-you',
      'message Thanks accepted',
      'reaction clicked Thanks machine',
      'message How did we do? accepted',
      'answer 1',
      'attribute satisfaction 1 survey',
      'attribute satisfaction_reason delivery survey',
      'message We are sorry accepted',
      'segment-entered Unhappy',
      'not-sent Thanks already-received',
    ]);
  });
});

/** An entry of the story in a line. */
function tell({ kind, data }: StoryEntry): string {
  const { offer, externalId, to, segment, purpose, status, reaction, campaign } = data;
  const { state, verdict, reason, attribute, value, score, source } = data;
  const what = [(offer as { en: string } | undefined)?.en, externalId, to, segment, attribute, value, score];
  const how = kind === 'consent' ? [purpose, status] : [reaction, campaign, state, verdict, reason];
  return [kind, ...what, ...how, source].filter((part) => part !== undefined && part !== null).join(' ');
}
