import { finish, type Turns } from './turns.js';

/** Value of a smooth function at a point; fills `gradient`. A value that is not finite says "not there". */
export type Smooth = (at: Float64Array, gradient: Float64Array) => number;

export interface MinimiseOptions {
  /** Every coordinate stays within ± this. */
  bound: number;
  /** Largest component of the gradient (of coordinates that may still move) at which the search is over. */
  tolerance: number;
  maxIterations: number;
}

export interface Minimum {
  at: Float64Array;
  value: number;
  gradientNorm: number;
  iterations: number;
}

const SUFFICIENT = 1e-4;
const LONGEST_STEP = 2;
const MOST_HALVINGS = 40;

/**
 * A local minimum within a box, by BFGS with a backtracking line search. Coordinates that lie at the bound and are
 * pushed outwards rest there; when that set changes, the curvature is learned anew. It always ends: at a point whose
 * gradient is small, or where no step gets lower, or after the last iteration; `gradientNorm` tells which is which.
 */
export function* minimising(
  smooth: Smooth,
  start: readonly number[],
  options: MinimiseOptions,
): Turns<Minimum> {
  const n = start.length;
  const { bound, tolerance, maxIterations } = options;
  let at = Float64Array.from(start, (value) => clamp(value, bound));
  let gradient = new Float64Array(n);
  let value = smooth(at, gradient);
  let curvature = identity(n);
  let resting = '';
  let isFresh = true;
  let iterations = 0;
  for (; iterations < maxIterations; iterations++) {
    yield;
    const free = freeCoordinates(at, gradient, bound);
    if (largest(gradient, free) <= tolerance) break;
    if (free.join() !== resting) {
      resting = free.join();
      curvature = identity(n);
      isFresh = true;
    }
    const step = direction(curvature, gradient, free);
    const next = lineSearch(smooth, { at, value, gradient }, step, bound);
    if (!next) {
      if (isFresh) break;
      curvature = identity(n);
      isFresh = true;
      continue;
    }
    learn(curvature, difference(next.at, at), difference(next.gradient, gradient), isFresh);
    isFresh = false;
    ({ at, value, gradient } = next);
  }
  const gradientNorm = largest(gradient, freeCoordinates(at, gradient, bound));
  return { at, value, gradientNorm, iterations };
}

export const minimise = (...task: Parameters<typeof minimising>): Minimum => finish(minimising(...task));

interface Point {
  at: Float64Array<ArrayBuffer>;
  value: number;
  gradient: Float64Array<ArrayBuffer>;
}

/** The first of ever shorter steps that lowers the value enough, or `undefined` where none does. */
function lineSearch(smooth: Smooth, from: Point, step: Float64Array, bound: number): Point | undefined {
  for (let halvings = 0, length = 1; halvings < MOST_HALVINGS; halvings++, length /= 2) {
    const at = from.at.map((value, i) => clamp(value + length * step[i]!, bound));
    const gradient = new Float64Array(at.length);
    const value = smooth(at, gradient);
    const promised = dot(from.gradient, difference(at, from.at));
    const isLower = value < from.value && value <= from.value + SUFFICIENT * promised;
    if (Number.isFinite(value) && gradient.every(Number.isFinite) && isLower) return { at, value, gradient };
  }
  return undefined;
}

/** Downhill by what is known of the curvature, straight down where that would not lead down; never too far. */
function direction(curvature: Float64Array[], gradient: Float64Array, free: number[]): Float64Array {
  let step = new Float64Array(gradient.length);
  for (const i of free) step[i] = -free.reduce((sum, j) => sum + curvature[i]![j]! * gradient[j]!, 0);
  if (dot(step, gradient) >= 0) {
    step = new Float64Array(gradient.length);
    for (const i of free) step[i] = -gradient[i]!;
  }
  const longest = Math.max(...step.map(Math.abs));
  return longest > LONGEST_STEP ? step.map((value) => (value * LONGEST_STEP) / longest) : step;
}

/** The BFGS update of the inverse curvature, from a step `s` and the change `y` of the gradient along it. */
function learn(curvature: Float64Array[], s: Float64Array, y: Float64Array, isFirst: boolean): void {
  const bend = dot(s, y);
  if (bend <= 1e-12 * Math.sqrt(dot(s, s) * dot(y, y))) return;
  const n = s.length;
  if (isFirst) for (let i = 0; i < n; i++) curvature[i]![i] = bend / dot(y, y);
  const carried = curvature.map((row) => dot(row, y));
  const scale = 1 + dot(y, Float64Array.from(carried)) / bend;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      curvature[i]![j]! += (scale * s[i]! * s[j]! - carried[i]! * s[j]! - s[i]! * carried[j]!) / bend;
}

const clamp = (value: number, bound: number): number => Math.min(bound, Math.max(-bound, value));

const identity = (n: number): Float64Array[] =>
  Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (_, j) => Number(i === j)));

const freeCoordinates = (at: Float64Array, gradient: Float64Array, bound: number): number[] =>
  [...at.keys()].filter((i) => !(Math.abs(at[i]!) >= bound && at[i]! * gradient[i]! < 0));

const largest = (values: Float64Array, among: number[]): number =>
  among.reduce((most, i) => Math.max(most, Math.abs(values[i]!)), 0);

const difference = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => value - b[i]!);

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
