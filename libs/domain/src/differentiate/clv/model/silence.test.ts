import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lnSilence, noSilence } from './silence.js';

/** The same integral by many small steps of Simpson's rule over ln(α + y), from its peak value up. */
function slowly(k: number, alpha: number, m: number, beta: number, from: number, to: number): number {
  const shift = Math.min(alpha, beta);
  const ends = [Math.log(from + shift), Math.log(to + shift)] as const;
  const integrand = (u: number): number => {
    const y = Math.exp(u) - shift;
    return u - k * Math.log(alpha + y) - m * Math.log(beta + y);
  };
  const steps = 20_000;
  const step = (ends[1] - ends[0]) / steps;
  const logs = Array.from({ length: steps + 1 }, (_, i) => integrand(ends[0] + i * step));
  const peak = logs.reduce((most, value) => Math.max(most, value));
  const sum = logs.reduce((total, value, i) => {
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    return total + weight * Math.exp(value - peak);
  }, 0);
  return peak + Math.log((sum * step) / 3);
}

const positive = fc.double({ min: -5, max: 5, noNaN: true }).map(Math.exp);

describe('lnSilence', () => {
  it('is the integral, whatever the rates, their spread, and the length of the silence', () => {
    fc.assert(
      fc.property(
        fc.tuple(positive, positive, positive, positive, positive, positive),
        fc.integer({ min: 0, max: 200 }),
        ([r, alpha, s, beta, recency, silent], x) => {
          const from = x === 0 ? 0 : recency;
          const result = noSilence();
          lnSilence(r + x, alpha, s + 1, beta, [from, from + silent], result);
          const slow = slowly(r + x, alpha, s + 1, beta, from, from + silent);
          expect(Math.abs(result.value - slow)).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 300 },
    );
  });
});
