import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../../test/setup/test-domain.js';
import { DifferentiateModule } from '../../differentiate.module.js';
import type { SegmentRule } from '../rule/segment-rule.js';
import { SegmentCatalogueRead } from '../segment-catalogue.read.js';
import { SegmentPreviewRead } from '../segment-preview.read.js';

/** What marketers pick customers by, each thing with conditions that ask for it. */
const is = (field: string, value: string | number | boolean, more = {}) => ({
  ...{ field, operator: 'is', value },
  ...more,
});
const least = (field: string, value: number, more = {}) => ({
  ...{ field, operator: 'at-least', value },
  ...more,
});
const within = { within: 30 };
const trade: Record<string, SegmentRule[]> = {
  'attributes and catalogue attributes': [
    is('country', 'CN'),
    is('region', '华东'),
    is('city', 'Paris'),
    is('gender', 'female'),
    is('locale', 'zh-CN'),
    is('kind', 'organization'),
    is('acquisitionSource', 'fair'),
    { field: 'createdAt', operator: 'in-last', value: 30 },
    is('attributes.size', 'L'),
  ],
  'consent and reachability per channel': [
    ...['email', 'sms'].flatMap((channel) => [
      is(`consent.${channel}.promotion`, 'granted'),
      is(`consent.${channel}.care`, 'withdrawn'),
      is(`reachable.${channel}`, true),
    ]),
  ],
  'RFM score, cell, cell change': [
    ...['recency', 'frequency', 'monetary'].flatMap((digit) => [
      least(`rfm.${digit}`, 4),
      least(`rfm.${digit}Change`, 1, within),
    ]),
    is('rfm.cell', '555'),
    is('rfm.group', 'champions'),
    is('rfm.scored', true),
    is('rfm.way', 'down', within),
    is('rfm.groupBefore', 'loyal', within),
  ],
  'ABC class, value tier, value points': [
    is('abc.class', 'A'),
    is('abc.moved', 'down', within),
    is('value.tier', 'vip'),
    least('points.total', 10),
    { field: 'points.turnedDown', operator: 'in-last', value: 30 },
  ],
  'predicted value, probability alive, next-purchase date': [
    least('clv.value', 100),
    least('clv.alive', 50),
    least('clv.expected-orders', 1),
    least('forecast.next-amount', 1),
    least('forecast.next-profit', 1),
    is('forecast.below-zero', true),
    { field: 'lifecycle.nextPurchase', operator: 'before', value: '2027-01-01' },
    least('lifecycle.daysToNext', 3),
  ],
  'lifecycle stage': [
    is('lifecycle.stage', 'lapsed'),
    { field: 'lifecycle.changedAt', operator: 'in-last', value: 30 },
    least('lifecycle.activity', 50),
  ],
  'order aggregates (count, sum, average, first, last; in a window; of product, category, status)': [
    ...['count', 'sum', 'average', 'refunds', 'products'].flatMap((figure) =>
      [{}, within, { sku: 'TEA' }, { category: 'tea' }, { status: 'cancelled' as const }].map((of) =>
        least(`orders.${figure}`, 1, of),
      ),
    ),
    ...['first', 'last'].map((figure) => ({ field: `orders.${figure}`, operator: 'in-last', value: 30 })),
  ],
  'events (did, did not, at least N times, in a window, where a property …)': [
    is('events.did', true, { event: 'Cart Viewed', ...within }),
    is('events.did', false, { event: 'Cart Viewed' }),
    least('events.count', 3, {
      event: 'Cart Viewed',
      where: [{ property: 'total', operator: 'at-least', value: 20 }],
    }),
    { field: 'events.first', operator: 'older-than', value: 3, event: 'Cart Viewed' },
    { field: 'events.last', operator: 'in-last', value: 3, event: 'Cart Viewed' },
  ],
  'message reactions (sent, opened by a human, clicked, converted; of a campaign, in a window)': [
    ...['sent', 'opened', 'clicked', 'answered', 'converted'].flatMap((kind) =>
      [{}, within, { campaign: 1 }].map((of) => is(`messages.${kind}`, true, of)),
    ),
  ],
  'survey answers (score, choice, NPS class)': [
    is('surveys.answered', true),
    least('surveys.score', 4, { survey: 1 }),
    is('surveys.choice', 'tea', { survey: 1, question: 'drink' }),
    is('surveys.nps', 'promoter', { survey: 1, ...within }),
  ],
  'offers held or redeemed': [
    is('offers.held', true, { offer: 1 }),
    is('offers.received', true),
    is('offers.redeemed', true, within),
  ],
  'how often customers want to hear from us': [is('preferences.frequency', 'weekly')],
  tags: [{ field: 'tags', operator: 'has-any', value: ['vip'] }],
  'date anniversaries, solar or lunar': [
    { field: 'birthday', operator: 'in-next', value: 7 },
    { field: 'anniversary.relationship', operator: 'in-next', value: 7 },
    { field: 'anniversary.acquired', operator: 'in-next', value: 7 },
    { field: 'anniversary.first-order', operator: 'in-next', value: 7 },
    { field: 'attributes.size', operator: 'in-next', value: 7 },
  ],
  'membership in another segment': [{ field: 'segment', operator: 'not-in', value: 1 }],
  'a stable random share': [{ field: 'random', operator: 'less-than', value: 50, seed: 'spring' }],
  'the quality of the record': [
    least('quality.completeness', 50),
    least('quality.reachability', 50),
    is('quality.issue', 'stale'),
  ],
  'the organization somebody buys for': [
    is('organization.any', true),
    least('organization.revenue', 1),
    least('organization.orders', 1),
    { field: 'organization.lastOrder', operator: 'in-last', value: 30 },
    is('organization.class', 'A'),
    is('organization.tier', 'vip'),
    is('organization.rfm', '555'),
  ],
  'relationship: opportunities, contacts, suggestions, arrears, who looks after them': [
    is('accountManager', 'Wu'),
    least('arrears', 1),
    { field: 'acquiredOn', operator: 'in-last', value: 30 },
    least('relationshipYears', 2),
    least('opportunities.open', 1),
    least('opportunities.expected', 1),
    is('contacts.any', true, within),
    least('contacts.count', 1),
    { field: 'contacts.last', operator: 'in-last', value: 30 },
    least('contacts.satisfaction', 3),
    ...['all', 'high-value', 'ordinary'].map((kind) => least(`suggestions.${kind}`, 1)),
    least('points.futureNeed', 1),
  ],
};

