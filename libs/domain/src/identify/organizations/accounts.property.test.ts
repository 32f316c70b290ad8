import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { CustomersService } from '../customers/customers.service.js';
import { IdentifyModule } from '../identify.module.js';
import { MergesService } from '../identities/merging/merges.service.js';
import { OrdersService } from '../orders/orders.service.js';
import { upsertOrderSchema } from '../orders/upsert-order.schema.js';
import { OrganizationsService } from './organizations.service.js';

const PERSONS = ['P0', 'P1', 'P2'];
const ORGANIZATIONS = ['Q0', 'Q1'];

let domain: TestDomain;
let ids: Map<string, number>;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
});
beforeEach(() => clean());
afterAll(() => domain.stop());

async function clean(): Promise<void> {
  await domain.database.run('truncate customer, orders, customer_merge cascade');
  const rows = [
    ...PERSONS.map((externalId) => ({ externalId })),
    ...ORGANIZATIONS.map((externalId) => ({ externalId, kind: 'organization' as const })),
  ];
  const made = await domain.get(CustomersService).upsertMany(rows, { source: 'test' });
  ids = new Map(rows.map(({ externalId }, at) => [externalId, made[at]!.id!]));
}

const person = fc.constantFrom(...PERSONS);
const organization = fc.constantFrom(...ORGANIZATIONS);
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('order' as const),
      key: fc.integer({ min: 0, max: 5 }),
      by: fc.constantFrom(...PERSONS, ...ORGANIZATIONS),
      cents: fc.integer({ min: 0, max: 900 }),
      status: fc.constantFrom('paid' as const, 'paid' as const, 'cancelled' as const),
    }),
  },
  fc.record({ kind: fc.constant('join' as const), person, organization }),
  fc.record({ kind: fc.constant('leave' as const), person }),
  fc.record({
    kind: fc.constant('merge' as const),
    pair: fc.constantFrom<[string, string][]>(['P0', 'P1'], ['P2', 'P1'], ['Q0', 'Q1']),
  }),
  fc.record({ kind: fc.constant('undo' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Carries out what is possible by now; a refusal by the rules is no step. */
async function carryOut(each: Step, open: number[]): Promise<void> {
  const idOf = (name: string): number => ids.get(name)!;
  if (each.kind === 'order')
    await domain.get(OrdersService).upsertMany(
      [
        upsertOrderSchema.parse({
          externalId: `O${each.key}`,
          customer: { externalId: each.by },
          status: each.status,
          orderedAt: '2026-01-05T00:00:00Z',
          items: [{ sku: 'TEA', quantity: 1, unitPrice: (each.cents / 100).toFixed(2) }],
        }),
      ],
      { source: 'test' },
    );
  const expected = (error: { code?: string }) => {
    if (!error.code) throw error;
  };
  const organizations = domain.get(OrganizationsService);
  const merges = domain.get(MergesService);
  if (each.kind === 'join')
    await organizations
      .put(idOf(each.person), { organizationId: idOf(each.organization), role: null })
      .catch(expected);
  if (each.kind === 'leave') await organizations.remove(idOf(each.person)).catch(expected);
  if (each.kind === 'merge') {
    const [survivor, loser] = each.pair;
    const pair = { survivorId: idOf(survivor), loserId: idOf(loser) };
    await merges.merge(pair, [], null).then((id) => open.push(id), expected);
  }
  if (each.kind === 'undo' && open.length > 0) await merges.undo(open.pop()!, null).catch(expected);
}

/** Whom each order must count for, from who placed it and who buys for whom, and what follows from that. */
const RECOMPUTED = `
  with placed as (
    select coalesce(o.buyer_id, o.customer_id) as buyer, o.* from orders o
  ), right_account as (
    select coalesce(k.organization_id, p.buyer) as account, p.status, p.base_minor
    from placed p left join organization_contact k on k.customer_id = p.buyer
  )
  select account as id, count(*)::int as orders, sum(base_minor)::int as revenue
  from right_account where status <> 'cancelled' group by account order by 1`;
const KEPT = `
  select customer_id as id, orders_count as orders, revenue_minor::int as revenue
  from purchase_summary order by 1`;
const WRONG = `
  select o.external_id from orders o
  left join organization_contact k on k.customer_id = coalesce(o.buyer_id, o.customer_id)
  where o.customer_id is distinct from coalesce(k.organization_id, o.buyer_id, o.customer_id)
    or (o.buyer_id is null) <> (k.organization_id is null)`;

it('an order counts once and for the right account, after any mix of orders, corrections, ties, merges and undos', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      await clean();
      const open: number[] = [];
      for (const each of steps) await carryOut(each, open);
      expect(await domain.database.rows(WRONG)).toEqual([]);
      expect(await domain.database.rows(KEPT)).toEqual(await domain.database.rows(RECOMPUTED));
    }),
    { numRuns: 25 },
  );
});
