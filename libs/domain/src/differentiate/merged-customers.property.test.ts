import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { standingOf } from '../../../../test/factories/rfm-standing.js';
import { startTestDomain, type TestDomain } from '../../../../test/setup/test-domain.js';
import { CustomersService } from '../identify/customers/customers.service.js';
import { IdentifyModule } from '../identify/identify.module.js';
import { MergesService } from '../identify/identities/merging/merges.service.js';
import { OrdersService } from '../identify/orders/orders.service.js';
import { upsertOrderSchema } from '../identify/orders/upsert-order.schema.js';
import { DomainError } from '../kernel/errors.js';
import { AbcService } from './abc/abc.service.js';
import { DifferentiateModule } from './differentiate.module.js';
import { LifecycleService } from './lifecycle/lifecycle.service.js';
import { RfmRescoreService } from './rfm/rfm-rescore.service.js';
import { RfmService } from './rfm/rfm.service.js';
import type { SegmentRule } from './segments/rule/segment-rule.js';
import { SegmentRefreshService } from './segments/segment-refresh.service.js';
import { SegmentsService } from './segments/segments.service.js';

let domain: TestDomain;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule, DifferentiateModule]);
  const rules: SegmentRule[] = [
    { field: 'orders.count', operator: 'at-least', value: 2 },
    { field: 'orders.sum', operator: 'at-least', value: 3000 },
    { field: 'city', operator: 'is', value: 'Ulm' },
  ];
  for (const [at, rule] of rules.entries())
    await domain.get(SegmentsService).create({ name: `S${at}`, description: '', rule }, null);
});
afterAll(() => domain.stop());