/** What the conditions name by id or by name. */
const named = [
  `insert into attribute values ('size', 'text', $1)`,
  `insert into segment (name, rule, created_at, updated_at) values ('S', '{"all": []}', $1, $1)`,
  `insert into survey (name, definition, created_at, updated_at) values ('S', '{"questions": []}', $1, $1)`,
  `insert into campaign (name, status, definition, created_at, updated_at) values ('C', 'draft', '{}', $1, $1)`,
  `insert into offer (name, code_prefix, percent_off, valid_days, created_at, updated_at)
   values ('{"en": "O"}', 'TEA', 10, 60, $1, $1)`,
];

describe('a rule can ask for', () => {
  let domain: TestDomain;

  beforeAll(async () => {
    domain = await startTestDomain([DifferentiateModule]);
    const now = [domain.clock.now()];
    for (const statement of named) await domain.database.run(statement, now);
  });
  afterAll(() => domain.stop());

  it.each(Object.entries(trade))('%s', async (_, conditions) => {
    for (const condition of conditions) await domain.get(SegmentPreviewRead).count(condition);
  });

  it('nothing else than what is named here', async () => {
    const asked = Object.values(trade).flat().map((rule) => 'field' in rule && rule.field); // prettier-ignore
    const { fields } = await domain.get(SegmentCatalogueRead).view();
    expect(fields.map(({ key }) => key).filter((key) => !asked.includes(key))).toEqual([]);
  });
});
