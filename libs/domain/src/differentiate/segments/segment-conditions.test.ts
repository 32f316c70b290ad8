import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { DifferentiateModule } from '../differentiate.module.js';
import type { SegmentCondition, SegmentRule } from './rule/segment-rule.js';
import { SegmentPreviewRead } from './segment-preview.read.js';

/** What the conditions mean, family by family: who is found among a handful of customers, by name. */
let domain: TestDomain;
let preview: SegmentPreviewRead;
const ids: Record<string, number> = {};
const NOW = new Date('2026-11-22T02:00:00Z'); // ten in the morning in Shanghai

beforeAll(async () => {
  domain = await startTestDomain([DifferentiateModule]);
  domain.clock.moveTo(NOW);
  preview = domain.get(SegmentPreviewRead);
  for (const name of ['Ann', 'Bo', 'Cao', 'Dan']) ids[name] = await insert(name);
});
afterAll(() => domain.stop());

const run = (statement: string, ...parameters: unknown[]) => domain.database.run(statement, parameters);

async function insert(name: string): Promise<number> {
  const row = await domain.database.row<{ id: number }>(
    'insert into customer (name, created_at, updated_at) values ($1, $2, $2) returning id',
    [name, NOW],
  );
  return row!.id;
}

async function found(rule: SegmentRule): Promise<string[]> {
  return (await preview.count(rule)).samples.map(({ name }) => name ?? '');
}

const ask = (
  field: string,
  operator: string,
  value?: SegmentCondition['value'],
  more = {},
): Promise<string[]> => found({ field, operator, ...(value === undefined ? {} : { value }), ...more });

const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 24 * 3600_000);

describe('conditions on orders', () => {
  beforeAll(async () => {
    await run(`insert into product (sku, name, category, created_at, updated_at) values
      ('TEA', 'Tea', 'drinks', now(), now()), ('CUP', 'Cup', 'ware', now(), now())`);
    await order('Ann', 5, 'TEA', 3000);
    await order('Ann', 100, 'CUP', 2000);
    await order('Bo', 29, 'CUP', 9000);
    await order('Bo', 3, 'CUP', -4000);
    await order('Cao', 31, 'TEA', 1000);
    await order('Cao', 1, 'TEA', 8000, 'cancelled');
    await run(`
      insert into purchase_summary
      select customer_id, count(*) filter (where kind = 'sale'), count(*) filter (where kind = 'refund'), sum(base_minor),
        min(ordered_at) filter (where kind = 'sale'), max(ordered_at) filter (where kind = 'sale')
      from orders where status = 'paid' group by customer_id`);
  });

  async function order(
    name: string,
    ago: number,
    sku: string,
    minor: number,
    status = 'paid',
  ): Promise<void> {
    const row = await domain.database.row<{ id: number }>(
      `insert into orders (external_id, customer_id, kind, status, ordered_at, currency, total_minor, base_minor,
        content_hash, created_at, updated_at)
       values (gen_random_uuid(), $1, $2, $3, $4, 'USD', $5::bigint, $5::bigint * 7, '', $4, $4) returning id`,
      [ids[name], minor < 0 ? 'refund' : 'sale', status, daysAgo(ago), minor],
    );
    await run(
      `insert into order_item values ($1, 1, $2, $2, 1, 1, $3), ($1, 2, 'BAG', 'Bag', 1, 0, 0)`,
      row!.id,
      sku,
      minor,
    );
  }

  it('count paid orders, of all time or of a window', async () => {
    expect(await ask('orders.count', 'at-least', 2)).toEqual(['Ann']);
    expect(await ask('orders.count', 'at-least', 1, { within: 30 })).toEqual(['Ann', 'Bo']);
    expect(await ask('orders.count', 'is', 0, { within: 30 })).toEqual(['Cao', 'Dan']);
    expect(await ask('orders.count', 'at-most', 0)).toEqual(['Dan']);
  });

  it('add up in the workspace’s currency, refunds taken off', async () => {
    expect(await ask('orders.sum', 'between', [35_000, 35_000])).toEqual(['Ann', 'Bo']);
    expect(await ask('orders.sum', 'is', 35_000, { within: 30 })).toEqual(['Bo']);
    expect(await ask('orders.average', 'is', 17_500)).toEqual(['Ann']);
    expect(await ask('orders.average', 'is-not-set', undefined, { within: 30 })).toEqual(['Cao', 'Dan']);
  });

  it('look at a product or a category', async () => {
    expect(await ask('orders.count', 'at-least', 1, { sku: 'TEA' })).toEqual(['Ann', 'Cao']);
    expect(await ask('orders.count', 'at-least', 1, { category: 'ware' })).toEqual(['Ann', 'Bo']);
    expect(await ask('orders.count', 'at-least', 1, { category: 'ware', within: 30 })).toEqual(['Bo']);
    expect(await ask('orders.sum', 'is', 21_000, { sku: 'TEA' })).toEqual(['Ann']);
    expect(await ask('orders.count', 'at-least', 1, { sku: 'TEA', category: 'ware' })).toEqual([]);
  });

  it('know the first and the last order', async () => {
    expect(await ask('orders.last', 'in-last', 30)).toEqual(['Ann', 'Bo']);
    expect(await ask('orders.last', 'older-than', 30)).toEqual(['Cao']);
    expect(await ask('orders.first', 'older-than', 90)).toEqual(['Ann']);
    expect(await ask('orders.last', 'is-not-set')).toEqual(['Dan']);
    expect(await ask('orders.last', 'older-than', 60, { category: 'ware' })).toEqual(['Ann']);
  });
});

