import { calendarOrders, readDateParts } from './date-parts.js';
import { type DateOrder, dateOrders, isSerialOrder, readSerial, wallClock } from './read-instant.js';
import { rememberLast } from './remember-last.js';

export interface DateFormat {
  order: DateOrder;
  /**
   * `certain`: the values can be read in no other way. `ambiguous`: every value could also be `otherwise`; the
   * order is a suggestion, and a person should confirm it.
   */
  certainty: 'certain' | 'ambiguous';
  otherwise?: DateOrder;
  /** Why this order is suggested when it is ambiguous. */
  hint?: 'am-pm' | 'shorter-span' | 'usual';
  /** How many values were seen, and how many of them are dates of this order. */
  values: number;
  readable: number;
}

interface Reading {
  readable: number;
  earliest: number;
  latest: number;
}

/** How many of a column's values must be dates for the column to be one of dates. */
const MOSTLY = 0.6;
/** A reading is the likelier one when the column then covers at most this part of the time it covers otherwise. */
const SHORTER = 0.5;

/** Collects, in constant memory, in which orders the values of one column can be read. */
export class DateEvidence {
  private values = 0;
  /** Values that are different days in different orders. */
  private manifold = 0;
  private withMeridiem = 0;
  private readonly readings = new Map<DateOrder, Reading>();
  private readonly readAll = rememberLast(readAll);

  /** @param cell a value that is not blank. */
  add(cell: string): void {
    const readings = this.readAll(cell);
    this.values += 1;
    for (const [order, at] of readings) this.count(order, at);
    if (readings.some(([, at]) => at !== readings[0]![1])) this.manifold += 1;
    if (/\d\s*[ap]\.?m\b/i.test(cell)) this.withMeridiem += 1;
  }

  /** The format most values prove, or `null` when the column does not hold dates. */
  get format(): DateFormat | null {
    const most = Math.max(...[...this.readings.values()].map(({ readable }) => readable));
    if (this.values === 0 || most < this.values * MOSTLY) return null;
    const possible = dateOrders.filter((order) => this.readings.get(order)?.readable === most);
    const counts = { values: this.values, readable: most };
    if (possible.length === 1 || this.manifold === 0)
      return { order: possible[0]!, certainty: 'certain', ...counts };
    return { certainty: 'ambiguous', ...this.suggest(possible), ...counts };
  }

  private count(order: DateOrder, at: number): void {
    const known = this.readings.get(order) ?? { readable: 0, earliest: at, latest: at };
    this.readings.set(order, {
      readable: known.readable + 1,
      earliest: Math.min(known.earliest, at),
      latest: Math.max(known.latest, at),
    });
  }

  /** Files cover weeks more often than they jump between months; AM and PM go with the American order. */
  private suggest(possible: DateOrder[]): Required<Pick<DateFormat, 'order' | 'otherwise' | 'hint'>> {
    if (this.withMeridiem > 0 && possible.includes('mdy'))
      return { order: 'mdy', otherwise: possible.find((order) => order !== 'mdy')!, hint: 'am-pm' };
    const [shortest, next] = possible.toSorted((a, b) => this.span(a) - this.span(b));
    if (this.span(shortest!) < this.span(next!) * SHORTER)
      return { order: shortest!, otherwise: next!, hint: 'shorter-span' };
    return { order: possible[0]!, otherwise: possible[1]!, hint: 'usual' };
  }

  private span(order: DateOrder): number {
    const reading = this.readings.get(order);
    return reading ? reading.latest - reading.earliest : 0;
  }
}

function readAll(cell: string): [DateOrder, number][] {
  const readings: [DateOrder, number][] = [];
  for (const order of calendarOrders) {
    const date = readDateParts(cell, order);
    if (date) readings.push([order, wallClock(date)]);
  }
  if (readings.length > 0) return readings;
  for (const order of dateOrders.filter(isSerialOrder)) {
    const at = readSerial(cell, order);
    if (at !== null) readings.push([order, at]);
  }
  return readings;
}
