import type { RuleContext } from '../compiler/rule-context.js';
import { type CheckedCondition, field, type SegmentField, withoutPresence } from './segment-field.js';

/** The same figure, from the customer's summary and from orders that are looked through. */
interface Figure {
  summary: string;
  /** Over orders `o`. */
  orders: string;
  /** Over orders `o` and their items `i`. */
  items: string;
}

const IN_BASE_CURRENCY = 'i.amount_minor * o.base_minor / nullif(o.total_minor, 0)::double precision';
const SALE = `filter (where o.kind = 'sale')`;

const figures = {
  count: {
    summary: 'coalesce(p.orders_count, 0)',
    orders: `count(*) ${SALE}`,
    items: `count(distinct o.id) ${SALE}`,
  },
  /** Refunds are taken off. */
  sum: {
    summary: 'coalesce(p.revenue_minor, 0)',
    orders: 'coalesce(sum(o.base_minor), 0)::double precision',
    items: `coalesce(sum(${IN_BASE_CURRENCY}), 0)`,
  },
  average: {
    summary: 'p.revenue_minor::double precision / nullif(p.orders_count, 0)',
    orders: `sum(o.base_minor)::double precision / nullif(count(*) ${SALE}, 0)`,
    items: `sum(${IN_BASE_CURRENCY}) / nullif(count(distinct o.id) ${SALE}, 0)`,
  },
  first: {
    summary: 'p.first_order_at',
    orders: `min(o.ordered_at) ${SALE}`,
    items: `min(o.ordered_at) ${SALE}`,
  },
  last: {
    summary: 'p.last_order_at',
    orders: `max(o.ordered_at) ${SALE}`,
    items: `max(o.ordered_at) ${SALE}`,
  },
} satisfies Record<string, Figure>;

/**
 * From the summary where the condition is about all orders; else from the customer's own orders, which the index on
 * (customer, time) gives without touching the table.
 */
function valueOf(figure: Figure, condition: CheckedCondition, context: RuleContext): string {
  const { within, sku, category } = condition;
  if (within === undefined && sku === undefined && category === undefined) return figure.summary;
  const ofCustomer = `o.customer_id = c.id and o.status = 'paid' and ${context.within('o.ordered_at', within)}`;
  if (sku === undefined && category === undefined)
    return `(select ${figure.orders} from orders o where ${ofCustomer})`;
  const ofSku = sku === undefined ? 'true' : `i.sku = ${context.bind(sku, 'text')}`;
  const ofCategory =
    category === undefined
      ? 'true'
      : `i.sku in (select d.sku from product d where d.category = ${context.bind(category, 'text')})`;
  return `(select ${figure.items} from orders o join order_item i on i.order_id = o.id
    where ${ofCustomer} and ${ofSku} and ${ofCategory})`;
}

const purchase = (name: keyof typeof figures, type: 'number' | 'money' | 'date'): SegmentField =>
  field({
    key: `orders.${name}`,
    family: 'orders',
    type,
    // Who bought nothing has a count and a sum of nought, but neither average nor date.
    ...(name === 'count' || name === 'sum' ? { operators: withoutPresence(type) } : {}),
    params: { within: false, sku: false, category: false },
    value: (condition, context) => valueOf(figures[name], condition, context),
  });

/** What the customers bought: all of it, in the last days, of a product, of a category. Amounts in minor units. */
export const purchaseFields: SegmentField[] = [
  purchase('count', 'number'),
  purchase('sum', 'money'),
  purchase('average', 'money'),
  purchase('first', 'date'),
  purchase('last', 'date'),
];
