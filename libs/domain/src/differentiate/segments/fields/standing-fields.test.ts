import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../../test/setup/test-domain.js';
import { AbcService } from '../../abc/abc.service.js';
import { DifferentiateModule } from '../../differentiate.module.js';
import { LifecycleService } from '../../lifecycle/lifecycle.service.js';
import type { SegmentCondition } from '../rule/segment-rule.js';
import { SegmentPreviewRead } from '../segment-preview.read.js';

/** What conditions on classes and stages mean: who is found among a handful of customers, by name. */
let domain: TestDomain;
let preview: SegmentPreviewRead;

beforeAll(async () => {
  domain = await startTestDomain([DifferentiateModule]);
  preview = domain.get(SegmentPreviewRead);
  await customer('Ann', [10, 8000]);
  await customer('Bo', [5, 500], [35, 500], [65, 500]);
  await customer('Cao', [400, 300]);
  await customer('Dan');
  await score();
  domain.clock.advance({ days: 10 });
  await buy('Cao', [0, 50_000]);
  await score();
});
afterAll(() => domain.stop());

type Sale = [daysAgo: number, minor: number];

async function customer(name: string, ...sales: Sale[]): Promise<void> {
  await domain.database.run(`insert into customer (name, created_at, updated_at) values ($1, $2, $2)`, [
    name,
    domain.clock.now(),
  ]);
  await buy(name, ...sales);
}

async function buy(name: string, ...sales: Sale[]): Promise<void> {
  await domain.database.run(
    `insert into orders (external_id, customer_id, kind, ordered_at, currency, total_minor, base_minor, content_hash,
       created_at, updated_at)
     select gen_random_uuid(), c.id, 'sale', $2::timestamptz - make_interval(days => ago), 'CNY', minor, minor, '', $2, $2
     from customer c, unnest($3::int[], $4::int[]) as sale (ago, minor) where c.name = $1`,
    [name, domain.clock.now(), sales.map(([ago]) => ago), sales.map(([, minor]) => minor)],
  );
  await domain.database.run(`
    insert into purchase_summary (customer_id, orders_count, refunds_count, revenue_minor, first_order_at, last_order_at)
    select customer_id, count(*), 0, sum(base_minor), min(ordered_at), max(ordered_at) from orders group by customer_id
    on conflict (customer_id) do update set orders_count = excluded.orders_count,
      revenue_minor = excluded.revenue_minor, last_order_at = excluded.last_order_at`);
}

async function score(): Promise<void> {
  await domain.get(AbcService).score('test');
  await domain.get(LifecycleService).score('test');
}

async function found(
  field: string,
  operator: string,
  value?: SegmentCondition['value'],
  more = {},
): Promise<string[]> {
  const rule = { field, operator, ...(value === undefined ? {} : { value }), ...more };
  return (await preview.count(rule)).samples.map(({ name }) => name ?? '').sort();
}

describe('conditions on classes and tiers', () => {
  it('find who stands there; who has not bought has no class', async () => {
    expect(await found('abc.class', 'is', 'A')).toEqual(['Cao']);
    expect(await found('abc.class', 'one-of', ['B', 'C'])).toEqual(['Ann', 'Bo']);
    expect(await found('abc.class', 'is-not-set')).toEqual(['Dan']);
    expect(await found('value.tier', 'is', 'vip')).toEqual(['Cao']);
  });

  it('find who moved in the last days, and nobody for having come in', async () => {
    expect(await found('abc.moved', 'is', 'up', { within: 1 })).toEqual(['Cao']);
    expect(await found('abc.moved', 'is', 'down', { within: 1 })).toEqual(['Ann', 'Bo']);
    expect(await found('abc.moved', 'is-not', 'up', { within: 30 })).toEqual(['Ann', 'Bo', 'Dan']);
  });
});

describe('conditions on the lifecycle', () => {
  it('find stages, and who changed theirs in the last days', async () => {
    expect(await found('lifecycle.stage', 'is', 'won-back')).toEqual(['Cao']);
    expect(await found('lifecycle.stage', 'is', 'prospect')).toEqual(['Dan']);
    expect(await found('lifecycle.stage', 'one-of', ['new', 'growing'])).toEqual(['Ann', 'Bo']);
    expect(await found('lifecycle.changedAt', 'in-last', 1)).toEqual(['Cao']);
  });

  it('find who is active, and when the next purchase is due, by the rhythm that holds for each', async () => {
    // Bo bought on three days, 15 days ago the last time, and has a rhythm of 30 days: 75 · 2^(−1/2) = 53.
    expect(await found('lifecycle.activity', 'between', [53, 54])).toEqual(['Bo']);
    expect(await found('lifecycle.daysToNext', 'is', 15)).toEqual(['Bo']);
    // Ann has none of her own: the base's 30 days, of which 20 have passed.
    expect(await found('lifecycle.daysToNext', 'is', 10)).toEqual(['Ann']);
    expect(await found('lifecycle.nextPurchase', 'is-set')).toEqual(['Ann', 'Bo', 'Cao']);
    expect(await found('lifecycle.nextPurchase', 'before', '2026-01-01')).toEqual([]);
  });
});
