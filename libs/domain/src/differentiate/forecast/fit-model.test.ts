import { describe, expect, it } from 'vitest';
import { QuadratureError } from '../model/integrate.js';
import { fitModel, refusalOfFailure } from './fit-model.js';

const observed = {
  customers: 50,
  frequencies: [
    { orders: 0, customers: 60 },
    { orders: 1, customers: 25 },
    { orders: 2, customers: 15 },
  ],
  amounts: [
    { amount: 900, customers: 20 },
    { amount: 1400, customers: 20 },
    { amount: 5200, customers: 10 },
  ],
  mostOrders: 2,
  smallestAmount: 900,
  largestAmount: 5200,
};

describe('a model', () => {
  it('is fitted where there is enough to go by', () => {
    expect(fitModel(observed, null)).toMatchObject({ model: { mostOrders: 2, largestAmount: 5200 } });
  });

  it.each([
    ['too-few-customers', { customers: 9 }],
    ['no-later-period', { frequencies: [] }],
    ['no-repeaters', { frequencies: [{ orders: 0, customers: 60 }] }],
    ['amounts-alike', { amounts: [{ amount: 900, customers: 50 }] }],
    ['not-converged', { frequencies: [{ orders: Number.NaN, customers: 60 }] }],
  ])('is refused as %s, in words and not in numbers that are none', (code, lacking) => {
    expect(fitModel({ ...observed, ...lacking }, null)).toMatchObject({ code });
  });

  it('whose integrals do not settle is refused; another failure is not hidden behind that', () => {
    const unsettled = refusalOfFailure(new QuadratureError(0, 1));
    expect(unsettled).toEqual({ code: 'not-converged', model: 'amount' });
    expect(() => refusalOfFailure(new Error('broken'))).toThrow('broken');
  });
});
