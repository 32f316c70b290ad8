import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { resources } from '../../../i18n/resources';
import { makeFormatters } from '../../../ui/format/formatters';
import { toDraft } from '../rule/draft';
import type { Catalogue, Condition, Field, Operator, SegmentRule, ValueKind } from '../rule/rule';
import { sayRule } from './say-rule';
import type { Words } from './words';

const field = (key: string, type: Field['type'], operators: Partial<Record<Operator, ValueKind>>): Field => ({
  key,
  type,
  family: 'customer',
  operators: Object.entries(operators).map(([operator, value]) => ({
    operator: operator as Operator,
    value,
  })),
  params: [],
  choices: null,
  range: null,
});

const amounts = { is: 'number', 'at-least': 'number', between: 'numbers' } as const;
const catalogue: Catalogue = {
  fields: [
    field('city', 'text', { is: 'text', 'one-of': 'texts', 'is-set': 'none' }),
    field('orders.count', 'number', amounts),
    field('orders.sum', 'money', amounts),
    field('orders.last', 'date', { 'older-than': 'days', after: 'date' }),
    field('rfm.group', 'choice', { 'one-of': 'choices' }),
    field('messages.opened', 'boolean', { is: 'boolean' }),
    field('events.did', 'boolean', { is: 'boolean' }),
    field('events.count', 'number', amounts),
    field('segment', 'segment', { in: 'segment' }),
    field('surveys.choice', 'choice', { is: 'answer' }),
    field('attributes.Shoe size', 'number', amounts),
  ],
  segments: [{ id: 7, name: 'VIP' }],
  campaigns: [{ id: 3, name: 'Spring' }],
  surveys: [
    {
      id: 2,
      name: 'NPS',
      questions: [
        {
          key: 'why',
          type: 'single',
          title: { en: 'Why?', 'zh-CN': '为什么？' },
          choices: [{ value: 'price', label: { en: 'Price', 'zh-CN': '价格' } }],
        },
      ],
    },
  ],
  offers: [{ id: 5, name: { en: 'Spring coupon', 'zh-CN': '春季券' } }],
  topics: [],
  categories: [],
  events: [],
};

function wordsIn(language: 'en' | 'zh-CN'): Words {
  const format = makeFormatters({ language, timeZone: 'Asia/Shanghai', currency: 'CNY' });
  const fields = new Map(catalogue.fields.map((each) => [each.key, each]));
  const exists = (key: string, params: object) => i18next.exists(key, { lng: language, ...params });
  return { t: i18next.getFixedT(language), exists, language, format, fields, catalogue };
}
const say = (rule: SegmentRule, language: 'en' | 'zh-CN' = 'en'): string =>
  sayRule(toDraft(rule), wordsIn(language));

beforeAll(() => i18next.init({ lng: 'en', resources, interpolation: { escapeValue: false } }));

const city = (value: string): Condition => ({ field: 'city', operator: 'is', value });
const often: Condition = { field: 'orders.count', operator: 'at-least', value: 3, within: 90 };

