import type { Fault } from '../../../kernel/errors.js';
import { faultsOf } from '../../../kernel/zod-faults.js';
import { type UpsertCustomer, upsertCustomerSchema } from '../../customers/upsert-customer.schema.js';

export type Traits = Record<string, unknown>;

/** Traits with a column of their own; everything else becomes an attribute. Null says nothing of these. */
const columns: Record<string, string> = {
  email: 'email',
  phone: 'phone',
  name: 'name',
  firstName: 'firstName',
  lastName: 'lastName',
  gender: 'gender',
  birthday: 'birthday',
  locale: 'locale',
  timezone: 'timeZone',
};
const addressColumns: Record<string, string> = { city: 'city', state: 'region', country: 'country' };
/** What the protocol reserves and a customer's record has from elsewhere, or not at all. */
const ignored = new Set(['id', 'createdAt', 'avatar']);

const genders: Record<string, string> = {
  f: 'female',
  w: 'female',
  woman: 'female',
  女: 'female',
  m: 'male',
  man: 'male',
  男: 'male',
};

/** A column of the record, by the path of the trait it comes from. */
const pathOf = new Map(
  [
    ...Object.entries(columns).map(([trait, column]) => [column, ['traits', trait]] as const),
    ...Object.entries(addressColumns).map(
      ([trait, column]) => [column, ['traits', 'address', trait]] as const,
    ),
    ['externalId', ['userId']] as const,
  ].map(([column, path]) => [column, [...path]]),
);

/** The customer an identify call describes, or every fault with the path of the trait it is in. */
export function customerOf(userId: string | undefined, traits: Traits): UpsertCustomer | { faults: Fault[] } {
  const parsed = upsertCustomerSchema.safeParse({
    ...(userId === undefined ? {} : { externalId: userId }),
    ...columnsOf(traits),
    ...(isObject(traits['address']) ? addressOf(traits['address']) : {}),
    attributes: attributesOf(traits),
  });
  if (parsed.success) return parsed.data;
  return {
    faults: faultsOf(parsed.error.issues).map((fault) => ({ ...fault, path: traitPath(fault.path) })),
  };
}

function columnsOf(traits: Traits): Traits {
  const values: Traits = {};
  for (const [trait, column] of Object.entries(columns)) {
    const value = traits[trait];
    if (value !== undefined && value !== null && value !== '') values[column] = asColumn(column, value);
  }
  return values;
}

function asColumn(column: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (column === 'gender') return genders[value.trim().toLowerCase()] ?? value.trim().toLowerCase();
  const date = column === 'birthday' ? /^(\d{4})-(\d{2})-(\d{2})/.exec(value) : null;
  return date ? { year: Number(date[1]), month: Number(date[2]), day: Number(date[3]) } : value;
}

function addressOf(address: Traits): Traits {
  const given = Object.entries(addressColumns).filter(([trait]) => typeof address[trait] === 'string');
  return Object.fromEntries(given.map(([trait, column]) => [column, address[trait]]));
}

/** `company.name` becomes `company_name`; what is nested deeper is no attribute. */
function attributesOf(traits: Traits): Traits {
  const attributes: Traits = {};
  for (const [trait, value] of Object.entries(traits)) {
    if (trait in columns || trait === 'address' || ignored.has(trait)) continue;
    if (!isObject(value)) attributes[attributeName(trait)] = asAttribute(value);
    else
      for (const [inner, each] of Object.entries(value))
        if (!isObject(each)) attributes[attributeName(`${trait}_${inner}`)] = asAttribute(each);
  }
  delete attributes[''];
  return attributes;
}

const asAttribute = (value: unknown): unknown => (Array.isArray(value) ? value.map(String) : value);

/** A name that templates and rules can say. */
const attributeName = (trait: string): string =>
  trait
    .replace(/[^\p{L}\p{N}_]+/gu, '_')
    .replace(/^[^\p{L}]+/u, '')
    .slice(0, 60);

const isObject = (value: unknown): value is Traits =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function traitPath([first, ...rest]: Fault['path']): Fault['path'] {
  if (first === undefined) return [];
  return first === 'attributes' ? ['traits', ...rest] : (pathOf.get(String(first)) ?? ['traits', first]);
}
