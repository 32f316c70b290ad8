import type { Parameters } from '../segments/compiler/rule-context.js';
import type { Measure } from './rfm-base.sql.js';
import type { BandStart } from './rfm-ladder.js';

/**
 * Who may have other figures than their score was made from: touched customers whose turn has not come, and those who
 * have an order dated after the run before ($1), which then was left out.
 */
export const takeTouchedSince = `
  create temporary table rfm_looked_at on commit drop as
  select customer_id from touched_customer
  union select customer_id from purchase_summary where last_order_at > $1`;

export const analyzeLookedAt = `analyze rfm_looked_at`;

/** SQL: a column of customer ids is among those who are looked at. */
export const isLookedAt = (customerId: string): string =>
  `${customerId} in (select l.customer_id from rfm_looked_at l)`;

/** Whether anybody has an order dated after an instant ($1). */
export const hasLaterOrders = `select exists (select from purchase_summary where last_order_at > $1) as later`;

/** Figures as one number; the exclusive or of all customers' is equal where all their figures are, in any order. */
const fingerprint = (row: string): string => `
  bit_xor(hashfloat8extended(date_part('epoch', ${row}.last_order_at),
    hashint8extended(${row}.customer_id # (${row}.orders_count::bigint << 40), ${row}.revenue_minor)))`;

/** The cells of a relation of scored customers: how many stand in each, and their fingerprint. */
export const tallyScored = (scored: string, where = 'true'): string => `
  select b.recency, b.frequency, b.monetary, count(*)::int as customers, (${fingerprint('b')})::text as fingerprint
  from ${scored} b where ${where} group by b.recency, b.frequency, b.monetary`;

/** The numbers of orders there are, ascending, how many customers have each, and their fingerprint. $1 the least. */
export const tallyOrders = `
  select p.orders_count as value, count(*)::int as customers, (${fingerprint('p')})::text as fingerprint
  from purchase_summary p where p.orders_count >= $1 group by p.orders_count order by p.orders_count`;

/** A start of the run before, how many customers stand before it now, and the place it should be at. */
export interface Drift {
  start: BandStart;
  before: number;
  position: number;
}

const among = (minimum: string): string => `from purchase_summary p where p.orders_count >= ${minimum}`;

/**
 * Who stands at each place, found by walking there from the start of the run before along the index on value and
 * customer: as many steps as customers have passed by, instead of a sort of them all.
 */
export const walk = (
  { value, type }: Measure,
  drifts: Drift[],
  minimumOrders: number,
  parameters: Parameters,
): string => {
  const minimum = parameters.bind(minimumOrders, 'int');
  const own = value('p');
  const steps = drifts.map(({ start, before, position }, at) => {
    const anchor = `(${parameters.bind(start.value, type)}, ${parameters.bind(start.from, 'bigint')})`;
    const [side, order, skipped] =
      position > before
        ? [`>= ${anchor}`, `${own} nulls first, p.customer_id`, position - before - 1]
        : [`< ${anchor}`, `${own} desc nulls last, p.customer_id desc`, before - position];
    return `(select ${at} as at, ${own}::text as value, p.customer_id::text as "from" ${among(minimum)}
      and (${own}, p.customer_id) ${side} order by ${order} offset ${skipped} limit 1)`;
  });
  return `${steps.join(' union all ')} order by at`;
};

/** How many values are lower than each, and how many not higher, added: counted from the start of the run before. */
export const countAroundWalk = (
  { value, type }: Measure,
  found: { drift: Drift; value: string }[],
  minimumOrders: number,
  parameters: Parameters,
): string => {
  const minimum = parameters.bind(minimumOrders, 'int');
  const own = value('p');
  const sums = found.map(({ drift: { start, before }, value: at }) => {
    const anchor = `(${parameters.bind(start.value, type)}, ${parameters.bind(start.from, 'bigint')})`;
    const here = parameters.bind(at, type);
    const count = (side: string, than: string): string =>
      `(select count(*) ${among(minimum)} and (${own}, p.customer_id) ${side} ${anchor} and ${own} ${than} ${here})`;
    return `${2 * before} + ${count('>=', '<')} + ${count('>=', '<=')} - ${count('<', '>=')} - ${count('<', '>')}`;
  });
  return `select array[${sums.join(', ')}]::int[] as around`;
};

/** The customer at an offset ($3) among those of a number of orders ($2); $1 the least number of orders. */
export const customerAmongEquals = `
  select customer_id::text as "from" from purchase_summary
  where orders_count >= $1 and orders_count = $2 order by customer_id offset $3 limit 1`;

/** Adds those whose value lies between where a band started and where it starts now: nobody else's score changes. */
export const addPassedBy = (
  moved: { measure: Measure; before: BandStart; now: BandStart }[],
  minimumOrders: number,
  parameters: Parameters,
): string => {
  const passed = moved.map(({ measure: { value, type }, before, now }) => {
    const own = value('p');
    const [old, next] = [before, now].map(
      (start) => [parameters.bind(start.value, type), parameters.bind(start.from, 'bigint')] as const,
    );
    const reached = (start: typeof old): string => `(${own}, p.customer_id) >= (${start![0]}, ${start![1]})`;
    return `(${own} between least(${old![0]}, ${next![0]}) and greatest(${old![0]}, ${next![0]})
      and (${reached(old)}) <> (${reached(next)}))`;
  });
  return `
  insert into rfm_looked_at
  select p.customer_id ${among(parameters.bind(minimumOrders, 'int'))} and (${passed.join(' or ')})
    and not ${isLookedAt('p.customer_id')}`;
};
