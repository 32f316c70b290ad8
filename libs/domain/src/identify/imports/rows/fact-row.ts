import { normalizeEmail } from '../../customers/email.js';
import { type CountryCode, normalizePhone } from '../../customers/phone.js';
import type { FactTarget, Reading } from '../mapping/fact-field.js';
import type { BoundMapping } from '../mapping/validate-mapping.js';
import { type DecimalMark, parseDecimal } from '../values/decimal.js';
import { amountMinor, roundDecimal } from '../values/exact.js';
import { type DateOrder, readInstant } from '../values/read-instant.js';
import { ZoneTime } from '../values/zone-time.js';
import { Refusal, RowCells, rowReader } from './row-cells.js';
import type { RowRejection, SourceRow } from './row-rejection.js';

const MONEY_LIMIT = 1e12;
const LONGEST_TEXT = 5000;
const OWNERS = ['customerKey', 'email', 'phone'];
const LISTED = /[,，;；、|\s]+/;

export type FactValue = string | number | Date | string[];

/** A row that is read cell by cell: what it states, by field. */
export interface FactRow {
  source: SourceRow;
  values: Record<string, FactValue>;
}

export interface FactRules {
  columns: BoundMapping;
  dateOrder: DateOrder;
  decimalMark: DecimalMark;
  /** The zone in which times without one are meant. */
  timeZone: string;
  currencyDecimals: number;
  /** Of phone numbers without a country code. */
  defaultCountry: CountryCode;
}

/** A function that reads a row by its target's fields, or rejects it for the first cell that makes no sense. */
export function factReader(
  { fields }: FactTarget,
  rules: FactRules,
): (row: SourceRow) => FactRow | RowRejection {
  const mapped = Object.entries(fields).filter(([name]) => rules.columns.has(name));
  const zone = new ZoneTime(rules.timeZone);
  const days = new ZoneTime('UTC');
  return rowReader((source) => {
    const cells = new RowCells(rules.columns, source);
    const values: Record<string, FactValue> = {};
    for (const [name, field] of mapped) {
      const value = new CellReader(cells, name, rules, { instant: zone, day: days }).read(field.reading);
      if (value !== null) values[name] = value;
      else if (field.isNeeded) throw new Refusal('missing-value', { field: name });
    }
    if ('email' in fields && !OWNERS.some((name) => values[name] !== undefined))
      throw new Refusal('no-customer');
    return { source, values };
  });
}

class CellReader {
  constructor(
    private readonly cells: RowCells,
    private readonly name: string,
    private readonly rules: FactRules,
    private readonly zones: { instant: ZoneTime; day: ZoneTime },
  ) {}

  read(reading: Reading): FactValue | null {
    if (reading.kind === 'key') return this.cells.key(this.name);
    const text = this.cells.text(this.name, LONGEST_TEXT);
    if (text === null) return null;
    if (reading.kind === 'choice') return this.choice(text, reading.words);
    if (reading.kind === 'skus') return text.split(LISTED).filter(Boolean);
    if (reading.kind === 'text') return this.name === 'email' ? this.email(text) : text;
    if (reading.kind === 'phone') return this.phone(text);
    if (reading.kind === 'day' || reading.kind === 'instant') return this.date(text, reading.kind);
    return this.number(text, reading.kind);
  }

  private choice(text: string, words: Readonly<Record<string, string>>): string {
    const choice = words[text.toLowerCase().replace(/\s+/g, '')];
    if (choice === undefined) throw Refusal.ofValue('invalid-choice', this.name, text);
    return choice;
  }

  private email(text: string): string {
    const email = normalizeEmail(text);
    if (email === null) throw Refusal.ofValue('invalid-value', this.name, text);
    return email;
  }

  private phone(text: string): string {
    const phone = normalizePhone(text, this.rules.defaultCountry);
    if (phone === null) throw Refusal.ofValue('invalid-value', this.name, text);
    return phone;
  }

  private date(text: string, kind: 'day' | 'instant'): Date | string {
    const { dateOrder } = this.rules;
    const instant = readInstant(text, dateOrder, this.zones[kind]);
    if (!instant) throw Refusal.ofValue('invalid-date', this.name, text, { order: dateOrder });
    return kind === 'day' ? instant.toISOString().slice(0, 10) : instant;
  }

  private number(text: string, kind: 'money' | 'share' | 'whole'): number {
    const isPercent = kind === 'share' && text.endsWith('%');
    const decimal = parseDecimal(isPercent ? text.slice(0, -1) : text, this.rules.decimalMark);
    if (decimal === null) throw Refusal.ofValue('invalid-number', this.name, text);
    if (Math.abs(Number(decimal)) > MONEY_LIMIT) throw Refusal.ofValue('number-too-large', this.name, text);
    if (kind === 'money') return this.minor(decimal, text);
    const number = isPercent ? Number(decimal) / 100 : Number(decimal);
    if (kind === 'whole' && !Number.isInteger(number))
      throw Refusal.ofValue('invalid-value', this.name, text);
    return number;
  }

  private minor(decimal: string, text: string): number {
    if (decimal.startsWith('-')) throw new Refusal('negative-price', { value: text });
    const minor = amountMinor('1', roundDecimal(decimal, 4), this.rules.currencyDecimals);
    if (minor === null) throw Refusal.ofValue('number-too-large', this.name, text);
    return minor;
  }
}
