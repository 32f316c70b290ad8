import { describe, expect, it } from 'vitest';
import { contradictionsOfOffer, type Terms } from './contradictions-of-offer.js';

const tenOff: Terms = {
  ...{ kind: 'percentage', percentOff: 10, valueMinor: null, costMinor: null },
  ...{ validFrom: null, validUntil: null, budgetMinor: null, stock: null, limitPerCustomer: null },
};
const twentyYuan: Terms = { ...tenOff, kind: 'amount', percentOff: null, valueMinor: 2000 };
const faults = (terms: Terms) =>
  contradictionsOfOffer(terms).map(({ path, code }) => `${path.join('.')}: ${code}`);

describe('the terms of an offer', () => {
  it('stand as they are where nothing speaks against them', () => {
    const limited = { stock: 3, limitPerCustomer: 3, budgetMinor: 2000, costMinor: 2000 };
    expect(faults(tenOff)).toEqual([]);
    expect(faults({ ...twentyYuan, ...limited })).toEqual([]);
    expect(faults({ ...tenOff, kind: 'gift', percentOff: null, costMinor: 900 })).toEqual([]);
  });

  it.each<[string, Terms, string[]]>([
    ['a percentage without per cent', { ...tenOff, percentOff: null }, ['percentOff: percent-needed']],
    ['a gift with per cent', { ...tenOff, kind: 'gift' }, ['percentOff: percent-not-of-kind']],
    ['an amount without one', { ...twentyYuan, valueMinor: null }, ['valueMinor: value-needed']],
    ['a percentage of a fixed value', { ...tenOff, valueMinor: 1 }, ['valueMinor: value-not-of-kind']],
    [
      'an amount that costs more than it is',
      { ...twentyYuan, costMinor: 2001 },
      ['costMinor: cost-above-value'],
    ],
    [
      'an end before its beginning',
      { ...tenOff, validFrom: new Date('2026-12-02'), validUntil: new Date('2026-12-01') },
      ['validUntil: validity-reversed'],
    ],
    ['a budget nothing is taken from', { ...tenOff, budgetMinor: 100 }, ['costMinor: budget-needs-cost']],
    ['a budget below one of them', { ...twentyYuan, budgetMinor: 1999 }, ['budgetMinor: budget-below-cost']],
    [
      'more for one customer than there are',
      { ...tenOff, stock: 2, limitPerCustomer: 3 },
      ['limitPerCustomer: limit-above-stock'],
    ],
  ])('are refused: %s', (_, terms, expected) => expect(faults(terms)).toEqual(expected));

  it('are told of all at once', () => {
    expect(faults({ ...twentyYuan, percentOff: 5, costMinor: 3000, budgetMinor: 10 })).toHaveLength(3);
  });
});
