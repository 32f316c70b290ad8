import { customerTarget } from './customer-fields.js';
import type { FactTarget } from './fact-field.js';
import { type FactTargetName, factTargets } from './fact-fields.js';
import { consentTarget } from './consent-fields.js';
import { memberTarget } from './member-fields.js';
import { orderTarget } from './order-fields.js';
import { columnKey, type Target, type TargetField } from './target-field.js';

/** What is read cell by cell, as its fields say. */
export const fieldTargets = {
  ...factTargets,
  consents: consentTarget,
  members: memberTarget,
} satisfies Record<string, FactTarget>;
export type FieldTargetName = FactTargetName | 'consents' | 'members';
export const isFieldTarget = (target: TargetName): target is FieldTargetName =>
  Object.hasOwn(fieldTargets, target);

export const targetNames = [
  'orders',
  'customers',
  'products',
  'opportunities',
  'contacts',
  'expenses',
  'consents',
  'members',
] as const satisfies ('orders' | 'customers' | FieldTargetName)[];
export type TargetName = (typeof targetNames)[number];

/** What a file can be imported as. */
export const targets: Record<TargetName, Target> = {
  orders: orderTarget,
  customers: customerTarget,
  ...fieldTargets,
};

/** The names of all fields, for whoever lets a person choose among them. */
export const describedTargets = Object.fromEntries(
  targetNames.map((name) => {
    const { fields, needs } = targets[name];
    return [name, { fields: Object.keys(fields), needs: needs.map((group) => [...group]) }];
  }),
) as Record<TargetName, { fields: string[]; needs: string[][] }>;

/** The field of each kind of file whose dates tell how the file writes dates; members have none. */
export const dateFields: Record<TargetName, string | null> = {
  orders: 'orderedAt',
  customers: 'birthday',
  products: 'launchedOn',
  opportunities: 'closesOn',
  contacts: 'contactedAt',
  expenses: 'spentOn',
  consents: 'consentedAt',
  members: null,
};

const fieldsOf = (name: TargetName): TargetField[] => Object.values(targets[name].fields);
const allAliases = new Set(targetNames.flatMap(fieldsOf).flatMap(({ aliases }) => aliases));
const dateAliases = new Set(
  targetNames.flatMap((name) => targets[name].fields[dateFields[name] ?? '']?.aliases ?? []),
);

export const isKnownColumnName = (name: string): boolean => allAliases.has(columnKey(name));

/** Whether a column is looked at for dates even where its values are mere digits. */
export const isDateColumnName = (name: string): boolean => dateAliases.has(columnKey(name));
