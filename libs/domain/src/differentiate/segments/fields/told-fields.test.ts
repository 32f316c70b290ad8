import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../../test/setup/test-domain.js';
import { IdentifyModule } from '../../../identify/identify.module.js';
import { RecordsService } from '../../../identify/quality/records.service.js';
import { DifferentiateModule } from '../../differentiate.module.js';
import type { SegmentCondition } from '../rule/segment-rule.js';
import { SegmentPreviewRead } from '../segment-preview.read.js';

/** What customers told of themselves: dates that come round, recommendations, and how whole their records are. */
let domain: TestDomain;
const NOW = new Date('2026-11-22T02:00:00Z'); // ten in the morning in Shanghai

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule, DifferentiateModule]);
  domain.clock.moveTo(NOW);
  for (const name of ['Ann', 'Bo', 'Cao', 'Dan']) {
    const statement = 'insert into customer (name, created_at, updated_at) values ($1, $2, $2)';
    await domain.database.run(statement, [name, NOW]);
  }
});
afterAll(() => domain.stop());

async function found(
  field: string,
  operator: string,
  value?: SegmentCondition['value'],
  more = {},
): Promise<string[]> {
  const rule = { field, operator, ...(value === undefined ? {} : { value }), ...more };
  return (await domain.get(SegmentPreviewRead).count(rule)).samples.map(({ name }) => name ?? '').sort();
}
const run = (statement: string, ...parameters: unknown[]) => domain.database.run(statement, parameters);

describe('an attribute that is a date', () => {
  const wedding = (name: string, day: string) =>
    run(
      `update customer set attributes = jsonb_build_object('wedding', $2::text) where name = $1`,
      name,
      day,
    );
  const inNext = (days: number) => found('attributes.wedding', 'in-next', days);

  beforeAll(async () => {
    await run(`insert into attribute values ('wedding', 'text', $1)`, NOW);
    await wedding('Ann', '2019-11-30');
    await wedding('Bo', '12-24');
    await wedding('Cao', 'lunar 2001-10-15'); // 23 November 2026
    await wedding('Dan', 'one day in May');
  });

  it('comes round each year, by the sun or by the moon, as it is told', async () => {
    expect(await inNext(0)).toEqual([]);
    expect(await inNext(1)).toEqual(['Cao']);
    expect(await inNext(8)).toEqual(['Ann', 'Cao']);
    expect(await inNext(32)).toEqual(['Ann', 'Bo', 'Cao']);
    await wedding('Bo', '农历10-14');
    expect(await inNext(0)).toEqual(['Bo']);
  });

  it('never comes round where it is no date, however far one looks', async () => {
    await wedding('Bo', '2019-13-45');
    expect(await inNext(36_500)).toEqual(['Ann', 'Cao']);
  });

  it('can still be compared as the text it is', async () => {
    expect(await found('attributes.wedding', 'starts-with', '2019')).toEqual(['Ann', 'Bo']);
    expect(await found('attributes.wedding', 'is-not', '2019-11-30')).toEqual(['Bo', 'Cao', 'Dan']);
  });
});

describe('a customer’s anniversary', () => {
  it('is of the day dealings began, of the day they were won, of their first order', async () => {
    await run(`update customer set relationship_since = '2001-11-25' where name = 'Ann'`);
    await run(`update customer set acquired_on = '2020-11-23' where name = 'Bo'`);
    // On the workspace's clocks it is the 24th.
    await run(`
      insert into purchase_summary (customer_id, orders_count, refunds_count, revenue_minor, first_order_at, last_order_at)
      select id, 1, 0, 1, '2025-11-23T20:00:00Z', '2025-11-23T20:00:00Z' from customer where name = 'Cao'`);
    expect(await found('anniversary.relationship', 'in-next', 3)).toEqual(['Ann']);
    expect(await found('anniversary.acquired', 'in-next', 1)).toEqual(['Bo']);
    expect(await found('anniversary.first-order', 'in-next', 2)).toEqual(['Cao']);
    expect(await found('anniversary.first-order', 'in-next', 1)).toEqual([]);
  });

  it('is not the day itself', async () => {
    await run(`update customer set relationship_since = '2026-11-22' where name = 'Dan'`);
    expect(await found('anniversary.relationship', 'in-next', 366)).toEqual(['Ann']);
    expect(await found('anniversary.relationship', 'is-set')).toEqual(['Ann']);
  });
});

describe('who would recommend the shop', () => {
  let survey: number;
  const answer = (name: string, answers: object, ago: number) =>
    run(
      `insert into survey_response (survey_id, survey_version, message_id, customer_id, answers, submitted_at, updated_at)
       select $1, 1, (select coalesce(max(message_id), 0) + 1 from survey_response), id, $3,
         $4::timestamptz - make_interval(days => $5), $4 from customer where name = $2`,
      ...[survey, name, answers, NOW, ago],
    );
  const class_ = (value: string, more = {}) => found('surveys.nps', 'is', value, { survey, ...more });

  beforeAll(async () => {
    const definition = {
      questions: [
        { key: 'taste', type: 'rating' },
        { key: 'friend', type: 'nps' },
        { key: 'colleague', type: 'nps' },
      ],
      score: 'colleague',
    };
    survey = (await domain.database.row<{ id: number }>(
      `insert into survey (name, definition, created_at, updated_at) values ('S', $1, $2, $2) returning id`,
      [definition, NOW],
    ))!.id;
    await run(`alter table survey_response drop constraint survey_response_message_id_fkey`);
    await answer('Ann', { colleague: 9, friend: 0 }, 3);
    await answer('Bo', { colleague: 10 }, 40);
    await answer('Bo', { colleague: 6 }, 2);
    await answer('Cao', { colleague: 7 }, 1);
    await answer('Dan', { taste: 5, colleague: 'of course' }, 1);
  });

  it('gave 9 or 10, who is passive 7 or 8, who is a detractor less, at the last time they were asked', async () => {
    expect(await class_('promoter')).toEqual(['Ann']);
    expect(await class_('passive')).toEqual(['Cao']);
    expect(await class_('detractor')).toEqual(['Bo']);
    expect(await found('surveys.nps', 'is-not-set', undefined, { survey })).toEqual(['Dan']);
  });

  it('is asked by the question that gives the score, else by the first of its kind', async () => {
    await run(`update survey set definition = definition - 'score' where id = $1`, survey);
    expect(await class_('detractor')).toEqual(['Ann']);
    await run(`update survey set definition = '{"questions": []}' where id = $1`, survey);
    expect(await class_('detractor')).toEqual([]);
  });
});

describe('the quality of a record', () => {
  it('is that of the last look at it, and unknown before the first', async () => {
    expect(await found('quality.completeness', 'is-set')).toEqual([]);
    await run(`update customer set email = lower(name) || '@acme.io' where name in ('Ann', 'Bo')`);
    await domain.get(RecordsService).tend('test');
    expect(await found('quality.completeness', 'at-least', 40)).toEqual(['Ann', 'Bo']);
    expect(await found('quality.reachability', 'at-most', 0)).toEqual(['Cao', 'Dan']);
    expect(await found('quality.issue', 'is', 'no-address')).toEqual(['Cao', 'Dan']);
    expect(await found('quality.issue', 'none-of', ['no-address', 'stale'])).toEqual(['Ann', 'Bo']);
  });
});
