import type { UpsertOrder, UpsertOrderItem } from './upsert-order.schema.js';

/** A row of `staged_order_line`. */
export type StagedLine = Record<string, string | number | Date | null | undefined>;

/**
 * Of several revisions of one order in a batch the one that counts: the one revised last, and of those the later one.
 * A revision that does not say when it was made counts as made when it came.
 */
export function latestOfEach(orders: UpsertOrder[]): UpsertOrder[] {
  const latest = new Map<string, UpsertOrder>();
  for (const order of orders) {
    const known = latest.get(order.externalId);
    if (!known || !isOlder(order, known)) latest.set(order.externalId, order);
  }
  return [...latest.values()];
}

const isOlder = (order: UpsertOrder, than: UpsertOrder): boolean =>
  order.revisedAt !== undefined && than.revisedAt !== undefined && order.revisedAt < than.revisedAt;

/** The lines of an order, its own facts on each. What was given back in a refund gets its minus here. */
export function toLines(order: UpsertOrder, baseCurrency: string): StagedLine[] {
  const givenBack = order.kind === 'refund' && order.items.every(({ quantity }) => !quantity.startsWith('-'));
  const { customer } = order;
  const facts: StagedLine = {
    external_id: order.externalId,
    kind: order.kind,
    status: order.status,
    ordered_at: order.orderedAt,
    currency: order.currency ?? baseCurrency,
    customer_id: customer.id,
    customer_external_id: customer.externalId,
    customer_email: customer.email,
    coupon_code: order.couponCode,
    revised_at: order.revisedAt,
  };
  return order.items.map((item) => ({ ...facts, ...(givenBack ? negated(item) : amounts(item)) }));
}

const amounts = ({ sku, name, quantity, unitPrice, amountMinor, unitCost }: UpsertOrderItem): StagedLine => ({
  sku,
  name,
  quantity,
  unit_price: unitPrice,
  amount_minor: amountMinor,
  unit_cost: unitCost,
});

const negated = (item: UpsertOrderItem): StagedLine => ({
  ...amounts(item),
  quantity: `-${item.quantity}`,
  amount_minor: item.amountMinor === undefined ? undefined : -Math.abs(item.amountMinor),
});
