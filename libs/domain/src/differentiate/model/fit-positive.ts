import { minimising, type Minimum, type Smooth } from './minimise.js';
import { finish, type Turns } from './turns.js';

/** How a fit went: what one has to know before trusting its parameters. */
export interface FitReport {
  converged: boolean;
  iterations: number;
  /** Largest component of the gradient of the mean log-likelihood by log parameter; nought at a maximum. */
  gradientNorm: number;
  starts: number;
  /** Starts that led to the same likelihood as the best. */
  startsAgreeing: number;
  /** Parameters that ran off towards nought or infinity: the data say nothing about their size. */
  extreme: string[];
}

export interface Fit<N extends string> {
  parameters: Record<N, number>;
  meanLogLikelihood: number;
  report: FitReport;
}

/** Mean log-likelihood per observation at positive parameters; fills their derivatives. */
export type MeanLogLikelihood = (parameters: Float64Array, derivatives: Float64Array) => number;

export interface FitTask<N extends string> {
  names: readonly N[];
  /** Guesses of the parameters, a list each, in the order of the names; scaled so that 1 is nothing unusual. */
  starts: readonly (readonly number[])[];
  likelihood: MeanLogLikelihood;
  /** The same on fewer observations, where the starts are tried; the best of them is then taken on to all. */
  trial?: MeanLogLikelihood;
}

const BOUND = 10;
const EXTREME = 7;
const SEARCH = { bound: BOUND, tolerance: 1e-6, maxIterations: 400 };
const CONVERGED = 1e-5;
const SAME_LIKELIHOOD = 1e-6;

/** Maximum likelihood of positive parameters, searched by their logarithms from several starts. */
export function* fittingPositive<N extends string>(task: FitTask<N>): Turns<Fit<N>> {
  const { names, likelihood, trial = likelihood } = task;
  const tried: Minimum[] = [];
  for (const start of task.starts)
    tried.push(yield* minimising(byLogarithms(trial), start.map(Math.log), SEARCH));
  const best = tried.reduce((lowest, minimum) => (isLower(minimum, lowest) ? minimum : lowest));
  const found =
    trial === likelihood ? best : yield* minimising(byLogarithms(likelihood), Array.from(best.at), SEARCH);
  const agreeing = tried.filter(({ value }) => value <= best.value + SAME_LIKELIHOOD);
  return {
    parameters: Object.fromEntries(names.map((name, i) => [name, Math.exp(found.at[i]!)])) as Record<
      N,
      number
    >,
    meanLogLikelihood: -found.value,
    report: {
      converged: Number.isFinite(found.value) && found.gradientNorm <= CONVERGED,
      iterations: found.iterations + (found === best ? 0 : best.iterations),
      gradientNorm: found.gradientNorm,
      starts: tried.length,
      startsAgreeing: agreeing.length,
      extreme: names.filter((_, i) => Math.abs(found.at[i]!) > EXTREME),
    },
  };
}

export const fitPositive = <N extends string>(task: FitTask<N>): Fit<N> => finish(fittingPositive(task));

const isLower = (minimum: Minimum, than: Minimum): boolean =>
  Number.isFinite(minimum.value) && !(minimum.value >= than.value);

/** What is minimised: the negative likelihood by log parameter, d/d(ln p) being p d/dp. */
function byLogarithms(likelihood: MeanLogLikelihood): Smooth {
  return (at, gradient) => {
    const parameters = at.map(Math.exp);
    const value = likelihood(parameters, gradient);
    for (let i = 0; i < at.length; i++) gradient[i]! *= -parameters[i]!;
    return -value;
  };
}
