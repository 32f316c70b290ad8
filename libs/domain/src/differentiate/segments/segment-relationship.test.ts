import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { DifferentiateModule } from '../differentiate.module.js';
import type { SegmentCondition } from './rule/segment-rule.js';
import { SegmentPreviewRead } from './segment-preview.read.js';

let domain: TestDomain;
const NOW = new Date('2026-11-22T02:00:00Z');
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 24 * 3600_000);

beforeAll(async () => {
  domain = await startTestDomain([DifferentiateModule]);
  domain.clock.moveTo(NOW);
  const run = (statement: string, ...parameters: unknown[]) => domain.database.run(statement, parameters);
  await run(
    `insert into customer (id, name, account_manager, arrears_minor, acquired_on, relationship_since, created_at, updated_at)
     overriding system value values
       (1, 'Ann', 'Wang Li', 5000, '2026-01-10', '2016-11-22', $1, $1), (2, 'Bo', null, 0, null, null, $1, $1),
       (3, 'Cao', 'Zhao', 0, null, '2025-12-01', $1, $1)`,
    NOW,
  );
  await run(
    `insert into opportunity (customer_id, name, expected_minor, probability, stage, status, created_at, updated_at)
     values (1, 'a', 100000, 0.5, 's', 'open', $1, $1), (1, 'b', 50000, 1, 's', 'open', $1, $1),
       (2, 'c', 900000, 1, 's', 'won', $1, $1)`,
    daysAgo(40),
  );
  await run(
    `insert into contact_entry (customer_id, kind, satisfaction, suggestion, suggestion_rating, at, created_at)
     values (1, 'phone', 5, 'more', 'high-value', $1, $1), (1, 'visit', 2, 'less', 'ordinary', $2, $2),
       (2, 'chat', null, 'else', null, $2, $2)`,
    daysAgo(3),
    daysAgo(60),
  );
});
afterAll(() => domain.stop());

const ask = async (
  field: string,
  operator: string,
  value?: SegmentCondition['value'],
  more = {},
): Promise<string[]> => {
  const rule = { field, operator, ...(value === undefined ? {} : { value }), ...more };
  return (await domain.get(SegmentPreviewRead).count(rule)).samples.map(({ name }) => name ?? '').sort();
};

describe('conditions on the relationship', () => {
  it('ask who manages a customer, what they owe, and how long they have been dealt with', async () => {
    expect(await ask('accountManager', 'is', 'wang li')).toEqual(['Ann']);
    expect(await ask('arrears', 'more-than', 0)).toEqual(['Ann']);
    expect(await ask('acquiredOn', 'before', '2026-01-11')).toEqual(['Ann']);
    expect(await ask('acquiredOn', 'before', '2026-01-10')).toEqual([]);
    expect(await ask('relationshipYears', 'at-least', 9.9)).toEqual(['Ann']);
    expect(await ask('relationshipYears', 'less-than', 1)).toEqual(['Cao']);
    expect(await ask('relationshipYears', 'is-not-set')).toEqual(['Bo']);
  });

  it('count open opportunities only, and what they would bring', async () => {
    expect(await ask('opportunities.open', 'at-least', 1)).toEqual(['Ann']);
    expect(await ask('opportunities.expected', 'is', 150_000)).toEqual(['Ann']);
    expect(await ask('opportunities.expected', 'is', 0)).toEqual(['Bo', 'Cao']);
    expect(await ask('opportunities.open', 'at-least', 1, { within: 30 })).toEqual([]);
  });

  it('ask whether, when, how often and how contentedly they were in touch', async () => {
    expect(await ask('contacts.any', 'is', false)).toEqual(['Cao']);
    expect(await ask('contacts.any', 'is', true, { within: 7 })).toEqual(['Ann']);
    expect(await ask('contacts.count', 'at-least', 2)).toEqual(['Ann']);
    expect(await ask('contacts.last', 'older-than', 30)).toEqual(['Bo']);
    expect(await ask('contacts.satisfaction', 'is', 3.5)).toEqual(['Ann']);
    expect(await ask('contacts.satisfaction', 'at-least', 5, { within: 7 })).toEqual(['Ann']);
    expect(await ask('contacts.satisfaction', 'is-not-set')).toEqual(['Bo', 'Cao']);
  });

  it('count suggestions, those rated either way and those nobody rated', async () => {
    expect(await ask('suggestions.all', 'at-least', 1)).toEqual(['Ann', 'Bo']);
    expect(await ask('suggestions.high-value', 'at-least', 1)).toEqual(['Ann']);
    expect(await ask('suggestions.ordinary', 'at-least', 1, { within: 30 })).toEqual([]);
  });
});
