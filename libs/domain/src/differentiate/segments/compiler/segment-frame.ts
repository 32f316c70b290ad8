/** Tables with at most one row per customer, beside `customer` itself as `c`: the alias fields know each by. */
const besideCustomer = {
  p: 'purchase_summary',
  s: 'rfm_score',
};

/**
 * What a predicate is about: customers, with what is known once of each. A join that a rule does not use costs nothing:
 * all are to unique keys, so the planner leaves them out. A limit on customer ids is repeated for each table, because
 * the planner does not carry a range over from one to the next.
 */
export const segmentFrame = (limit: (customerId: string) => string = () => 'true'): string => {
  const joins = Object.entries(besideCustomer).map(
    ([alias, table]) =>
      `left join ${table} ${alias} on ${alias}.customer_id = c.id and ${limit(`${alias}.customer_id`)}`,
  );
  return `(select * from customer where ${limit('id')}) c ${joins.join(' ')}`;
};
