import type { RuleContext } from '../compiler/rule-context.js';
import { compare } from '../compiler/comparison.js';
import type { RowSource } from '../compiler/shared-rows.js';
import type { FieldType } from './operators.js';
import { type CheckedCondition, field, type SegmentField, withoutPresence } from './segment-field.js';

const orders: RowSource = { from: 'orders o', customer: 'o.customer_id', at: 'o.ordered_at' };
const items: RowSource = {
  ...orders,
  from: 'order_item i join orders o on o.id = i.order_id left join product d on d.sku = i.sku',
};

/** The same figure, from the customer's summary and from rows that are looked through. */
interface Figure {
  /** Null where the summary does not know. */
  summary: string | null;
  /** Aggregates over orders `o` (null: only their items tell), and over orders with their items `i`. */
  orders: string | null;
  items: string;
  /** Which orders count; absent for all, so that refunds are taken off. */
  kind?: 'sale' | 'refund';
  /** Whether nothing counts as nought. */
  hasNothing?: true;
}

const IN_BASE_CURRENCY = 'i.amount_minor * o.base_minor / nullif(o.total_minor, 0)::double precision';
const instant = (aggregate: 'min' | 'max'): Omit<Figure, 'summary'> => ({
  orders: `${aggregate}(o.ordered_at)`,
  items: `${aggregate}(o.ordered_at)`,
  kind: 'sale',
});

const figures = {
  count: {
    summary: 'p.orders_count',
    orders: 'count(*)',
    items: 'count(distinct o.id)',
    kind: 'sale',
    hasNothing: true,
  },
  /** Refunds are taken off. */
  sum: {
    summary: 'p.revenue_minor',
    orders: 'sum(o.base_minor)',
    items: `sum(${IN_BASE_CURRENCY})`,
    hasNothing: true,
  },
  refunds: {
    summary: 'p.refunds_count',
    orders: 'count(*)',
    items: 'count(distinct o.id)',
    kind: 'refund',
    hasNothing: true,
  },
  /** Different ones. */
  products: { summary: null, orders: null, items: 'count(distinct i.sku)', kind: 'sale', hasNothing: true },
  first: { summary: 'p.first_order_at', ...instant('min') },
  last: { summary: 'p.last_order_at', ...instant('max') },
} satisfies Record<string, Figure>;

type FigureName = keyof typeof figures;
type PurchaseName = FigureName | 'average';

/** Which orders, or items of orders, a condition is about. */
function rowsOf({ sku, category, status }: CheckedCondition, context: RuleContext): string[] {
  return [
    `o.status = ${status === undefined ? `'paid'` : context.bind(status, 'text')}`,
    ...(sku === undefined ? [] : [`i.sku = ${context.bind(sku, 'text')}`]),
    ...(category === undefined ? [] : [`d.category = ${context.bind(category, 'text')}`]),
  ];
}

/**
 * From the summary where the condition is about all paid orders; else reckoned up from orders, or from their items.
 * Null where there is nothing.
 */
function figureOf(name: FigureName, condition: CheckedCondition, context: RuleContext): string {
  const { within, sku, category, status } = condition;
  const figure: Figure = figures[name];
  const isOfItems = figure.orders === null || sku !== undefined || category !== undefined;
  if (figure.summary !== null && within === undefined && status === undefined && !isOfItems)
    return figure.summary;
  const rows = [...rowsOf(condition, context), ...(figure.kind ? [`o.kind = '${figure.kind}'`] : [])];
  return context.reckon(isOfItems ? items : orders, {
    aggregate: isOfItems ? figure.items : figure.orders!,
    where: rows.join(' and '),
    within,
  });
}

function valueOf(name: PurchaseName, condition: CheckedCondition, context: RuleContext): string {
  if (name !== 'average') {
    const found = figureOf(name, condition, context);
    return hasNothing(name) ? `coalesce(${found}, 0)` : found;
  }
  const [sum, count] = [figureOf('sum', condition, context), figureOf('count', condition, context)];
  return `${sum}::double precision / nullif(${count}, 0)`;
}

/** Whether a customer who bought nothing can't meet the condition. */
function wantsSome({ operator, value }: CheckedCondition): boolean {
  const least = Number([value].flat()[0]);
  return operator === 'more-than'
    ? least >= 0
    : ['is', 'at-least', 'between'].includes(operator) && least > 0;
}

/** Left null where there is nothing: then the planner need not look at customers without a row. */
const wanted =
  (name: FigureName, type: FieldType): NonNullable<SegmentField['test']> =>
  (condition, context) => {
    const value = wantsSome(condition)
      ? figureOf(name, condition, context)
      : valueOf(name, condition, context);
    return compare(type, condition, value, context);
  };

const hasNothing = (name: PurchaseName): name is FigureName =>
  name !== 'average' && 'hasNothing' in figures[name];

const purchase = (name: PurchaseName, type: 'number' | 'money' | 'date'): SegmentField =>
  field({
    key: `orders.${name}`,
    family: 'orders',
    type,
    // Who bought nothing has counts and a sum of nought, but neither average nor date.
    ...(hasNothing(name) ? { operators: withoutPresence(type), test: wanted(name, type) } : {}),
    params: { within: false, sku: false, category: false, status: false },
    value: (condition, context) => valueOf(name, condition, context),
  });

/** What the customers bought: all of it, in the last days, of a product, of a category. Amounts in minor units. */
export const purchaseFields: SegmentField[] = [
  purchase('count', 'number'),
  purchase('sum', 'money'),
  purchase('average', 'money'),
  purchase('refunds', 'number'),
  purchase('products', 'number'),
  purchase('first', 'date'),
  purchase('last', 'date'),
];