describe('conditions on dates', () => {
  it('reckon days on the workspace’s clocks', async () => {
    await run(`update customer set created_at = '2026-11-21T16:30:00Z' where name = 'Ann'`); // 22 November there
    await run(`update customer set created_at = '2026-11-21T15:30:00Z' where name = 'Bo'`); // 21 November there
    expect(await ask('createdAt', 'before', '2026-11-22')).toEqual(['Bo']);
    expect(await ask('createdAt', 'after', '2026-11-21')).toEqual(['Ann', 'Cao', 'Dan']);
  });

  it('see birthdays coming, by the sun and by the moon', async () => {
    const born = (name: string, calendar: string, month: number, day: number) =>
      run('update customer set birthday_calendar = $2, birthday_month = $3, birthday_day = $4 where name = $1', name, calendar, month, day); // prettier-ignore
    await born('Ann', 'solar', 11, 22); // today
    await born('Bo', 'solar', 12, 1); // in nine days
    await born('Cao', 'lunar', 10, 15); // 23 November 2026
    await born('Dan', 'solar', 2, 29); // kept on 28 February 2027
    expect(await ask('birthday', 'in-next', 0)).toEqual(['Ann']);
    expect(await ask('birthday', 'in-next', 1)).toEqual(['Ann', 'Cao']);
    expect(await ask('birthday', 'in-next', 9)).toEqual(['Ann', 'Bo', 'Cao']);
    expect(await ask('birthday', 'in-next', 97)).not.toContain('Dan');
    expect(await ask('birthday', 'in-next', 98)).toContain('Dan');
  });

  it('keep the thirtieth of a short lunar month on its last day', async () => {
    await run(
      `update customer set birthday_calendar = 'lunar', birthday_month = 12, birthday_day = 30 where name = 'Ann'`,
    );
    const [last] = await domain.database.rows<{ days: number; month: number }>(
      `select day - date '2026-11-22' as days, lunar_month_days as month from calendar_day
       where lunar_month = 12 and lunar_day = lunar_month_days and day > '2026-11-22' order by day limit 1`,
    );
    expect(last).toEqual({ days: 75, month: 29 });
    expect(await ask('birthday', 'in-next', 74)).not.toContain('Ann');
    expect(await ask('birthday', 'in-next', 75)).toContain('Ann');
  });
});