const PEOPLE = ['A', 'B', 'C', 'D'];
const person = fc.constantFrom(...PEOPLE);
const step = fc.oneof(
  fc.record({
    do: fc.constant('upsert' as const),
    who: person,
    city: fc.constantFrom('Ulm', 'Rom'),
    email: fc.boolean(),
  }),
  fc.record({
    do: fc.constant('order' as const),
    who: person,
    by: fc.constantFrom('externalId' as const, 'email' as const),
    order: fc.integer({ min: 0, max: 5 }),
    kind: fc.constantFrom('sale' as const, 'sale' as const, 'refund' as const),
    cents: fc.integer({ min: 1, max: 3000 }),
    cancelled: fc.boolean(),
  }),
  fc.record({ do: fc.constant('merge' as const), who: person, other: person }),
  fc.record({ do: fc.constant('undo' as const), which: fc.nat({ max: 3 }) }),
  fc.record({ do: fc.constant('evaluate' as const) }),
  fc.record({ do: fc.constant('score' as const), days: fc.constantFrom(0, 1, 40) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const emailOf = (who: string): string => `${who.toLowerCase()}@acme.io`;
const idOf = async (who: string): Promise<number | null> =>
  (
    await domain.database.row<{ id: number }>(
      `select coalesce((select id from customer where external_id = $1),
        (select customer_id from identity_key where kind = 'external_id' and value = $1)) as id`,
      [who],
    )
  )?.id ?? null;

/** What a step may be refused for; anything else is a defect. */
const REFUSED = [
  'customer-not-found',
  'merge-undone',
  'merge-not-latest',
  'merge-key-taken',
  'merge-too-old',
];

async function take(action: Step, merged: number[]): Promise<void> {
  const source = { source: 'test' };
  domain.clock.advance({ seconds: 1 });
  if (action.do === 'upsert') {
    const { who, city, email } = action;
    const row = { externalId: who, city, ...(email && { email: emailOf(who) }) };
    await domain.get(CustomersService).upsertMany([row], source);
  } else if (action.do === 'order') {
    const { who, by, order, kind, cents, cancelled } = action;
    const parsed = upsertOrderSchema.parse({
      externalId: `O${order}`,
      customer: by === 'email' ? { email: emailOf(who) } : { externalId: who },
      kind,
      status: cancelled ? 'cancelled' : 'paid',
      orderedAt: new Date(Date.UTC(2026, 0, 1 + order)).toISOString(),
      items: [{ sku: 'TEA', quantity: 1, unitPrice: (cents / 100).toFixed(2) }],
    });
    await domain.get(OrdersService).upsertMany([parsed], source);
  } else if (action.do === 'merge') {
    const [survivorId, loserId] = [await idOf(action.who), await idOf(action.other)];
    if (survivorId === null || loserId === null || survivorId === loserId) return;
    merged.push(await domain.get(MergesService).merge({ survivorId, loserId }, [], null));
  } else if (action.do === 'undo') {
    const mergeId = merged.at(-1 - action.which);
    if (mergeId !== undefined) await domain.get(MergesService).undo(mergeId, null);
  } else if (action.do === 'score') {
    domain.clock.advance({ days: action.days });
    await scoreEverybody();
  } else await evaluateTouched();
}

async function scoreEverybody(): Promise<void> {
  await domain.get(RfmService).score('test');
  await domain.get(AbcService).score('test');
  await domain.get(LifecycleService).score('test');
}

/** Customers nothing happens to, so that there are bands and cuts between which the others stand. */
async function openShop(): Promise<void> {
  await domain.database.run('truncate measure_run cascade');
  await domain.database.run('delete from orders');
  await domain.database.run('delete from customer');
  const orders = [1, 2, 3, 4, 5].flatMap((n) =>
    Array.from({ length: n }, (_, at) =>
      upsertOrderSchema.parse({
        externalId: `S${n}-${at}`,
        customer: { externalId: `S${n}` },
        orderedAt: new Date(Date.UTC(2025, 11, 31 - 7 * n * at - n)).toISOString(),
        items: [{ sku: 'TEA', quantity: 1, unitPrice: String(n * n) }],
      }),
    ),
  );
  await domain.get(OrdersService).upsertMany(orders, { source: 'test' });
  await scoreEverybody();
}

/** Looks again at everybody by the bands and cuts of the last run. */
async function rescoreEverybody(): Promise<void> {
  const ids = (await domain.database.rows<{ id: number }>('select id from customer')).map(({ id }) => id);
  const now = domain.clock.now();
  const measures = [domain.get(RfmRescoreService), domain.get(AbcService), domain.get(LifecycleService)];
  await domain.database.transaction(async (tx) => {
    for (const measure of measures) await measure.lock(tx);
    for (const measure of measures) await measure.rescore(tx, ids, now);
  });
}

const scores = async () => ({
  rfm: await domain.database.rows(
    'select customer_id, recency, frequency, monetary from rfm_score order by 1',
  ),
  abc: await domain.database.rows('select customer_id, class, tier, value_minor from abc_score order by 1'),
  lifecycle: await domain.database.rows('select customer_id, stage from lifecycle_score order by 1'),
  rhythm: await domain.database.rows(
    'select customer_id, purchase_days, last_day, median_gap, orders_count from purchase_rhythm order by 1',
  ),
});

async function forgetScores(): Promise<void> {
  await domain.database.run(
    'truncate rfm_score, rfm_change, abc_score, abc_change, lifecycle_score, lifecycle_change, purchase_rhythm, measure_run cascade',
  );
}

async function evaluateTouched(): Promise<void> {
  while (await domain.get(SegmentRefreshService).evaluateTouched());
}

const SUMMARIES = `
  select customer_id, orders_count, refunds_count, revenue_minor, first_order_at, last_order_at
  from purchase_summary order by customer_id`;
const RECOMPUTED = `
  select customer_id, count(*) filter (where kind = 'sale')::int as orders_count,
    count(*) filter (where kind = 'refund')::int as refunds_count, sum(base_minor)::bigint as revenue_minor,
    min(ordered_at) filter (where kind = 'sale') as first_order_at,
    max(ordered_at) filter (where kind = 'sale') as last_order_at
  from orders where status <> 'cancelled' group by customer_id order by customer_id`;
const MEMBERS = 'select segment_id, customer_id from segment_member order by 1, 2';
const COUNTS = `
  select id, member_count = (select count(*) from segment_member m where m.segment_id = s.id) as right
  from segment s order by id`;

it('after any upserts, orders, refunds, corrections, merges and undos, sums, scores and members are those of a fresh look', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 16 }), async (steps) => {
      await openShop();
      const merged: number[] = [];
      for (const action of steps)
        await take(action, merged).catch((error: unknown) => {
          if (!(error instanceof DomainError) || !REFUSED.includes(error.code)) throw error;
        });
      expect(await domain.database.rows(SUMMARIES)).toEqual(await domain.database.rows(RECOMPUTED));
      await evaluateTouched();
      const standing = await standingOf(domain.database);
      expect(standing.kept).toEqual(standing.counted);
      const members = await domain.database.rows(MEMBERS);
      expect((await domain.database.rows<{ right: boolean }>(COUNTS)).every(({ right }) => right)).toBe(true);
      await domain.database.run('truncate segment_member, segment_transition');
      await domain.database.run('update segment set member_count = 0');
      await domain.get(SegmentRefreshService).refresh(null, 'from scratch');
      expect(members).toEqual(await domain.database.rows(MEMBERS));
      const between = await scores();
      await rescoreEverybody();
      expect(between).toEqual(await scores());
      await scoreEverybody();
      const afterRun = await scores();
      await forgetScores();
      await scoreEverybody();
      expect(afterRun).toEqual(await scores());
    }),
    { numRuns: 25 },
  );
}, 180_000);
