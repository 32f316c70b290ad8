import type { Graph } from '../../definition';
import { inOrder, nextOf, reachable } from './ways';

/** What stands in a layer: a step, or the room an edge needs that goes past it. */
export interface Slot {
  /** A step's id, or one made of the edge's ends. */
  key: string;
  step: string | null;
}

export interface Layered {
  layers: Slot[][];
  /** Edges from one layer to the next, between slots. */
  links: [from: string, to: string][];
  /** Edges that lead back up, by their ends. */
  back: Set<string>;
}

export const edgeKey = (from: string, to: string): string => `${from}>${to}`;

interface Walk {
  /** Steps, whoever comes after behind whoever comes before. */
  order: string[];
  back: Set<string>;
}

/** Depth first; an edge to a step one is still coming from leads back. */
function walk(graph: Graph): Walk {
  const back = new Set<string>();
  const state = new Map<string, 'open' | 'done'>();
  const order: string[] = [];
  const visit = (id: string): void => {
    state.set(id, 'open');
    const step = graph.steps[id];
    for (const next of step ? nextOf(step).toReversed() : []) {
      if (!graph.steps[next]) continue;
      if (state.get(next) === 'open') back.add(edgeKey(id, next));
      else if (!state.has(next)) visit(next);
    }
    state.set(id, 'done');
    order.unshift(id);
  };
  for (const id of inOrder(graph)) if (!state.has(id)) visit(id);
  return { order, back };
}

/** Each step one layer below the lowest that leads to it; edges over several layers take a slot in each between. */
export function layered(graph: Graph): Layered {
  const { order, back } = walk(graph);
  const depth = new Map<string, number>(order.map((id) => [id, 0]));
  const edges: [string, string][] = order.flatMap((id) =>
    nextOf(graph.steps[id]!)
      .filter((next) => graph.steps[next] && !back.has(edgeKey(id, next)))
      .map((next): [string, string] => [id, next]),
  );
  for (const [from, to] of edges) depth.set(to, Math.max(depth.get(to)!, depth.get(from)! + 1));
  const layers: Slot[][] = [];
  const put = (at: number, slot: Slot): void => void (layers[at] ??= []).push(slot);
  const found = reachable(graph);
  const [met, lost] = [order.filter((id) => found.has(id)), order.filter((id) => !found.has(id))];
  for (const id of [...met, ...lost]) put(depth.get(id)!, { key: id, step: id });
  const links: [string, string][] = [];
  for (const [from, to] of edges) {
    let last = from;
    for (let at = depth.get(from)! + 1; at < depth.get(to)!; at++) {
      const key = `${edgeKey(from, to)}@${at}`;
      put(at, { key, step: null });
      links.push([last, key]);
      last = key;
    }
    links.push([last, to]);
  }
  return { layers, links, back };
}
