import fc from 'fast-check';
import type { Sql } from '@roundtrip/domain/database/database.js';
import { type RfmSettings, rfmSettingsSchema } from '@roundtrip/domain/differentiate/rfm/rfm-settings.js';
import type { Values } from './plain-rfm.js';

export const AS_OF = new Date('2026-11-22T00:00:00Z');
const DAY_MS = 24 * 3600_000;
const LAST_DAY = 1000;
const CUSTOMERS = 40;

const few = fc.integer({ min: 1, max: 4 });
const many = fc.integer({ min: 1, max: LAST_DAY });
const customer: fc.Arbitrary<Values> = fc.oneof(fc.tuple(few, few, few), fc.tuple(many, few, many));

/** Customers of whom many are equal. */
export const rfmBases = fc.array(customer, { minLength: 1, maxLength: CUSTOMERS });
/** So many of them that a few changes are few. */
export const rfmBasesOfMany = fc.array(customer, { minLength: 20, maxLength: CUSTOMERS });
export const bandCounts = fc.integer({ min: 3, max: 10 });

/** Heavy ties under each number of bands, so that no number is left to chance. */
export const everyBandCount = Array.from({ length: 8 }, (_, index): [Values[], number] => [
  Array.from({ length: 30 }, (_, n): Values => [1 + (n % 3), 1 + ((n * 7) % 4), 1 + ((n * n) % 5)]),
  3 + index,
]);

/** Limits for so many bands that part the few values as well as the many. */
export const limitsFor = (bands: number): number[] =>
  Array.from({ length: bands - 1 }, (_, index) => 1 + index ** 3);

export function settingsOf(options: Pick<RfmSettings, 'method' | 'ties' | 'bands'>): RfmSettings {
  const limits = limitsFor(options.bands);
  const days = limits.map((limit) => LAST_DAY - limit).reverse();
  return rfmSettingsSchema.parse({
    ...options,
    fixed: { recency: days, frequency: limits, monetary: limits },
  });
}

/** Enough customers for any base. */
export async function addCustomers(sql: Sql): Promise<void> {
  await sql.run(
    `insert into customer (created_at, updated_at) select $1, $1 from generate_series(1, ${CUSTOMERS})`,
    [AS_OF],
  );
}

/** Lets the first customers have bought this, and the others nothing; writes only what differs. */
export async function buy(sql: Sql, base: Values[]): Promise<void> {
  await sql.run(
    `with given as (
       select id, at, f, m
       from unnest($1::timestamptz[], $2::int[], $3::bigint[]) with ordinality as given (at, f, m, n)
       join (select id, row_number() over (order by id) as n from customer) c using (n)
     ), gone as (
       delete from purchase_summary p where not exists (select from given g where g.id = p.customer_id)
     )
     insert into purchase_summary as p (customer_id, orders_count, refunds_count, revenue_minor, first_order_at,
       last_order_at)
     select id, f, 0, m, at, at from given
     on conflict (customer_id) do update set orders_count = excluded.orders_count,
       revenue_minor = excluded.revenue_minor, last_order_at = excluded.last_order_at
     where (p.orders_count, p.revenue_minor, p.last_order_at)
       is distinct from (excluded.orders_count, excluded.revenue_minor, excluded.last_order_at)`,
    [
      base.map(([recency]) => new Date(AS_OF.getTime() - (LAST_DAY - recency) * DAY_MS)),
      base.map(([, frequency]) => frequency),
      base.map(([, , monetary]) => monetary),
    ],
  );
}

/** The digits of everybody who has a score, in the order of ids. */
export async function digitsOf(sql: Sql): Promise<Values[]> {
  const rows = await sql.rows<{ digits: Values }>(
    'select array[recency, frequency, monetary]::int[] as digits from rfm_score order by customer_id',
  );
  return rows.map(({ digits }) => digits);
}
