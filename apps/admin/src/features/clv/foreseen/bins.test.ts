import { describe, expect, it } from 'vitest';
import type { Overview } from '../clv-overview';
import { chosenOf, keyOf, queryOf, ruleOf } from './bins';

const bin = (from: number, to: number | null) => ({
  from,
  to,
  customers: 5,
  expectedOrders: 1,
  valueMinor: 100,
});
const overview = {
  alive: [bin(0, 0.1), bin(0.9, 1)],
  value: [bin(0, 5000), bin(5000, null)],
} as unknown as Overview;

describe('a bar', () => {
  it('is the customers from its lower to below its upper edge, chances in per cent', () => {
    const chosen = chosenOf('alive-0', overview)!;
    expect(queryOf(chosen)).toEqual({ aliveFrom: 0, aliveTo: 0.1 });
    expect(ruleOf(chosen)).toEqual({
      all: [
        { field: 'clv.alive', operator: 'at-least', value: 0 },
        { field: 'clv.alive', operator: 'less-than', value: 10 },
      ],
    });
  });

  it('has no upper edge where it is the last, so that the certain ones are in it', () => {
    expect(ruleOf(chosenOf('alive-1', overview)!)).toEqual({
      all: [{ field: 'clv.alive', operator: 'at-least', value: 90 }],
    });
    expect(queryOf(chosenOf('value-1', overview)!)).toEqual({ valueFrom: 5000, valueTo: undefined });
  });

  it('is found again by its key, and anything else is no bar', () => {
    const chosen = chosenOf('value-1', overview)!;
    expect(keyOf(chosen, overview)).toBe('value-1');
    for (const key of [null, '', 'value-7', 'price-1']) expect(chosenOf(key, overview)).toBeNull();
  });
});
