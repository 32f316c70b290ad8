import { describe, expect, it } from 'vitest';
import {
  simulateBgNbd,
  simulateGammaGamma,
  simulateParetoNbd,
} from '../../../../../../test/factories/simulated-buyers.js';
import type { Fit, MeanLogLikelihood } from '../../model/fit-positive.js';
import { finish } from '../../model/turns.js';
import { bgNbdLikelihood, fitBgNbd } from './bg-nbd-fit.js';
import { buyersOf } from './buyers.js';
import { fitGammaGamma, gammaGammaLikelihood } from './gamma-gamma-fit.js';
import { fitParetoNbd, paretoNbdLikelihood } from './pareto-nbd-fit.js';

/** Nearer to the data than the truth is, and near the truth. */
function expectRecovered<N extends string>(
  fit: Fit<N>,
  truth: Record<N, number>,
  likelihood: MeanLogLikelihood,
): void {
  const values = Float64Array.from(Object.values<number>(truth));
  expect(fit.report).toMatchObject({ converged: true, extreme: [] });
  expect(fit.report.startsAgreeing).toBeGreaterThanOrEqual(2);
  expect(fit.meanLogLikelihood).toBeGreaterThanOrEqual(likelihood(values, new Float64Array(values.length)));
  for (const [name, value] of Object.entries<number>(truth))
    expect(Math.abs(fit.parameters[name as N] / value - 1), name).toBeLessThan(WITHIN);
}

const simulation = { customers: 60_000, ages: [40, 104] as const, seed: 7 };
/** Three standard errors of the parameter that is hardest to see. */
const WITHIN = 0.25;

describe('fitBgNbd', () => {
  it.each([
    ['the music shop of the literature', { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }],
    ['regular buyers who seldom leave', { r: 3, alpha: 12, a: 0.5, b: 8 }],
    ['very mixed rates, a below 1', { r: 0.12, alpha: 2, a: 0.4, b: 0.9 }],
    ['frequent buyers', { r: 1.2, alpha: 0.8, a: 1.5, b: 20 }],
  ])('recovers what made the data: %s', (_, truth) => {
    const buyers = simulateBgNbd(truth, simulation);
    expectRecovered(finish(fitBgNbd(buyers)), truth, bgNbdLikelihood(buyers));
  });

  it('takes equal customers as one entry with a weight', () => {
    const buyers = simulateBgNbd({ r: 0.5, alpha: 5, a: 1, b: 3 }, { ...simulation, customers: 3000 });
    const twice = { ...buyers, weight: buyers.weight.map(() => 2) };
    expect(finish(fitBgNbd(twice)).parameters).toEqual(finish(fitBgNbd(buyers)).parameters);
  });

  it('says that a parameter ran off where nobody leaves', () => {
    const buyers = simulateParetoNbd(
      { r: 2, alpha: 6, s: 1e-9, beta: 1 },
      { ...simulation, customers: 5000 },
    );
    const { report } = finish(fitBgNbd(buyers));
    expect(report.converged).toBe(true);
    expect(report.extreme.length).toBeGreaterThan(0);
  });
});

describe('fitParetoNbd', () => {
  it.each([
    ['the music shop of the literature', { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }],
    ['α far above β', { r: 2, alpha: 20, s: 0.5, beta: 4 }],
    ['α far below β', { r: 0.6, alpha: 3, s: 1.5, beta: 40 }],
  ])('recovers what made the data: %s', (_, truth) => {
    const buyers = simulateParetoNbd(truth, { ...simulation, customers: 20_000 });
    expectRecovered(finish(fitParetoNbd(buyers)), truth, paretoNbdLikelihood(buyers));
  });
});

describe('fitGammaGamma', () => {
  it.each([
    ['the music shop of the literature', { p: 6.25, q: 3.74, gamma: 15.44 }],
    ['q near 2: a long tail', { p: 2, q: 2.1, gamma: 3000 }],
    ['single orders scatter widely', { p: 0.6, q: 4, gamma: 90_000 }],
  ])('recovers what made the data: %s', (_, truth) => {
    const spenders = simulateGammaGamma(truth, simulation);
    expectRecovered(finish(fitGammaGamma(spenders)), truth, gammaGammaLikelihood(spenders));
  });
});

describe('data that say nothing', () => {
  it('end in finite numbers and a report, for customers who are all alike', () => {
    const buyers = buyersOf(50);
    buyers.repeats.fill(2);
    buyers.recency.fill(4);
    buyers.age.fill(20);
    for (const fit of [finish(fitBgNbd(buyers)), finish(fitParetoNbd(buyers))]) {
      expect(Object.values<number>(fit.parameters).every(Number.isFinite)).toBe(true);
      expect(fit.report.converged && fit.report.extreme.length === 0).toBe(false);
    }
  });
});
