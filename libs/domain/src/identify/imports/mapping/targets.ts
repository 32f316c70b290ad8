import { customerTarget } from './customer-fields.js';
import { orderTarget } from './order-fields.js';
import { columnKey, type Target } from './target-field.js';

export const targetNames = ['orders', 'customers'] as const;
export type TargetName = (typeof targetNames)[number];

/** What a file can be imported as. */
export const targets: Record<TargetName, Target> = { orders: orderTarget, customers: customerTarget };

const describe = ({ fields, needs }: Target): { fields: string[]; needs: string[][] } => ({
  fields: Object.keys(fields),
  needs: needs.map((group) => [...group]),
});

/** The names of all fields, for whoever lets a person choose among them. */
export const describedTargets = { orders: describe(orderTarget), customers: describe(customerTarget) };

const allAliases = new Set(
  targetNames.flatMap((name) => Object.values(targets[name].fields).flatMap(({ aliases }) => aliases)),
);
const dateAliases = new Set(
  [orderTarget.fields.orderedAt, customerTarget.fields.birthday].flatMap(({ aliases }) => aliases),
);

export const isKnownColumnName = (name: string): boolean => allAliases.has(columnKey(name));

/** Whether a column is looked at for dates even where its values are mere digits. */
export const isDateColumnName = (name: string): boolean => dateAliases.has(columnKey(name));
