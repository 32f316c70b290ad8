import { identityFields } from './shared-fields.js';
import { fieldNamed, type Target, type TargetField } from './target-field.js';

/** How a cell is read; words are in Chinese and English, lower case, without blanks. */
export type Reading =
  | { kind: 'key' | 'text' | 'phone' | 'money' | 'share' | 'whole' | 'day' | 'instant' | 'skus' }
  | { kind: 'choice'; words: Readonly<Record<string, string>> };

export type FactField = TargetField & { reading: Reading; isNeeded?: boolean };

export interface FactTarget extends Target {
  fields: Record<string, FactField>;
}

export const field = (
  reading: Reading['kind'] & string,
  ...named: Parameters<typeof fieldNamed>
): FactField => ({
  ...fieldNamed(...named),
  reading: { kind: reading } as Reading,
});

export const choice = (aliases: string, words: Record<string, string>): FactField => ({
  ...fieldNamed(aliases, 'text'),
  reading: { kind: 'choice', words },
});

export const needed = (definition: FactField): FactField => ({ ...definition, isNeeded: true });

/** By whom a fact is known. */
export const ownerFields = {
  customerKey: { ...identityFields.customerKey, reading: { kind: 'key' } },
  email: { ...identityFields.email, reading: { kind: 'text' } },
} satisfies Record<string, FactField>;

/** By whom a row is known that may name them by their phone as well. */
export const personFields = {
  ...ownerFields,
  phone: { ...identityFields.phone, reading: { kind: 'phone' } },
} satisfies Record<string, FactField>;
