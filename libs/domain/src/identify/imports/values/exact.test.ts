import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountMinor, roundDecimal } from './exact.js';

describe('amountMinor', () => {
  it.each([
    ['6', '2.55', 2, 1530],
    ['3', '0.1', 2, 30],
    ['1', '1.15', 2, 115],
    ['1', '8.115', 2, 812],
    ['1', '1.005', 2, 101],
    ['-1', '1.005', 2, -101],
    ['1.5', '3.33', 2, 500],
    ['3', '350', 0, 1050],
    ['7', '1.2345', 3, 8642],
  ])('makes %s × %s in %i decimals %i', (quantity, price, decimals, minor) => {
    expect(amountMinor(quantity, price, decimals)).toBe(minor);
  });

  it('makes a refund the exact opposite of its sale', () => {
    const cents = fc.bigInt({ min: 1n, max: 10n ** 12n });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), cents, (quantity, price) => {
        const text = `${price / 10_000n}.${String(price % 10_000n).padStart(4, '0')}`;
        const [sale, refund] = [amountMinor(`${quantity}`, text, 2)!, amountMinor(`-${quantity}`, text, 2)!];
        expect(sale + refund).toBe(0);
      }),
    );
  });

  it('gives nothing rather than a wrong figure beyond what a number holds', () => {
    expect(amountMinor('1000000000', '100000000000', 2)).toBeNull();
  });
});

describe('roundDecimal', () => {
  it.each([
    ['2.5500000000000003', 4, '2.55'],
    ['1.00005', 4, '1.0001'],
    ['-1.00005', 4, '-1.0001'],
    ['-0.00001', 4, '0'],
    ['12.3', 4, '12.3'],
    ['99.99995', 4, '100'],
    ['7.5', 0, '8'],
  ])('rounds %s to %i decimals: %s', (decimal, decimals, rounded) => {
    expect(roundDecimal(decimal, decimals)).toBe(rounded);
  });
});
