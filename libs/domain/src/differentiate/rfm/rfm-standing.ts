import type { DigitName } from './digit-name.js';

/** Customers of one cell or one number of orders, and the fingerprint of their figures. */
interface Tally {
  customers: number;
  fingerprint: string;
}
export type CellFigures = Tally & Record<DigitName, number>;
export type OrdersFigures = Tally & { value: number };

/** How many customers stand where by the starts of the run before, as things are now. */
export interface Standing {
  customers: number;
  /** How many customers stand before the start of a band (2 and on) of a digit. */
  before(digit: DigitName, band: number): number;
  /** The numbers of orders there are, ascending. */
  orders: OrdersFigures[];
}

const fingerprintOf = (tallies: Tally[]): bigint =>
  tallies.reduce((all, { fingerprint }) => all ^ BigInt(fingerprint), 0n);
const customersOf = (tallies: Tally[]): number => tallies.reduce((sum, { customers }) => sum + customers, 0);

/**
 * The scores as they stand, without those of the customers who are looked at, and with what these would score now.
 * `null` where that is not what everybody bought: then something changed of which nobody was told, and all have to be
 * looked at.
 */
export function standingOf(
  scores: CellFigures[],
  old: CellFigures[],
  now: CellFigures[],
  orders: OrdersFigures[],
): Standing | null {
  const customers = customersOf(orders);
  const isWhole = customers === customersOf(scores) - customersOf(old) + customersOf(now);
  const figures = fingerprintOf(scores) ^ fingerprintOf(old) ^ fingerprintOf(now);
  if (!isWhole || figures !== fingerprintOf(orders)) return null;
  const below = (cells: CellFigures[], digit: DigitName, band: number): number =>
    customersOf(cells.filter((cell) => cell[digit] < band));
  return {
    customers,
    before: (digit, band) => below(scores, digit, band) - below(old, digit, band) + below(now, digit, band),
    orders,
  };
}

/** The number of orders at a place (from 1), how many customers have fewer, and how many not more. */
export function ordersAt(
  orders: OrdersFigures[],
  position: number,
): { value: number; lower: number; notHigher: number } {
  let lower = 0;
  for (const { value, customers } of orders) {
    if (lower + customers >= position) return { value, lower, notHigher: lower + customers };
    lower += customers;
  }
  throw new RangeError(`nobody stands at place ${position}`);
}
