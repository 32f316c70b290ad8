import type { RuleContext } from './rule-context.js';

/** Tables with at most one row per customer, beside `customer` itself as `c`: the alias fields know each by. */
const besideCustomer = {
  p: 'purchase_summary',
  s: 'rfm_score',
  vp: 'value_points',
  a: 'abc_score',
  l: 'lifecycle_score',
  h: 'purchase_rhythm',
  v: 'clv_score',
  f: 'forecast',
  dq: 'customer_quality',
};

type Limit = (customerId: string) => string;

/** Whom a statement looks at: everybody, those of a range of ids, or few that are fetched one by one. */
export type FrameScope = { kind: 'all' } | { kind: 'range' | 'few'; limit: Limit };

/**
 * What a predicate is about: customers, with what is known once of each, and what their rules share. To be called once
 * all of the statement's rules are compiled. A join that a rule does not use costs nothing: all are to unique keys, so
 * the planner leaves them out. A limit on customer ids is repeated for each table, because the planner does not carry
 * a range over from one to the next.
 */
export const segmentFrame = (context: RuleContext, scope: FrameScope = { kind: 'all' }): string => {
  const limit: Limit = scope.kind === 'all' ? () => 'true' : scope.limit;
  const joins = Object.entries(besideCustomer).map(
    ([alias, table]) =>
      `left join ${table} ${alias} on ${alias}.customer_id = c.id and ${limit(`${alias}.customer_id`)}`,
  );
  const shared = context
    .sharedRows()
    .map((rows) => (scope.kind === 'few' ? rows.lateral() : rows.grouped(limit)));
  return `(select * from customer where ${limit('id')}) c ${[...joins, ...shared].join(' ')}`;
};