describe('conditions on consent and reach', () => {
  beforeAll(async () => {
    await run(`update customer set email = lower(name) || '@example.com' where name in ('Ann', 'Bo')`);
    await run(`update customer set phone = '+8613900000001' where name = 'Cao'`);
    await run(`insert into suppression values ('email', 'bo@example.com', 'bounced', 'test', $1)`, NOW);
    const consent = (name: string, status: string) =>
      run(`insert into consent values ($1, 'email', 'promotion', $2, $3)`, ids[name], status, NOW);
    await consent('Ann', 'granted');
    await consent('Bo', 'withdrawn');
  });

  it('tell granted, withdrawn and never asked apart', async () => {
    const consent = 'consent.email.promotion';
    expect(await ask(consent, 'is', 'granted')).toEqual(['Ann']);
    expect(await ask(consent, 'is', 'withdrawn')).toEqual(['Bo']);
    expect(await ask(consent, 'is', 'unknown')).toEqual(['Cao', 'Dan']);
    expect(await ask(consent, 'is-not', 'withdrawn')).toEqual(['Ann', 'Cao', 'Dan']);
    expect(await ask(consent, 'one-of', ['granted', 'unknown'])).toEqual(['Ann', 'Cao', 'Dan']);
    expect(await ask('consent.sms.care', 'is', 'granted')).toEqual([]);
  });

  it('reach who has an address that nothing forbids', async () => {
    expect(await ask('reachable.email', 'is', true)).toEqual(['Ann']);
    expect(await ask('reachable.email', 'is', false)).toEqual(['Bo', 'Cao', 'Dan']);
    expect(await ask('reachable.sms', 'is', true)).toEqual(['Cao']);
  });
});

describe('conditions on messages and answers', () => {
  let campaign: number;
  let survey: number;

  beforeAll(async () => {
    const one = async (statement: string, ...parameters: unknown[]): Promise<number> =>
      (await domain.database.row<{ id: number }>(statement, parameters))!.id;
    survey = await one(`insert into survey (name, definition, created_at, updated_at)
      values ('S', '{"questions": []}', now(), now()) returning id`);
    campaign = await one(`insert into campaign (name, status, definition, created_at, updated_at)
      values ('C', 'running', '{}', now(), now()) returning id`);
    const template = await one(`insert into template (name, channel, purpose, created_at, updated_at)
      values ('T', 'email', 'care', now(), now()) returning id`);
    const content =
      await one(`insert into template_version (template_id, version, content, compiled, created_at)
      values (${template}, 1, '{}', '{}', now()) returning id`);
    const version = await one(`insert into campaign_version (campaign_id, version, definition, created_at)
      values (${campaign}, 1, '{}', now()) returning id`);
    const message = async (name: string, state: string, ago: number): Promise<number> => {
      const enrolment = await one(
        `insert into enrolment (campaign_id, version_id, customer_id, epoch, due_at, created_at)
         values (${campaign}, ${version}, $1, gen_random_uuid(), now(), now()) returning id`,
        ids[name],
      );
      return one(
        `insert into message (enrolment_id, campaign_id, version_id, template_version_id, customer_id, channel, purpose,
          address, locale, facts, lane, not_before, state, created_at, decided_at, settled_at)
         values ($1, ${campaign}, ${version}, ${content}, $2, 'email', 'care', 'x', 'en', '{}', 1, $3, $4, $3, $3, $3)
         returning id`,
        enrolment,
        ids[name],
        daysAgo(ago),
        state,
      );
    };
    const react = (id: number, name: string, kind: string, verdict: string, ago: number) =>
      run('insert into reaction (message_id, campaign_id, customer_id, kind, verdict, at) values ($1, $2, $3, $4, $5, $6)', id, campaign, ids[name], kind, verdict, daysAgo(ago)); // prettier-ignore
    const answer = (id: number, name: string, answers: object, score: number, ago: number) =>
      run('insert into survey_response (survey_id, survey_version, message_id, customer_id, answers, score, submitted_at, updated_at) values ($1, 1, $2, $3, $4, $5, $6, $6)', survey, id, ids[name], answers, score, daysAgo(ago)); // prettier-ignore
    const toAnn = await message('Ann', 'accepted', 10);
    const toBo = await message('Bo', 'accepted', 40);
    await message('Cao', 'rejected', 1);
    await react(toAnn, 'Ann', 'opened', 'human', 9);
    await react(toAnn, 'Ann', 'clicked', 'machine', 9);
    await react(toBo, 'Bo', 'opened', 'machine', 39);
    await answer(toBo, 'Bo', { why: 'price', likes: ['tea', 'cups'] }, 1, 30);
    await answer(await message('Bo', 'accepted', 5), 'Bo', { why: 'service', likes: ['tea'] }, 5, 2);
    await answer(toAnn, 'Ann', { why: 'price', stars: 2 }, 2, 8);
  });

  it('count what was accepted, and what a human did', async () => {
    expect(await ask('messages.sent', 'is', true)).toEqual(['Ann', 'Bo']);
    expect(await ask('messages.sent', 'is', true, { within: 7 })).toEqual(['Bo']);
    expect(await ask('messages.opened', 'is', true)).toEqual(['Ann']);
    expect(await ask('messages.opened', 'is', true, { campaign })).toEqual(['Ann']);
    expect(await ask('messages.opened', 'is', true, { within: 5 })).toEqual([]);
    expect(await ask('messages.clicked', 'is', true)).toEqual([]);
    expect(await ask('messages.opened', 'is', false)).toEqual(['Bo', 'Cao', 'Dan']);
  });

  it('go by the last answer, for who answers twice has changed their mind', async () => {
    expect(await ask('surveys.score', 'at-most', 2, { survey })).toEqual(['Ann']);
    expect(await ask('surveys.score', 'at-least', 4, { survey })).toEqual(['Bo']);
    expect(await ask('surveys.answered', 'is', true, { survey, within: 7 })).toEqual(['Bo']);
    expect(await ask('surveys.answered', 'is', false)).toEqual(['Cao', 'Dan']);
  });

  it('know the choice, one of several choices, and a rating', async () => {
    const choice = (question: string, value: string | number) =>
      ask('surveys.choice', 'is', value, { survey, question });
    expect(await choice('why', 'price')).toEqual(['Ann']);
    expect(await choice('likes', 'tea')).toEqual(['Bo']);
    expect(await choice('likes', 'cups')).toEqual([]);
    expect(await choice('stars', 2)).toEqual(['Ann']);
  });
});

