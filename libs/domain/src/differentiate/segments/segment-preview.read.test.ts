import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { DifferentiateModule } from '../differentiate.module.js';
import type { SegmentRule } from './rule/segment-rule.js';
import { SegmentCatalogueRead } from './segment-catalogue.read.js';
import { SegmentPreviewRead } from './segment-preview.read.js';

let domain: TestDomain;
let preview: SegmentPreviewRead;
const ids: number[] = [];

beforeAll(async () => {
  domain = await startTestDomain([DifferentiateModule]);
  preview = domain.get(SegmentPreviewRead);
  const rows = await domain.database.rows<{ id: number }>(
    `insert into customer (name, email, phone, city, tags, attributes, created_at, updated_at)
     select 'c' || n, case when n <= 9 then 'c' || n || '@example.com' end, case when n % 2 = 0 then '+86' || n end,
       case when n <= 12 then 'Paris' end, '{vip,new}', jsonb_build_object('children', n), $1, $1
     from generate_series(1, 20) n returning id`,
    [domain.clock.now()],
  );
  ids.push(...rows.map(({ id }) => id));
  await domain.database.run(`insert into suppression values ('email', 'c1@example.com', 'x', 'x', now())`);
  await domain.database.run(`insert into rfm_score values ($1, 5, 4, 3, now(), 1, 1)`, [ids[0]]);
  await domain.database.run(`insert into attribute values ('children', 'number', now())`);
});
afterAll(() => domain.stop());

const paris: SegmentRule = { field: 'city', operator: 'is', value: 'paris' };

describe('the live count', () => {
  it('is exact, with the share, whom each channel reaches, and ten of them', async () => {
    const counted = await preview.count(paris);
    expect(counted).toMatchObject({ customers: 12, total: 20, share: 0.6, reachable: { email: 8, sms: 6 } });
    expect(counted.samples.map(({ name }) => name)).toEqual(ids.slice(0, 10).map((_, at) => `c${at + 1}`));
    expect(counted.samples[0]).toMatchObject({ cell: '543', email: 'c1@example.com' });
  });

  it('gives the same number alone, for whoever waits for nothing else', async () => {
    expect(await preview.size(paris)).toEqual({ customers: 12, warnings: [] });
    const never: SegmentRule = { all: [paris, { field: 'city', operator: 'is', value: 'rome' }] };
    expect(await preview.size(never)).toEqual({
      customers: 0,
      warnings: (await preview.count(never)).warnings,
    });
  });

  it('refuses a rule that names what does not exist', async () => {
    await expect(preview.count({ field: 'segment', operator: 'in', value: 99 })).rejects.toMatchObject({
      faults: [{ path: ['rule', 'value'], code: 'segment-not-found' }],
    });
  });
});

describe('an explanation', () => {
  it('says of each group and condition whether it holds, and what it saw', async () => {
    const rule: SegmentRule = {
      all: [
        paris,
        { not: { any: [{ field: 'attributes.children', operator: 'at-least', value: 5 }] } },
        { field: 'tags', operator: 'has-any', value: ['old'] },
        { field: 'rfm.group', operator: 'is', value: 'potential' },
        { field: 'orders.count', operator: 'is', value: 0, within: 30 },
      ],
    };
    const explained = await preview.explain({ customerId: ids[0]!, rule });
    expect(explained).toEqual({
      inside: false,
      nodes: [
        { path: [], kind: 'all', holds: false },
        { path: ['all', 0], kind: 'condition', holds: true, seen: 'Paris' },
        { path: ['all', 1], kind: 'not', holds: true },
        { path: ['all', 1, 'not'], kind: 'any', holds: false },
        { path: ['all', 1, 'not', 'any', 0], kind: 'condition', holds: false, seen: 1 },
        { path: ['all', 2], kind: 'condition', holds: false, seen: ['vip', 'new'] },
        { path: ['all', 3], kind: 'condition', holds: false, seen: 'champions' },
        { path: ['all', 4], kind: 'condition', holds: true, seen: 0 },
      ],
    });
  });

  it('agrees with the count for every field there is', async () => {
    const one = async (statement: string): Promise<number> =>
      (await domain.database.row<{ id: number }>(`${statement} returning id`))!.id;
    const segment = await one(
      `insert into segment (name, rule, created_at, updated_at) values ('S', '{"all": []}', now(), now())`,
    );
    const survey = await one(`insert into survey (name, definition, created_at, updated_at)
      values ('S', '{"questions": [{"key": "q", "writes": {"attribute": "soon"}}]}', now(), now())`);
    const values: Record<string, unknown> = {
      text: 'x', texts: ['x'], number: 1, numbers: [1, 2], date: '2026-01-01', days: 3, boolean: true, segment, answer: 'x',
    }; // prettier-ignore
    const narrowing: Record<string, unknown> = { survey, within: 30 };
    const { fields } = await domain.get(SegmentCatalogueRead).view();
    let asked = 0;
    for (const { key, operators, params, choices } of fields)
      for (const { operator, value: kind } of operators) {
        const value =
          kind === 'choice' ? choices?.[0] : kind === 'choices' ? choices?.slice(0, 2) : values[kind];
        const needed = params.filter(({ required }) => required);
        const more = Object.fromEntries(needed.map(({ key: param }) => [param, narrowing[param] ?? 'q']));
        const rule = { field: key, operator, ...(kind === 'none' ? {} : { value }), ...more } as SegmentRule;
        const counted = await preview.count({ all: [rule, paris] });
        const explained = await preview.explain({ customerId: ids[0]!, rule });
        expect([rule, explained.inside]).toEqual([
          rule,
          counted.samples.some(({ customerId }) => customerId === ids[0]),
        ]);
        asked += 1;
      }
    expect(asked).toBeGreaterThan(150);
    expect(fields.map(({ key }) => key)).toContain('attributes.soon');
  });

  it('of a saved segment, and of nobody', async () => {
    const segment = await domain.database.row<{ id: number }>(
      `insert into segment (name, rule, created_at, updated_at) values ('P', $1, now(), now()) returning id`,
      [JSON.stringify(paris)],
    );
    const ask = (customerId: number, segmentId: number) => preview.explain({ customerId, segmentId });
    expect(await ask(ids[0]!, segment!.id)).toMatchObject({ inside: true });
    expect(await ask(ids[19]!, segment!.id)).toMatchObject({ inside: false, nodes: [{ seen: null }] });
    await expect(ask(999_999, segment!.id)).rejects.toMatchObject({ code: 'customer-not-found' });
    await expect(ask(ids[0]!, 999_999)).rejects.toMatchObject({ code: 'segment-not-found' });
  });
});
