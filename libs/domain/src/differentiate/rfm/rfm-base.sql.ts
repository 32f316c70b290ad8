import type { Parameters } from '../segments/compiler/rule-context.js';
import type { DigitName } from './digit-name.js';
import type { RfmSettings } from './rfm-settings.js';

/** Whose figures, from which orders. */
export interface BaseScope {
  /** Orders after this instant are not looked at. */
  asOf: Date;
  /** SQL that limits a column of customer ids; all customers if there is none. */
  limit?: (customerId: string) => string;
}

type BaseOptions = Pick<RfmSettings, 'windowDays' | 'monetary' | 'minimumOrders'>;

/**
 * The figures customers are scored by: customer_id, last_order_at, orders_count, revenue_minor, and margin_minor where
 * that is what monetary means. Who has too few orders, or no order whose cost is known, is not among them.
 */
export function baseOf(options: BaseOptions, { asOf, limit }: BaseScope, parameters: Parameters): string {
  const at = parameters.bind(asOf, 'timestamptz');
  const minimum = parameters.bind(options.minimumOrders, 'int');
  const among = limit ?? (() => 'true');
  const byMargin = options.monetary === 'margin';
  const figures = `
    max(o.ordered_at) filter (where o.kind = 'sale') as last_order_at,
    (count(*) filter (where o.kind = 'sale'))::int as orders_count,
    sum(o.base_minor)::bigint as revenue_minor,
    ${byMargin ? 'sum(o.base_minor - o.cost_minor)::bigint' : 'null::bigint'} as margin_minor`;
  const enough = `having count(*) filter (where o.kind = 'sale') >= ${minimum}
    ${byMargin ? 'and count(o.cost_minor) > 0' : ''}`;
  if (options.windowDays !== null) {
    const days = parameters.bind(options.windowDays, 'int');
    // The index on (customer, time) carries all that is asked for, unless cost is.
    return `
    select o.customer_id, ${figures} from orders o
    where o.status = 'paid' and o.ordered_at <= ${at} and o.ordered_at > ${at} - make_interval(hours => 24 * ${days})
      and ${among('o.customer_id')}
    group by o.customer_id ${enough}`;
  }
  // From the summaries. Only customers with orders dated later are counted anew from their orders.
  return `
    select p.customer_id, p.last_order_at, p.orders_count, p.revenue_minor,
      ${byMargin ? 'p.margin_minor' : 'null::bigint'} as margin_minor
    from purchase_summary p
    where p.orders_count >= ${minimum} and p.last_order_at <= ${at} and ${among('p.customer_id')}
      ${byMargin ? 'and p.margin_minor is not null' : ''}
    union all
    select o.customer_id, ${figures}
    from purchase_summary p join orders o on o.customer_id = p.customer_id
    where p.last_order_at > ${at} and o.status = 'paid' and o.ordered_at <= ${at} and ${among('p.customer_id')}
    group by o.customer_id ${enough}`;
}

/** Customers who are left out although they bought: orders dated later, and orders of unknown cost. */
export const countLeftOut = `
  select (select count(*)::int from purchase_summary where last_order_at > $1) as "withFutureOrders",
    (select count(*)::int from purchase_summary where $2 and orders_count > 0 and margin_minor is null)
      as "withoutCost"`;

/** The value each digit is scored by, as SQL over a row of the base or of the scores. */
export interface Measure {
  digit: DigitName;
  value(row: string): string;
  type: string;
}

/** The mean is a double: the same quotient is the same double, so equal customers stay equal. */
export const measuresOf = ({ monetary }: Pick<RfmSettings, 'monetary'>): Measure[] => [
  { digit: 'recency', value: (row) => `${row}.last_order_at`, type: 'timestamptz' },
  { digit: 'frequency', value: (row) => `${row}.orders_count`, type: 'int' },
  { digit: 'monetary', ...monetaryMeasures[monetary] },
];

const monetaryMeasures: Record<RfmSettings['monetary'], Omit<Measure, 'digit'>> = {
  sum: { value: (row) => `${row}.revenue_minor`, type: 'bigint' },
  margin: { value: (row) => `${row}.margin_minor`, type: 'bigint' },
  average: {
    value: (row) => `(${row}.revenue_minor::double precision / ${row}.orders_count)`,
    type: 'double precision',
  },
};
