import type { Fault } from '../../../kernel/errors.js';
import type { StoredDetection } from '../import.schema.js';
import { mappingFaults } from '../mapping/validate-mapping.js';
import type { ImportPlan } from '../plan.schema.js';
import { isSerialOrder } from '../values/read-instant.js';

/** Everything in a well-formed plan that does not fit the file or the workspace, all at once. */
export function planFaults(
  plan: ImportPlan,
  detected: StoredDetection,
  currencies: Iterable<string>,
): Fault[] {
  const names = detected.columns.map(({ name }) => name);
  return [
    ...mappingFaults(plan.mapping, names, plan.target),
    ...(new Set(currencies).has(plan.currency) ? [] : [unknownCurrency(plan.currency)]),
    ...(plan.target === 'customers' && isSerialOrder(plan.dateOrder) ? [serialBirthdays] : []),
  ];
}

const unknownCurrency = (currency: string): Fault => ({
  path: ['currency'],
  code: 'import-currency-unknown',
  params: { currency },
  message: `There is no exchange rate for ${currency}.`,
});

const serialBirthdays: Fault = {
  path: ['dateOrder'],
  code: 'import-birthdays-serial',
  message: 'Birthdays are dates with a year, a month and a day.',
};