describe('conditions on other groups', () => {
  it('know the members of another segment', async () => {
    const segment = await domain.database.row<{ id: number }>(
      `insert into segment (name, rule, created_at, updated_at) values ('S', '{"all": []}', now(), now()) returning id`,
    );
    await run('insert into segment_member values ($1, $2, $3)', segment!.id, ids['Bo'], NOW);
    expect(await ask('segment', 'in', segment!.id)).toEqual(['Bo']);
    expect(await ask('segment', 'not-in', segment!.id)).toEqual(['Ann', 'Cao', 'Dan']);
  });

  it('draw the same lots for the same name, halves that make a whole, and others for another name', async () => {
    await run(
      'insert into customer (name, created_at, updated_at) select n::text, $1, $1 from generate_series(1, 2000) n',
      NOW,
    );
    const draw = async (operator: string, value: number, seed: string): Promise<number> =>
      (await preview.count({ field: 'random', operator, value, seed })).customers;
    const half = await draw('less-than', 50, 'spring');
    expect(half).toBeGreaterThan(900);
    expect(half).toBeLessThan(1100);
    expect(half + (await draw('at-least', 50, 'spring'))).toBe(2004);
    expect(await draw('less-than', 0, 'spring')).toBe(0);
    expect(await draw('less-than', 100, 'spring')).toBe(2004);
    const both = await preview.count({
      all: ['spring', 'autumn'].map((seed) => ({ field: 'random', operator: 'less-than', value: 50, seed })),
    });
    expect(both.customers).toBeGreaterThan(400);
    expect(both.customers).toBeLessThan(600);
  });
});
