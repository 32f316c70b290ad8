import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../../test/setup/test-domain.js';
import { DifferentiateModule } from '../../differentiate.module.js';
import { groupOfCell } from '../../rfm/rfm-groups.js';
import type { AttributeType } from '../fields/attribute-field.js';
import { SegmentFields } from '../fields/segment-fields.js';
import type { SegmentCondition, SegmentRule } from '../rule/segment-rule.js';
import { Parameters, RuleContext } from './rule-context.js';
import { compileRule } from './segment-compiler.js';
import { type FrameScope, segmentFrame } from './segment-frame.js';

const NOW = new Date('2026-11-22T08:00:00Z');
const NASTY = [`'; drop table customer; --`, `' or '1'='1`, '$1', '%_\\', `"`, '{a,"b', 'C:\\', 'a\u2028b'];
const TEXTS = ['Shanghai', 'shanghai', 'London', 'Lon', '上海', ...NASTY];
const TAGS = ['vip', 'new', `it's`, NASTY[0]!];
const attributes = new Map<string, AttributeType>([
  ['size', 'text'],
  ['children', 'number'],
  ['member', 'boolean'],
  ['likes', 'list'],
]);
const fields = new SegmentFields(attributes, null);

interface Person {
  city: string | null;
  gender: string | null;
  tags: string[];
  attributes: { size?: string; children?: number; member?: boolean; likes?: string[] };
  score: [number, number, number] | null;
  orders: { count: number; sum: number } | null;
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const digit = fc.integer({ min: 1, max: 5 });
const person: fc.Arbitrary<Person> = fc.record({
  city: maybe(fc.constantFrom(...TEXTS)),
  gender: maybe(fc.constantFrom('female', 'male')),
  tags: fc.subarray(TAGS),
  attributes: fc.record(
    {
      size: fc.constantFrom('S', 'M', ...NASTY),
      children: fc.integer({ min: 0, max: 3 }),
      member: fc.boolean(),
      likes: fc.subarray(TAGS, { minLength: 1 }),
    },
    { requiredKeys: [] },
  ),
  score: maybe(fc.tuple(digit, digit, digit)),
  orders: maybe(fc.record({ count: fc.integer({ min: 1, max: 4 }), sum: fc.integer({ min: 0, max: 4 }) })),
});

const condition = (field: string, operators: string[], value: fc.Arbitrary<unknown>) =>
  fc.record({ field: fc.constant(field), operator: fc.constantFrom(...operators), value });
const present = (...names: string[]) =>
  fc.record({ field: fc.constantFrom(...names), operator: fc.constantFrom('is-set', 'is-not-set') });
const comparing = ['is', 'is-not', 'at-least', 'at-most', 'more-than', 'less-than'];
const some = <T>(values: T[]) => fc.subarray(values, { minLength: 1 });
const range = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));
const text = (field: string, values: string[]) => [
  condition(field, ['is', 'is-not', 'contains', 'starts-with'], fc.constantFrom(...values)),
  condition(field, ['one-of', 'none-of'], some(values)),
];

const conditions = fc.oneof(
  ...text('city', TEXTS),
  ...text('attributes.size', ['S', 'M', 'm', ...NASTY]),
  condition('gender', ['is', 'is-not'], fc.constantFrom('female', 'male', 'other')),
  condition('gender', ['one-of', 'none-of'], some(['female', 'other'])),
  condition('tags', ['has-any', 'has-all', 'has-none'], some(TAGS)),
  condition('attributes.likes', ['has-any', 'has-all', 'has-none'], some(TAGS)),
  condition('attributes.children', comparing, fc.integer({ min: 0, max: 3 })),
  condition('attributes.children', ['between'], range),
  condition('attributes.member', ['is'], fc.boolean()),
  condition('rfm.recency', comparing, digit),
  condition('rfm.monetary', ['between'], fc.tuple(digit, digit)),
  condition(
    'rfm.cell',
    ['is', 'is-not'],
    fc.tuple(digit, digit, digit).map((digits) => digits.join('')),
  ),
  condition('rfm.group', ['one-of', 'none-of'], some(['champions', 'lost', 'at-risk', 'potential'])),
  condition('rfm.scored', ['is'], fc.boolean()),
  condition('orders.count', comparing, fc.integer({ min: 0, max: 3 })),
  condition('orders.sum', ['between'], range),
  condition('orders.average', comparing, fc.integer({ min: 0, max: 2 })),
  present('city', 'gender', 'tags', 'attributes.size', 'attributes.children', 'attributes.member'),
  present('attributes.likes', 'rfm.frequency', 'rfm.cell', 'rfm.group', 'orders.average'),
) as fc.Arbitrary<SegmentCondition>;

const rules = fc.letrec<{ rule: SegmentRule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    conditions,
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('rule').map((not) => ({ not })),
  ),
})).rule;

/** The same rules, read plainly. */
function holds(rule: SegmentRule, customer: Person): boolean {
  if ('all' in rule) return rule.all.every((inner) => holds(inner, customer));
  if ('any' in rule) return rule.any.some((inner) => holds(inner, customer));
  if ('not' in rule) return !holds(rule.not, customer);
  return matches(rule.operator, valueOf(rule.field, customer), rule.value);
}

function valueOf(name: string, { city, gender, tags, attributes: own, score, orders }: Person): unknown {
  const cell = score?.join('') ?? null;
  const values: Record<string, unknown> = {
    city,
    gender,
    tags: tags.length > 0 ? tags : null,
    'attributes.size': own.size,
    'attributes.children': own.children,
    'attributes.member': own.member,
    'attributes.likes': own.likes,
    'rfm.recency': score?.[0],
    'rfm.frequency': score?.[1],
    'rfm.monetary': score?.[2],
    'rfm.cell': cell,
    'rfm.group': cell && groupOfCell(Number(cell)),
    'rfm.scored': score !== null,
    'orders.count': orders?.count ?? 0,
    'orders.sum': orders?.sum ?? 0,
    'orders.average': orders && orders.sum / orders.count,
  };
  return values[name] ?? null;
}

