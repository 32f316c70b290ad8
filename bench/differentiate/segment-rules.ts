import type { SegmentRule } from '@roundtrip/domain/differentiate/segments/rule/segment-rule.js';

/** A rule as a marketer writes it, and the plain statement an analyst would write to count the same customers. */
export interface BenchRule {
  /** What sort of question it is. */
  kind: string;
  rule: SegmentRule;
  bare: string;
}

type Question = Omit<BenchRule, 'kind'>;

const CITIES = ['上海', '北京', '杭州', '成都', '广州', '武汉', '西安', '南京'];
const COUNT = 'select count(*) from customer c';
const since = (days: number): string => `$1::timestamptz - interval '${days * 24} hours'`;
const ordered = (days: number, having: string): string => `${COUNT} join (
  select customer_id from orders where status = 'paid' and ordered_at > ${since(days)} and ordered_at <= $1
  group by customer_id having ${having}) o on o.customer_id = c.id`;

const attributes = (n: number): Question => ({
  rule: {
    all: [
      { field: 'city', operator: 'is', value: CITIES[n % 8] },
      { field: 'gender', operator: 'is', value: n % 2 ? 'female' : 'male' },
    ],
  },
  bare: `${COUNT} where lower(c.city) = '${CITIES[n % 8]}' and c.gender = '${n % 2 ? 'female' : 'male'}'`,
});

const addedAndTagged = (n: number): Question => ({
  rule: {
    all: [
      { field: 'createdAt', operator: 'in-last', value: 60 + 30 * n },
      { field: 'tags', operator: 'has-any', value: ['vip'] },
    ],
  },
  bare: `${COUNT} where c.created_at > ${since(60 + 30 * n)} and c.created_at <= $1 and c.tags && array['vip']`,
});

const cells = (n: number): Question => ({
  rule: {
    all: [
      { field: 'rfm.recency', operator: 'at-least', value: 1 + (n % 5) },
      { field: 'rfm.monetary', operator: 'is', value: 1 + ((n >> 1) % 5) },
    ],
  },
  bare: `${COUNT} join rfm_score s on s.customer_id = c.id
    where s.recency >= ${1 + (n % 5)} and s.monetary = ${1 + ((n >> 1) % 5)}`,
});

const lapsed = (n: number): Question => ({
  rule: {
    all: [
      { field: 'orders.last', operator: 'older-than', value: 60 + 10 * n },
      { field: 'orders.sum', operator: 'at-least', value: 20_000 + 2_000 * n },
      { field: 'orders.count', operator: 'between', value: [2, 12 + n] },
    ],
  },
  bare: `${COUNT} join purchase_summary p on p.customer_id = c.id
    where p.last_order_at <= ${since(60 + 10 * n)} and p.revenue_minor >= ${20_000 + 2_000 * n}
      and p.orders_count between 2 and ${12 + n}`,
});

const WINDOWS = [30, 60, 90, 180, 365];

const frequent = (n: number): Question => {
  const [days, least] = [WINDOWS[n % 5]!, 1 + (n % 4)];
  return {
    rule: { field: 'orders.count', operator: 'at-least', value: least, within: days },
    bare: ordered(days, `count(*) filter (where kind = 'sale') >= ${least}`),
  };
};

const spent = (n: number): Question => {
  const [days, least] = [WINDOWS[n % 5]!, 30_000 + 5_000 * n];
  return {
    rule: { field: 'orders.sum', operator: 'at-least', value: least, within: days },
    bare: ordered(days, `sum(base_minor) >= ${least}`),
  };
};

const bought = (n: number): Question => ({
  rule: {
    field: 'orders.count',
    operator: 'at-least',
    value: 1,
    category: `category ${n % 12}`,
    within: 365,
  },
  bare: `${COUNT} join (
    select distinct o.customer_id from orders o join order_item i on i.order_id = o.id
      join product d on d.sku = i.sku
    where o.status = 'paid' and o.kind = 'sale' and o.ordered_at > ${since(365)} and o.ordered_at <= $1
      and d.category = 'category ${n % 12}') o on o.customer_id = c.id`,
});

const agreed = (n: number): Question => ({
  rule: {
    all: [
      { field: `consent.${n % 2 ? 'sms' : 'email'}.promotion`, operator: 'is', value: 'granted' },
      { field: 'orders.count', operator: 'at-least', value: 1 + n },
    ],
  },
  bare: `${COUNT} join purchase_summary p on p.customer_id = c.id
    join consent k on k.customer_id = c.id and k.channel = '${n % 2 ? 'sms' : 'email'}' and k.purpose = 'promotion'
    where k.status = 'granted' and p.orders_count >= ${1 + n}`,
});

const opened = (n: number): Question => ({
  rule: { field: 'messages.opened', operator: 'is', value: true, within: WINDOWS[n % 5] },
  bare: `${COUNT} where exists (select from reaction r where r.customer_id = c.id and r.kind = 'opened'
    and r.verdict = 'human' and r.at > ${since(WINDOWS[n % 5]!)} and r.at <= $1)`,
});

const drawn = (n: number): Question => ({
  rule: {
    all: [
      { field: 'random', operator: 'less-than', value: 10 + n, seed: `draw ${n}` },
      { field: 'locale', operator: 'is', value: 'en' },
    ],
  },
  bare: `${COUNT} where c.locale = 'en'
    and ('x' || left(md5('draw ${n}:' || c.id), 8))::bit(32)::bigint % 10000 < ${100 * (10 + n)}`,
});

/** What a shop's hundred segments ask: a quarter each of people, of scores, of all orders; the rest looks through rows. */
const MIX: [times: number, make: (n: number) => Question][] = [
  [20, attributes],
  [5, addedAndTagged],
  [20, cells],
  [20, lapsed],
  [10, frequent],
  [5, spent],
  [4, bought],
  [6, agreed],
  [8, opened],
  [2, drawn],
];

export const benchRules: BenchRule[] = MIX.flatMap(([times, make]) =>
  Array.from({ length: times }, (_, n) => ({ kind: make.name, ...make(n) })),
);

/** One predicate that asks once of every source the hundred rules ask: what one scan of all of them costs. */
export const scanOfEverySource = `${COUNT}
  left join rfm_score s on s.customer_id = c.id
  left join purchase_summary p on p.customer_id = c.id
  left join (
    select customer_id, count(*) as orders from orders
    where status = 'paid' and ordered_at > ${since(365)} and ordered_at <= $1 group by customer_id
  ) o on o.customer_id = c.id
  left join (
    select distinct o.customer_id from orders o join order_item i on i.order_id = o.id join product d on d.sku = i.sku
    where o.status = 'paid' and o.ordered_at > ${since(365)} and o.ordered_at <= $1 and d.category = 'category 0'
  ) b on b.customer_id = c.id
  where c.gender = 'female' or s.recency >= 4 or p.revenue_minor >= 20000 or o.orders >= 3 or b.customer_id is not null
    or exists (select from consent k where k.customer_id = c.id and k.channel = 'email' and k.status = 'granted')
    or exists (select from reaction r where r.customer_id = c.id and r.kind = 'opened' and r.verdict = 'human')`;
