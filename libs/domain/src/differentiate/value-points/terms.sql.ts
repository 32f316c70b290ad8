import { futureNeeds, type NeedsScope } from './future-needs.sql.js';

/** Placeholders of the settings, beside those of the needs. */
export interface TermsScope extends NeedsScope {
  /** Points for one minor unit of the workspace's currency. */
  pointsPerMinor: string;
  highValueSuggestion: string;
  ordinarySuggestion: string;
  acquisitionCostWeight: string;
  marketingCostWeight: string;
  arrearsWeight: string;
  pointsPerRelationshipYear: string;
  pointsPerSatisfactionGrade: string;
}

/**
 * Revenue up to the instant: from the summaries where nothing is dated after it, else from the orders themselves, so
 * that a night does not add up what ten million orders say, and a look into the past does.
 */
const revenue = ({ asOf, limit }: TermsScope): string => `
  select customer_id, revenue_minor from purchase_summary
  where last_order_at <= ${asOf} and ${limit('customer_id')}
  union all
  select o.customer_id, sum(o.base_minor) from purchase_summary p join orders o on o.customer_id = p.customer_id
  where (p.last_order_at > ${asOf} or p.last_order_at is null) and o.status = 'paid' and o.ordered_at <= ${asOf}
    and ${limit('p.customer_id')}
  group by o.customer_id`;

const opportunities = ({ asOf, limit }: TermsScope): string => `
  select customer_id, sum(expected_minor) as expected from opportunity
  where created_at <= ${asOf} and (status = 'open' or updated_at > ${asOf}) and ${limit('customer_id')}
  group by customer_id`;

const contacts = ({ asOf, limit }: TermsScope): string => `
  select customer_id, count(*) filter (where suggestion_rating = 'high-value') as high_value,
    count(*) filter (where suggestion_rating = 'ordinary') as ordinary, avg(satisfaction) as satisfaction
  from contact_entry where at <= ${asOf} and ${limit('customer_id')}
  group by customer_id`;

const expenses = ({ asOf, limit }: TermsScope): string => `
  select customer_id, sum(amount_minor) filter (where kind = 'acquisition') as acquisition,
    sum(amount_minor) filter (where kind = 'marketing') as marketing
  from customer_expense where spent_on <= ${asOf}::date and ${limit('customer_id')}
  group by customer_id`;

const YEAR = '31557600';

/**
 * The terms of each customer's value in points, two decimals each, and the worth of the needs foreseen. What the terms
 * rest on is dated, so the same statement tells of any month of the past; arrears are known for the present only.
 * A customer of whom there is nothing to count has no row.
 */
export const valueTerms = (scope: TermsScope): string => {
  const { limit, asOf, pointsPerMinor } = scope;
  const money = (minor: string): string => `coalesce(${minor}, 0) * ${pointsPerMinor}`;
  return `
  with revenue as (${revenue(scope)}),
  opportunities as (${opportunities(scope)}),
  contacts as (${contacts(scope)}),
  expenses as (${expenses(scope)}),
  needs as (
    select customer_id, sum(value_minor)::bigint as worth from (${futureNeeds(scope)}) n group by customer_id
  ), reckoned as (
    select c.id as customer_id,
      round((${money('r.revenue_minor')})::numeric, 2) as bought,
      round((${money('o.expected')})::numeric, 2) as opportunities,
      round((coalesce(t.high_value, 0) * ${scope.highValueSuggestion}
        + coalesce(t.ordinary, 0) * ${scope.ordinarySuggestion})::numeric, 2) as suggestions,
      round((${money('n.worth')})::numeric, 2) as future,
      round((-(${money('e.acquisition')}) * ${scope.acquisitionCostWeight}
        - (${money('e.marketing')}) * ${scope.marketingCostWeight}
        - (${money('c.arrears_minor')}) * ${scope.arrearsWeight})::numeric, 2) as costs,
      round((coalesce(greatest(0, extract(epoch from ${asOf} - c.since) / ${YEAR}), 0)
          * ${scope.pointsPerRelationshipYear}
        + coalesce(t.satisfaction - 3, 0) * ${scope.pointsPerSatisfactionGrade})::numeric, 2) as relationship,
      coalesce(n.worth, 0) as future_minor
    from (
      select id, arrears_minor, coalesce(relationship_since, acquired_on)::timestamptz as since
      from customer where ${limit('id')}
    ) c
    left join revenue r on r.customer_id = c.id
    left join opportunities o on o.customer_id = c.id
    left join contacts t on t.customer_id = c.id
    left join expenses e on e.customer_id = c.id
    left join needs n on n.customer_id = c.id
    where num_nonnulls(r.customer_id, o.customer_id, t.customer_id, e.customer_id, n.customer_id, c.since) > 0
      or c.arrears_minor > 0
  )
  select *, bought + opportunities + suggestions + future + costs + relationship as total from reckoned`;
};
