import { describe, expect, it } from 'vitest';
import { betaInterval, betaOf, hitsInterval, lnChance } from './beta.js';
import { rateInterval } from './rate.js';

describe('rateInterval', () => {
  // Of Newcombe (1998), Statistics in Medicine 17, 857–872, table I.
  it.each([
    [263, 81, 0.2553, 0.3662],
    [148, 15, 0.0624, 0.1605],
    [20, 0, 0, 0.1611],
    [29, 1, 0.0061, 0.1718],
  ])('is the published one, of %i with %i', (of, hits, low, high) => {
    const found = rateInterval({ of, hits });
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('claims nothing of nobody', () => {
    expect(rateInterval({ of: 0, hits: 0 })).toEqual({ low: 0, high: 1 });
  });
});

describe('a beta belief', () => {
  it('has quantiles that hold what they say', () => {
    // Beta(1, 1) is uniform; Beta(2, 1) has the distribution x².
    expect(betaInterval({ alpha: 1, beta: 1 }, 0.9).low).toBeCloseTo(0.05, 10);
    expect(betaInterval({ alpha: 2, beta: 1 }, 0.9).high).toBeCloseTo(Math.sqrt(0.95), 10);
  });

  it('gives chances of counts that are all there is', () => {
    const chances = Array.from({ length: 51 }, (_, hits) => Math.exp(lnChance(betaOf(0.1, 7), 50, hits)));
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 10);
    const mean = chances.reduce((sum, chance, hits) => sum + chance * hits, 0);
    expect(mean).toBeCloseTo(5, 8);
  });

  it('has a middle of counts about as large as asked for, and the same whether counted or not', () => {
    const belief = betaOf(0.2, 40);
    const { low, high } = hitsInterval(belief, 4999, 0.9);
    const [fewer, more] = [hitsInterval(belief, 5001, 0.9).low, hitsInterval(belief, 5001, 0.9).high];
    expect(Math.abs(fewer - low)).toBeLessThanOrEqual(2);
    expect(Math.abs(more - high)).toBeLessThanOrEqual(2);
    expect(hitsInterval(betaOf(0.001, 1000), 3, 0.9)).toEqual({ low: 0, high: 0 });
  });
});
