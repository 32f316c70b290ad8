export interface Minimum {
  point: number[];
  value: number;
  iterations: number;
  /** Whether the simplex shrank to nothing before the iterations ran out. */
  converged: boolean;
}

export interface NelderMeadOptions {
  /** The length of the first simplex's edges. */
  step?: number;
  /** Converged when values and points of the simplex differ relatively by less than this. */
  tolerance?: number;
  maxIterations?: number;
}

type Objective = (point: number[]) => number;
interface Vertex {
  point: number[];
  value: number;
}

/**
 * The minimum near a start, by Nelder and Mead's simplex, restarted from what it found until that no longer helps:
 * a simplex can collapse on a slope. An objective that is not a number counts as infinitely bad.
 */
export function nelderMead(objective: Objective, start: number[], options: NelderMeadOptions = {}): Minimum {
  const { step = 0.5, tolerance = 1e-10, maxIterations = 500 * start.length } = options;
  let iterations = 0;
  let best = vertexAt(objective, start);
  for (let restart = 0; restart < 5; restart++) {
    const run = descend(objective, best, step / (restart + 1), tolerance, maxIterations - iterations);
    iterations += run.iterations;
    const gained = best.value - run.best.value;
    best = run.best;
    const settled = gained <= tolerance * (1 + Math.abs(best.value));
    if (!run.converged || (restart > 0 && settled))
      return { ...best, iterations, converged: run.converged && Number.isFinite(best.value) };
  }
  return { ...best, iterations, converged: Number.isFinite(best.value) };
}

function descend(
  objective: Objective,
  from: Vertex,
  step: number,
  tolerance: number,
  maxIterations: number,
): { best: Vertex; iterations: number; converged: boolean } {
  const moved = from.point.map(
    (_, axis) =>
    vertexAt(objective, from.point.map((x, at) => (at === axis ? x + step : x))), // prettier-ignore
  );
  let simplex = sorted([from, ...moved]);
  for (let iterations = 0; iterations < maxIterations; iterations++) {
    if (isSmall(simplex, tolerance)) return { best: first(simplex), iterations, converged: true };
    simplex = sorted(improve(objective, simplex));
  }
  return { best: first(simplex), iterations: maxIterations, converged: false };
}

/** One step: the worst vertex is reflected, stretched or drawn in; where none of it helps, all draw in to the best. */
function improve(objective: Objective, simplex: Vertex[]): Vertex[] {
  const best = first(simplex);
  const worst = simplex.at(-1)!;
  const others = simplex.slice(0, -1);
  const centre = best.point.map(
    (_, axis) => others.reduce((sum, { point }) => sum + point[axis]!, 0) / others.length,
  );
  const along = (factor: number): Vertex =>
    vertexAt(objective, centre.map((c, axis) => c + factor * (worst.point[axis]! - c))); // prettier-ignore
  const reflected = along(-1);
  if (reflected.value < best.value) {
    const stretched = along(-2);
    return [...others, stretched.value < reflected.value ? stretched : reflected];
  }
  if (reflected.value < others.at(-1)!.value) return [...others, reflected];
  const drawn = along(reflected.value < worst.value ? -0.5 : 0.5);
  if (drawn.value < Math.min(reflected.value, worst.value)) return [...others, drawn];
  const towards = ({ point }: Vertex): number[] => point.map((x, axis) => (x + best.point[axis]!) / 2);
  return [best, ...simplex.slice(1).map((vertex) => vertexAt(objective, towards(vertex)))];
}

function isSmall(simplex: Vertex[], tolerance: number): boolean {
  const best = first(simplex);
  const spread = simplex.at(-1)!.value - best.value;
  const reach = Math.max(
    ...simplex.flatMap(({ point }) =>
      point.map((x, axis) => Math.abs(x - best.point[axis]!) / (1 + Math.abs(x))),
    ),
  );
  return spread <= tolerance * (1 + Math.abs(best.value)) && reach <= Math.sqrt(tolerance);
}

function vertexAt(objective: Objective, point: number[]): Vertex {
  const value = objective(point);
  return { point, value: Number.isNaN(value) ? Infinity : value };
}

const first = (simplex: Vertex[]): Vertex => simplex[0]!;
const sorted = (simplex: Vertex[]): Vertex[] => [...simplex].sort((a, b) => a.value - b.value);