describe('one condition', () => {
  it.each<[Condition, string, string]>([
    [city('Hangzhou'), 'Customers whose city is “Hangzhou”.', '城市为“Hangzhou”的客户。'],
    [
      { field: 'city', operator: 'one-of', value: ['A', 'B', 'C'] },
      'Customers whose city is “A”, “B”, or “C”.',
      '城市为“A”、“B”或“C”的客户。',
    ],
    [
      often,
      'Customers who placed at least 3 orders in the last 90 days.',
      '最近 90 天内下单至少 3 次的客户。',
    ],
    [
      { field: 'orders.count', operator: 'is', value: 0, category: 'tea' },
      'Customers who placed no order in the category “tea”.',
      '没有在“tea”类商品上下过单的客户。',
    ],
    [
      { field: 'orders.sum', operator: 'between', value: [100000, 250050] },
      'Customers who spent between CN¥1,000.00 and CN¥2,500.50.',
      '消费在 ¥1,000.00 到 ¥2,500.50 之间的客户。',
    ],
    [
      { field: 'orders.last', operator: 'older-than', value: 180 },
      'Customers whose last order was more than 180 days ago.',
      '最近一次下单在 180 天以前的客户。',
    ],
    [
      { field: 'orders.last', operator: 'after', value: '2026-11-01' },
      'Customers whose last order was after Nov 1, 2026.',
      '最近一次下单在2026年11月1日之后的客户。',
    ],
    [
      { field: 'rfm.group', operator: 'one-of', value: ['champions', 'loyal'] },
      'Customers who are in the RFM group Champions or Loyal.',
      '属于 RFM 客户群“重要价值或忠诚”的客户。',
    ],
    [
      { field: 'messages.opened', operator: 'is', value: false, campaign: 3 },
      'Customers who opened no message of the campaign “Spring”.',
      '没有打开过“Spring”活动的消息的客户。',
    ],
    [
      { field: 'segment', operator: 'in', value: 7 },
      'Customers who belong to “VIP”.',
      '属于细分“VIP”的客户。',
    ],
    [
      { field: 'segment', operator: 'in', value: 8 },
      'Customers who belong to “no. 8 (deleted)”.',
      '属于细分“8 号（已删除）”的客户。',
    ],
    [
      { field: 'surveys.choice', operator: 'is', value: 'price', survey: 2, question: 'why' },
      'Customers who answered “Price” to “Why?” in the survey “NPS”.',
      '在问卷“NPS”中对“为什么？”回答“价格”的客户。',
    ],
    [
      { field: 'attributes.Shoe size', operator: 'at-least', value: 42 },
      'Customers whose “Shoe size” is at least 42.',
      '“Shoe size”至少 42的客户。',
    ],
    [
      { field: 'events.did', operator: 'is', value: false, event: 'Cart Viewed', within: 7 },
      'Customers who did not do “Cart Viewed” in the last 7 days.',
      '最近 7 天内没有过“Cart Viewed”的客户。',
    ],
    [
      {
        field: 'events.count',
        operator: 'at-least',
        value: 3,
        event: 'Cart Viewed',
        where: [
          { property: 'total', operator: 'at-least', value: 20 },
          { property: 'coupon', operator: 'is', value: 'TEA' },
        ],
      },
      'Customers who did “Cart Viewed” where “total” is at least 20 and “coupon” is “TEA” at least 3 times.',
      '“Cart Viewed”（“total”至少 20和“coupon”为“TEA”）至少 3 次的客户。',
    ],
    [{ field: 'city', operator: 'is' }, 'Customers whose city is ….', '城市为…的客户。'],
  ])('%o', (condition, english, chinese) => {
    expect(say(condition)).toBe(english);
    expect(say(condition, 'zh-CN')).toBe(chinese);
  });
});

describe('a rule', () => {
  it('joins what must all be so, and brackets what is a choice', () => {
    const rule = { all: [{ any: [city('A'), city('B')] }, often] };
    expect(say(rule)).toBe(
      'Customers who placed at least 3 orders in the last 90 days and (whose city is “A” or whose city is “B”).',
    );
    expect(say(rule, 'zh-CN')).toBe('最近 90 天内下单至少 3 次，且（城市为“A”，或城市为“B”）的客户。');
  });

  it('says last whom it leaves out', () => {
    const rule = { all: [{ not: { any: [city('A'), city('B')] } }, often] };
    expect(say(rule)).toBe(
      'Customers who placed at least 3 orders in the last 90 days, except those whose city is “A” or whose city is “B”.',
    );
    expect(say(rule, 'zh-CN')).toBe('最近 90 天内下单至少 3 次，且不符合（城市为“A”，或城市为“B”）的客户。');
  });

  it('that only leaves out begins with everybody', () => {
    expect(say({ not: { any: [city('A')] } })).toBe('All customers except those whose city is “A”.');
    expect(say({ all: [{ not: city('A') }] }, 'zh-CN')).toBe('除城市为“A”的客户以外的所有客户。');
  });

  it('without conditions says nothing', () => {
    expect(say({ all: [] })).toBe('');
  });
});
