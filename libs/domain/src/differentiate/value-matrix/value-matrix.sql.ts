import { cellSql } from '../rfm/rfm-cell.js';
import type { ValueCustomersQuery } from './value-matrix.schema.js';

/** The RFM group `g` of a customer id. */
const groupOf = (customerId: string): string =>
  `left join rfm_score s on s.customer_id = ${customerId} left join rfm_group_cell g on g.cell = ${cellSql('s')}`;

/**
 * Class × RFM group in one pass: what is in each cell, and how many of them got a message. $1 instant, $2 days, $3 the
 * stage if `ofStage`. A second for a million customers on two cores, most of it the join of the scores.
 */
export const selectMatrix = (ofStage: boolean): string => `
  select a.class, coalesce(g.group_key, 'none') as "group", count(*)::int as customers,
    sum(a.value_minor)::bigint as "valueMinor", count(m.customer_id)::int as written
  from abc_score a
  ${ofStage ? 'join lifecycle_score l on l.customer_id = a.customer_id and l.stage = $3' : ''}
  ${groupOf('a.customer_id')}
  left join (
    select distinct customer_id from message
    where state = 'accepted' and settled_at > $1::timestamptz - make_interval(hours => 24 * $2::int)
      and settled_at <= $1
  ) m on m.customer_id = a.customer_id
  group by 1, 2`;

const VALUE = 'coalesce(a.value_minor, 0)';

/** Of the last run's movement: where a customer stood before it. */
const cameFrom = (measure: 'abc' | 'lifecycle', column: string): string => `
  (select (array_agg(x.${column} order by x.id))[1] from ${measure}_change x
   where x.customer_id = c.id and x.id > (
     select (outcome -> 'movement' ->> 'after')::bigint from measure_run
     where measure = '${measure}' and status = 'finished' order by id desc limit 1))`;

/** What each filter asks of a customer. */
const filters: Record<keyof Omit<ValueCustomersQuery, 'limit' | 'after'>, string> = {
  class: 'a.class',
  tier: 'a.tier',
  stage: 'l.stage',
  group: `coalesce(g.group_key, 'none')`,
  fromClass: cameFrom('abc', 'from_class'),
  fromTier: cameFrom('abc', 'from_tier'),
  fromStage: cameFrom('lifecycle', 'from_stage'),
};

export type ValueFilter = keyof typeof filters;
export const valueFilters = Object.keys(filters) as ValueFilter[];

/**
 * Customers by where they stand, those who bring most first. Only the tables that are asked about are joined before the
 * cut; the rest of a row is looked up for the few that are shown. $1 how many, $2 and $3 value and id of the last
 * customer shown; the filters' values are $4 and on.
 */
export const listCustomers = (asked: ValueFilter[]): string => {
  const has = (...names: ValueFilter[]): boolean => asked.some((name) => names.includes(name));
  const conditions = asked.map((name, index) => `${filters[name]} = $${index + 4}`);
  return `
  select c.id as "customerId", c.name, c.email, a.class, a.tier, a.value_minor as "valueMinor", l.stage,
    g.group_key as "group", r.last_day::text as "lastOn"
  from (
    select c.id, ${VALUE} as value
    from customer c
    left join abc_score a on a.customer_id = c.id
    ${has('stage') ? 'left join lifecycle_score l on l.customer_id = c.id' : ''}
    ${has('group') ? groupOf('c.id') : ''}
    where ${[...conditions, `($2::bigint is null or (${VALUE}, c.id) < ($2, $3::bigint))`].join(' and ')}
    order by ${VALUE} desc, c.id desc limit $1
  ) shown
  join customer c on c.id = shown.id
  left join abc_score a on a.customer_id = c.id
  left join lifecycle_score l on l.customer_id = c.id
  left join purchase_rhythm r on r.customer_id = c.id
  ${groupOf('c.id')}
  order by shown.value desc, c.id desc`;
};
