import type { Graph } from '../../definition';
import { type Way, reachable, waysOf } from './ways';

/** A step of the outline; where it has several ways out, what comes on each. */
export interface OutlineStep {
  id: string;
  ways: OutlineWay[];
}

export interface OutlineWay {
  way: Way;
  steps: OutlineStep[];
  /** The step told of elsewhere that the way goes on to; null where it leaves the campaign. */
  goesTo: string | null;
}

export interface Outline {
  steps: OutlineStep[];
  /** The step the last one goes back to; null where it leaves the campaign. */
  goesTo: string | null;
  /** Steps no way leads to. */
  lost: string[];
}

/** A graph as an indented list: every step once, ways that come together again go on below all of them. */
export function outlineOf(graph: Graph): Outline {
  const seen = new Set<string>();
  const told = follow(graph, graph.start, new Set(), seen);
  return { ...told, lost: Object.keys(graph.steps).filter((id) => !seen.has(id)) };
}

function follow(
  graph: Graph,
  start: string | null,
  stops: ReadonlySet<string>,
  seen: Set<string>,
): { steps: OutlineStep[]; goesTo: string | null } {
  const steps: OutlineStep[] = [];
  let id = start;
  while (id !== null && !stops.has(id) && !seen.has(id)) {
    const step = graph.steps[id];
    if (!step) break;
    seen.add(id);
    const ways = waysOf(step);
    const join: string | null = ways.length > 1 ? joinOf(graph, ways, seen) : null;
    const inner = join === null ? stops : new Set([...stops, join]);
    const told = ways.length > 1 ? ways : [];
    steps.push({ id, ways: told.map((way) => ({ way, ...follow(graph, way.next, inner, seen) })) });
    id = ways.length > 1 ? join : (ways[0]?.next ?? null);
  }
  return { steps, goesTo: id };
}

/** The first step that all ways come to that do not leave the campaign at once. */
function joinOf(graph: Graph, ways: readonly Way[], seen: ReadonlySet<string>): string | null {
  // Not by way of a loop, or each would come to the other.
  const steps = Object.fromEntries(Object.entries(graph.steps).filter(([id]) => !seen.has(id)));
  const open = ways.flatMap(({ next }) => (next !== null && graph.steps[next] ? [next] : []));
  const [first, ...others] = open.map((start) => reachable({ start, steps }));
  if (!first || others.length === 0) return null;
  return [...first].find((id) => others.every((each) => each.has(id))) ?? null;
}
