import type { Fault } from '../../kernel/errors.js';
import type { OfferKind } from './offer-kind.js';

/** What of an offer can speak against itself. */
export interface Terms {
  kind: OfferKind;
  percentOff: number | null;
  valueMinor: number | null;
  costMinor: number | null;
  validFrom: Date | null;
  validUntil: Date | null;
  budgetMinor: number | null;
  stock: number | null;
  limitPerCustomer: number | null;
}

/** What one redemption is reckoned to cost: as stated, else an amount off costs what it is worth. Null: nobody knows. */
export const costOf = ({ kind, costMinor, valueMinor }: Pick<Terms, 'kind' | 'costMinor' | 'valueMinor'>) =>
  costMinor ?? (kind === 'amount' ? valueMinor : null);

/** Everything in an offer's terms that cannot be so, each where it is mended. */
export function contradictionsOfOffer(terms: Terms): Fault[] {
  return [...ofValue(terms), ...ofValidity(terms), ...ofLimits(terms)];
}

const fault = (path: keyof Terms, code: string, message: string): Fault => ({ path: [path], code, message });

function ofValue({ kind, percentOff, valueMinor, costMinor }: Terms): Fault[] {
  const faults: Fault[] = [];
  if (kind === 'percentage' && percentOff === null)
    faults.push(fault('percentOff', 'percent-needed', 'Say how many per cent it takes off.'));
  if (kind !== 'percentage' && percentOff !== null)
    faults.push(fault('percentOff', 'percent-not-of-kind', 'Only a percentage has per cent.'));
  if (kind === 'amount' && valueMinor === null)
    faults.push(fault('valueMinor', 'value-needed', 'Say what amount it takes off.'));
  if (kind === 'percentage' && valueMinor !== null)
    faults.push(fault('valueMinor', 'value-not-of-kind', 'A percentage has no fixed value.'));
  if (kind === 'amount' && valueMinor !== null && costMinor !== null && costMinor > valueMinor)
    faults.push(fault('costMinor', 'cost-above-value', 'An amount off cannot cost more than the amount.'));
  return faults;
}

const ofValidity = ({ validFrom, validUntil }: Terms): Fault[] =>
  validFrom !== null && validUntil !== null && validUntil <= validFrom
    ? [fault('validUntil', 'validity-reversed', 'It ends before it begins.')]
    : [];

function ofLimits(terms: Terms): Fault[] {
  const { budgetMinor, stock, limitPerCustomer } = terms;
  const cost = costOf(terms);
  const faults: Fault[] = [];
  // Without a cost the budget would never be used up, however much was given away.
  if (budgetMinor !== null && !cost)
    faults.push(fault('costMinor', 'budget-needs-cost', 'A budget needs what one redemption costs.'));
  if (budgetMinor !== null && cost !== null && budgetMinor < cost)
    faults.push(fault('budgetMinor', 'budget-below-cost', 'The budget does not pay for a single one.'));
  if (stock !== null && limitPerCustomer !== null && limitPerCustomer > stock)
    faults.push(
      fault('limitPerCustomer', 'limit-above-stock', 'One customer cannot get more than there are.'),
    );
  return faults;
}
