import digamma from '@stdlib/math-base-special-digamma';
import gammaln from '@stdlib/math-base-special-gammaln';
import { type Fit, fittingPositive, type MeanLogLikelihood } from '../../model/fit-positive.js';
import type { Turns } from '../../model/turns.js';
import { type Buyers, customersIn, meanOver, slowed, thinned } from './buyers.js';
import { distinct } from './distinct.js';
import type { ParetoNbd } from './pareto-nbd.js';
import { lnSilence, noSilence } from './silence.js';

const NAMES = ['r', 'alpha', 's', 'beta'] as const;
const TRIAL = 4_000;

/** Fits the model; time is counted in mean ages while searching, so that α and β are of the size of the others. */
export function* fitParetoNbd(buyers: Buyers): Turns<Fit<keyof ParetoNbd>> {
  const scale = meanOver(buyers, (i) => buyers.age[i]!);
  const scaled = slowed(buyers, scale);
  const fit = yield* fittingPositive({
    names: NAMES,
    starts: startsFor(meanOver(buyers, (i) => buyers.repeats[i]!)),
    likelihood: paretoNbdLikelihood(scaled),
    trial: paretoNbdLikelihood(thinned(scaled, TRIAL)),
  });
  const { r, alpha, s, beta } = fit.parameters;
  const parameters = { r, alpha: alpha * scale, s, beta: beta * scale };
  const at = Float64Array.from(NAMES, (name) => parameters[name]);
  return { ...fit, parameters, meanLogLikelihood: paretoNbdLikelihood(buyers)(at, new Float64Array(4)) };
}

/** Rates from very mixed to alike, leaving from rare to common; α so that about the mean number of orders comes out. */
const startsFor = (meanRepeats: number): number[][] =>
  [
    [0.3, 0.5, 0.5],
    [0.6, 0.6, 1],
    [1, 1, 1],
    [2, 0.2, 1],
    [0.5, 2, 5],
  ].map(([r, s, beta]) => [r!, r! / Math.max(meanRepeats, 0.01), s!, beta!]);

/** Mean log-likelihood per customer by (r, α, s, β), with its derivatives. */
export function paretoNbdLikelihood(buyers: Buyers): MeanLogLikelihood {
  const { size, repeats, recency, age, weight } = buyers;
  const counts = distinct(repeats);
  const customers = customersIn(buyers);
  const silence = noSilence();
  return (at, derivatives) => {
    const [r, alpha, s, beta] = at as unknown as [number, number, number, number];
    const ofCount = Array.from(counts.values, (x) => gammaln(r + x) - gammaln(r));
    const drOfCount = Array.from(counts.values, (x) => digamma(r + x) - digamma(r));
    let value = 0;
    let [dr, dAlpha, ds, dBeta] = [0, 0, 0, 0];
    for (let i = 0; i < size; i++) {
      const k = r + repeats[i]!;
      const toNow = alpha + age[i]!;
      const lifeToNow = beta + age[i]!;
      const stays = -k * Math.log(toNow) - s * Math.log(lifeToNow);
      const isSilent = age[i]! > recency[i]!;
      if (isSilent) lnSilence(k, alpha, s + 1, beta, [recency[i]!, age[i]!], silence);
      const left = isSilent ? Math.log(s) + silence.value : -Infinity;
      const larger = Math.max(stays, left);
      const sum = Math.exp(stays - larger) + Math.exp(left - larger);
      const alive = Math.exp(stays - larger) / sum;
      const gone = isSilent ? 1 - alive : 0;
      const w = weight[i]!;
      value += w * (ofCount[counts.of[i]!]! + larger + Math.log(sum));
      dr += w * (drOfCount[counts.of[i]!]! - alive * Math.log(toNow) + gone * silence.dk);
      dAlpha += w * ((-alive * k) / toNow + gone * silence.dAlpha);
      ds += w * (-alive * Math.log(lifeToNow) + gone * (1 / s + silence.dm));
      dBeta += w * ((-alive * s) / lifeToNow + gone * silence.dBeta);
    }
    derivatives[0] = dr / customers + Math.log(alpha);
    derivatives[1] = dAlpha / customers + r / alpha;
    derivatives[2] = ds / customers + Math.log(beta);
    derivatives[3] = dBeta / customers + s / beta;
    return value / customers + r * Math.log(alpha) + s * Math.log(beta);
  };
}