function matches(operator: string, value: unknown, wanted: unknown): boolean {
  const denials: Record<string, string> = { 'is-not': 'is', 'none-of': 'one-of', 'has-none': 'has-any', 'is-not-set': 'is-set' }; // prettier-ignore
  const denied = denials[operator];
  if (denied) return !matches(denied, value, wanted);
  if (operator === 'is-set') return value !== null;
  if (value === null) return false;
  const lower = (one: unknown) => (typeof one === 'string' ? one.toLowerCase() : one);
  const list = [wanted].flat().map(lower);
  const [first, second] = list as [number, number];
  switch (operator) {
    case 'is':
      return lower(value) === list[0];
    case 'one-of':
      return list.includes(lower(value));
    case 'contains':
      return String(lower(value)).includes(String(list[0]));
    case 'starts-with':
      return String(lower(value)).startsWith(String(list[0]));
    case 'has-any':
      return [wanted].flat().some((one) => (value as unknown[]).includes(one));
    case 'has-all':
      return [wanted].flat().every((one) => (value as unknown[]).includes(one));
    case 'at-least':
      return Number(value) >= first;
    case 'at-most':
      return Number(value) <= first;
    case 'more-than':
      return Number(value) > first;
    case 'less-than':
      return Number(value) < first;
    case 'between':
      return Number(value) >= first && Number(value) <= second;
    default:
      throw new Error(`${operator} is not known to this test`);
  }
}

let domain: TestDomain;
beforeAll(async () => {
  domain = await startTestDomain([DifferentiateModule]);
});
afterAll(() => domain.stop());

async function insert(people: Person[]): Promise<number[]> {
  await domain.database.run('truncate customer cascade');
  const ids: number[] = [];
  for (const { city, gender, tags, attributes: own, score, orders } of people) {
    const row = await domain.database.row<{ id: number }>(
      `insert into customer (city, gender, tags, attributes, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $5) returning id`,
      [city, gender, tags, JSON.stringify(own), NOW],
    );
    ids.push(row!.id);
    if (score)
      await domain.database.run('insert into rfm_score values ($1, $2, $3, $4, $5, 1, 1)', [
        row!.id,
        ...score,
        NOW,
      ]);
    if (orders)
      await domain.database.run('insert into purchase_summary values ($1, $2, 0, $3, $4, $4)', [
        row!.id,
        orders.count,
        orders.sum,
        NOW,
      ]);
  }
  return ids;
}

const scopes: { asksMany: boolean; scope: FrameScope }[] = [
  { asksMany: false, scope: { kind: 'all' } },
  { asksMany: true, scope: { kind: 'range', limit: (id) => `${id} > 0` } },
  { asksMany: true, scope: { kind: 'few', limit: (id) => `${id} = any (array(select id from customer))` } },
];

/** Whom a rule finds; the same on its own, in a full pass, and for few customers. */
async function matching(rule: SegmentRule): Promise<number[]> {
  const finds: number[][] = [];
  for (const { asksMany, scope } of scopes) {
    const context = new RuleContext(new Parameters(), NOW, 'Asia/Shanghai', asksMany);
    const { predicate } = compileRule(rule, fields, context);
    const found = await domain.database.rows<{ id: number }>(
      `select c.id from ${segmentFrame(context, scope)} where ${predicate} order by c.id`,
      context.parameters.values,
    );
    finds.push(found.map(({ id }) => id));
  }
  expect(finds.slice(1)).toEqual([finds[0], finds[0]]);
  return finds[0]!;
}

describe('a compiled rule', () => {
  it('finds exactly the customers a plain reading of the rule finds', async () => {
    const [people] = fc.sample(fc.array(person, { minLength: 120, maxLength: 120 }), { numRuns: 1, seed: 7 });
    const ids = await insert(people!);
    await fc.assert(
      fc.asyncProperty(rules, async (rule) => {
        const expected = ids.filter((_, at) => holds(rule, people![at]!));
        expect(await matching(rule)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('holds no value of the rule in its text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NASTY.filter((value) => value.length > 2)), (value) => {
        const context = new RuleContext(new Parameters(), NOW, 'Asia/Shanghai');
        const all = ['city', 'attributes.size'].map((field) => ({ field, operator: 'is', value }));
        const products = [
          { field: 'orders.count', operator: 'at-least', value: 1, sku: value, category: value },
        ];
        const { predicate, conditions: compiled } = compileRule(
          { all: [...all, ...products, { field: 'random', operator: 'less-than', value: 5, seed: value }] },
          fields,
          context,
        );
        expect(predicate + compiled.map(({ seen }) => seen()).join()).not.toContain(value);
        expect(context.parameters.values).toContain(value);
      }),
    );
  });

  it('takes a value of another type than the attribute has for unknown', async () => {
    await insert([{ city: null, gender: null, tags: [], attributes: {}, score: null, orders: null }]);
    await domain.database.run(
      `update customer set attributes = '{"children": "many", "member": "yes", "likes": "tea", "size": 7}'`,
    );
    expect(await matching({ field: 'attributes.children', operator: 'at-least', value: 0 })).toEqual([]);
    expect(await matching({ field: 'attributes.member', operator: 'is', value: false })).toEqual([]);
    expect(await matching({ field: 'attributes.size', operator: 'is', value: '7' })).toHaveLength(1);
  });
});
