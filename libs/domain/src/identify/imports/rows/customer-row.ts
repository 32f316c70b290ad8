import { IANAZone } from 'luxon';
import type { CustomerView } from '../../customers/customer.schema.js';
import { normalizeEmail } from '../../customers/email.js';
import { type CountryCode, normalizePhone } from '../../customers/phone.js';
import { attributeOf, type CustomerField } from '../mapping/customer-fields.js';
import type { BoundMapping } from '../mapping/validate-mapping.js';
import type { Birthday } from '../../customers/birthday.js';
import { calendarOf, readBirthday } from '../values/birthday.js';
import { cellText } from '../values/cell-text.js';
import type { CalendarOrder } from '../values/date-parts.js';
import { readKind } from '../values/customer-kind.js';
import { type Gender, readGender } from '../values/gender.js';
import { readLocale } from '../values/locale.js';
import { readIdentity, type RowIdentity } from './identity-cells.js';
import { Refusal, RowCells, rowReader } from './row-cells.js';
import { excerpt, type RowRejection, type SourceRow } from './row-rejection.js';

/** A value that was left out because it cannot be what its column says; the rest of the row is imported. */
export interface DroppedValue {
  field: string;
  value: string;
}

/** One customer as a file states it. `null` is "not stated" and never erases what is known. */
export interface CustomerRow extends RowIdentity {
  /** The line of the file, from 1. */
  line: number;
  name: string | null;
  firstName: string | null;
  lastName: string | null;
  gender: Gender | null;
  birthday: Birthday | null;
  locale: string | null;
  timeZone: string | null;
  country: string | null;
  region: string | null;
  city: string | null;
  acquisitionSource: string | null;
  tags: string[];
  kind: CustomerView['kind'] | null;
  /** The number of the organization they buy for, and what they do there. */
  organizationKey: string | null;
  organizationRole: string | null;
  /** The company's own columns by attribute name; only those with a value. */
  attributes: Record<string, string>;
  dropped: DroppedValue[];
}

export interface CustomerRules {
  columns: BoundMapping;
  /** In which order birthdays are written. */
  dateOrder: CalendarOrder;
  defaultCountry: CountryCode;
  /** The year of the import: nobody is born after it. */
  currentYear: number;
}

/** Longest texts, as customers are stored. */
const MAX_CHARS = { name: 200, text: 100, tag: 60, attribute: 2_000 };
const MAX_TAGS = 100;

/**
 * A function that makes a customer of a row. Only a row without any usable identity is rejected; another value
 * that makes no sense is dropped by itself and listed.
 */
export function customerReader(rules: CustomerRules): (row: SourceRow) => CustomerRow | RowRejection {
  const attributeFields = [...rules.columns.keys()].filter((field) => attributeOf(field) !== null);
  return rowReader((row) => {
    const cells = new CustomerCells(rules, row);
    const identity = readIdentity(cells, rules.defaultCountry);
    if (!identity) throw new Refusal('no-identity');
    cells.understood('email', normalizeEmail);
    cells.understood('phone', (text) => normalizePhone(text, rules.defaultCountry));
    return {
      line: row.line,
      ...identity,
      name: cells.text('name', MAX_CHARS.name),
      firstName: cells.text('firstName', MAX_CHARS.text),
      lastName: cells.text('lastName', MAX_CHARS.text),
      gender: cells.understood('gender', readGender),
      birthday: cells.birthday(),
      locale: cells.understood('locale', readLocale),
      timeZone: cells.understood('timeZone', (zone) => (IANAZone.isValidZone(zone) ? zone : null)),
      country: cells.text('country', MAX_CHARS.text),
      region: cells.text('region', MAX_CHARS.text),
      city: cells.text('city', MAX_CHARS.text),
      acquisitionSource: cells.text('acquisitionSource', MAX_CHARS.text),
      tags: splitTags(cells.text('tags', MAX_TAGS * (MAX_CHARS.tag + 1))),
      kind: cells.understood('kind', readKind),
      organizationKey: cells.key('organizationKey'),
      organizationRole: cells.text('organizationRole', MAX_CHARS.text),
      attributes: cells.attributes(attributeFields),
      dropped: cells.dropped,
    };
  });
}

class CustomerCells extends RowCells {
  readonly dropped: DroppedValue[] = [];

  constructor(
    private readonly rules: CustomerRules,
    row: SourceRow,
  ) {
    super(rules.columns, row);
  }

  /** A cell as `read` understands it; one it does not understand is dropped. */
  understood<T>(field: CustomerField, read: (text: string) => T | null): T | null {
    const text = cellText(this.raw(field));
    if (text === null) return null;
    const value = read(text);
    if (value === null) this.dropped.push({ field, value: excerpt(text) });
    return value;
  }

  birthday(): Birthday | null {
    const { dateOrder, currentYear } = this.rules;
    const calendar = calendarOf(this.raw('birthdayCalendar')) ?? 'solar';
    return this.understood('birthday', (text) => readBirthday(text, dateOrder, calendar, currentYear));
  }

  attributes(fields: readonly string[]): Record<string, string> {
    const stated: Record<string, string> = {};
    for (const field of fields) {
      const value = this.text(field, MAX_CHARS.attribute);
      if (value !== null) stated[attributeOf(field)!] = value;
    }
    return stated;
  }
}

function splitTags(text: string | null): string[] {
  const tags = (text ?? '').split(/[,，;；、|]/).map((tag) => tag.trim().slice(0, MAX_CHARS.tag));
  return [...new Set(tags.filter(Boolean))].slice(0, MAX_TAGS);
}
