import { type Minimum, nelderMead, type NelderMeadOptions } from './nelder-mead.js';

/** How a search for the most likely parameters went. */
export interface FitReport {
  /** Σ ln f over the observations, at the parameters found. */
  logLikelihood: number;
  iterations: number;
  /** How many starts there were, and how many of them ended at the same likelihood as the best. */
  starts: number;
  agreeing: number;
  /** Largest slope of the mean log-likelihood along a log-parameter at the point found: near 0 at a maximum. */
  slope: number;
  /** Parameters that ended where the search was not let go further, by their place. */
  atBound: number[];
  converged: boolean;
}

export interface Fit {
  parameters: number[];
  report: FitReport;
}

export interface FitOptions extends NelderMeadOptions {
  /** How many observations the log-likelihood sums over: it is searched as a mean, so that scales agree. */
  observations: number;
  /** ln of the smallest and largest parameter that is tried. */
  bounds?: [number, number];
}

const AGREES = 1e-6;
const FLAT = 1e-4;

/**
 * The positive parameters that make a log-likelihood largest, searched in their logarithms from several starts.
 * `converged` says that the best search settled, on a level spot or at a bound; whether a bound will do is for the
 * model to say.
 */
export function fitPositive(
  logLikelihood: (parameters: number[]) => number,
  starts: number[][],
  { observations, bounds = [-14, 14], ...search }: FitOptions,
): Fit {
  const [low, high] = bounds;
  const within = (logs: number[]): boolean => logs.every((x) => x >= low && x <= high);
  const cost = (logs: number[]): number =>
    within(logs) ? -logLikelihood(logs.map(Math.exp)) / observations : Infinity;
  const found = starts.map((start) => nelderMead(cost, start.map(Math.log), search));
  const best = found.reduce((a, b) => (b.value < a.value ? b : a));
  const atBound = best.point.flatMap((x, at) => (x - low < 0.01 || high - x < 0.01 ? [at] : []));
  const slope = largestSlope(cost, best.point, atBound);
  return {
    parameters: best.point.map(Math.exp),
    report: {
      logLikelihood: -best.value * observations,
      iterations: found.reduce((sum, { iterations }) => sum + iterations, 0),
      starts: starts.length,
      agreeing: found.filter((each) => agrees(each, best)).length,
      slope,
      atBound,
      converged: best.converged && Number.isFinite(best.value) && slope < FLAT,
    },
  };
}

const agrees = (a: Minimum, best: Minimum): boolean =>
  Math.abs(a.value - best.value) <= AGREES * (1 + Math.abs(best.value));

function largestSlope(cost: (logs: number[]) => number, point: number[], atBound: number[]): number {
  const STEP = 1e-4;
  const slopes = point.map((_, axis) => {
    if (atBound.includes(axis)) return 0;
    const at = (shift: number): number => cost(point.map((x, each) => (each === axis ? x + shift : x)));
    return Math.abs(at(STEP) - at(-STEP)) / (2 * STEP);
  });
  return Math.max(0, ...slopes);
}
