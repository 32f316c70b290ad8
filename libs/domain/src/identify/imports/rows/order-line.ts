import type { CountryCode } from '../../customers/phone.js';
import type { BoundMapping } from '../mapping/validate-mapping.js';
import { cellText } from '../values/cell-text.js';
import { type DecimalMark, parseDecimal } from '../values/decimal.js';
import { amountMinor, roundDecimal } from '../values/exact.js';
import { type DateOrder, readInstant } from '../values/read-instant.js';
import { rememberLast } from '../values/remember-last.js';
import { ZoneTime } from '../values/zone-time.js';
import { readIdentity, type RowIdentity } from './identity-cells.js';
import { Refusal, RowCells, rowReader } from './row-cells.js';
import type { RowRejection, SourceRow } from './row-rejection.js';

/** What order lines are stored with; what a file states beyond it is rounded half away from zero. */
const QUANTITY = { decimals: 3, limit: 1e9 };
const PRICE = { decimals: 4, limit: 1e11 };

const MAX_NAME_CHARS = 500;
const MAX_PLACE_CHARS = 100;

/** One line of an order. At least one part of the identity is there. */
export interface OrderLine extends RowIdentity {
  /** The line of the file, from 1. */
  line: number;
  /**
   * A negative quantity makes a line a refund, with or without a cancellation number such as `C536379`: its
   * quantity and amount are negative. Prices never are.
   */
  kind: 'sale' | 'refund';
  orderKey: string;
  sku: string;
  name: string | null;
  quantity: number;
  /** Canonical decimal text with at most four decimals. */
  unitPrice: string;
  /** What one of them cost the shop, written like the price; `null` where the file does not say. */
  unitCost: string | null;
  /** `quantity × unitPrice`, exact and then rounded once to minor units. */
  amountMinor: number;
  orderedAt: Date;
  country: string | null;
}

export interface OrderLineRules {
  columns: BoundMapping;
  dateOrder: DateOrder;
  decimalMark: DecimalMark;
  /** The zone in which dates without one are meant. */
  timeZone: string;
  currencyDecimals: number;
  /** Of phone numbers without a country code. */
  defaultCountry: CountryCode;
}

/** A function that makes an order line of a row, or rejects the row for the first fault it finds. */
export function orderLineReader(rules: OrderLineRules): (row: SourceRow) => OrderLine | RowRejection {
  const zone = new ZoneTime(rules.timeZone);
  const readDate = rememberLast((cell) => readInstant(cell, rules.dateOrder, zone));
  return rowReader((row) => {
    const cells = new RowCells(rules.columns, row);
    const orderKey = cells.requiredKey('orderKey', 'no-order-number');
    const identity = readIdentity(cells, rules.defaultCountry);
    if (!identity) throw new Refusal('no-customer');
    const sku = cells.requiredKey('sku', 'no-product');
    const amounts = readAmounts(cells, rules);
    return {
      line: row.line,
      kind: amounts.quantity < 0 ? 'refund' : 'sale',
      orderKey,
      ...identity,
      sku,
      name: cells.text('name', MAX_NAME_CHARS),
      ...amounts,
      orderedAt: readOrderedAt(cells, rules.dateOrder, readDate),
      country: cells.text('country', MAX_PLACE_CHARS),
    };
  });
}

function readAmounts(
  cells: RowCells,
  { decimalMark, currencyDecimals }: OrderLineRules,
): Pick<OrderLine, 'quantity' | 'unitPrice' | 'unitCost' | 'amountMinor'> {
  const number = (field: string, { decimals, limit }: typeof PRICE): string => {
    const cell = cells.raw(field);
    const decimal = parseDecimal(cell, decimalMark);
    if (decimal === null) throw Refusal.ofValue('invalid-number', field, cell);
    if (Math.abs(Number(decimal)) > limit) throw Refusal.ofValue('number-too-large', field, cell);
    return roundDecimal(decimal, decimals);
  };
  const quantity = number('quantity', QUANTITY);
  if (quantity === '0') throw new Refusal('quantity-zero');
  const unitPrice = number('unitPrice', PRICE);
  if (unitPrice.startsWith('-')) throw new Refusal('negative-price', { value: unitPrice });
  const amount = amountMinor(quantity, unitPrice, currencyDecimals);
  if (amount === null) throw Refusal.ofValue('number-too-large', 'unitPrice', unitPrice);
  const unitCost = cellText(cells.raw('unitCost')) === null ? null : number('unitCost', PRICE);
  if (unitCost?.startsWith('-')) throw Refusal.ofValue('invalid-value', 'unitCost', unitCost);
  return { quantity: Number(quantity), unitPrice, unitCost, amountMinor: amount };
}

function readOrderedAt(cells: RowCells, order: DateOrder, readDate: (cell: string) => Date | null): Date {
  const cell = cellText(cells.raw('orderedAt'));
  if (cell === null) throw new Refusal('no-date');
  const instant = readDate(cell);
  if (!instant) throw Refusal.ofValue('invalid-date', 'orderedAt', cell, { order });
  return instant;
}
