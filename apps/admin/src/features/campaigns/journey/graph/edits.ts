import type { Graph, Step } from '../../definition';
import { type Way, nextOf, waysOf, withWay, withWays } from './ways';

/** A way out of a step, or the way into the campaign. */
export interface WayAt {
  step: string;
  way: string;
}

/** How far a step stands below the one before it, where the marketer laid the steps out. */
const ROW = 190;

const withSteps = (graph: Graph, change: (id: string, step: Step) => Step): Graph => ({
  ...graph,
  steps: Object.fromEntries(Object.entries(graph.steps).map(([id, step]) => [id, change(id, step)])),
});

export const replaceStep = (graph: Graph, id: string, step: Step): Graph => ({
  ...graph,
  steps: { ...graph.steps, [id]: step },
});

/** A name no step has yet: `send`, `send-2`, … */
export function freeId(graph: Graph, wanted: string): string {
  const base = wanted.replace(/-\d+$/, '');
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!(id in graph.steps)) return id;
  }
}

export function connect(graph: Graph, { step, way }: WayAt, next: string | null): Graph {
  const from = graph.steps[step];
  return from ? replaceStep(graph, step, withWay(from, way, next)) : graph;
}

/** Steps laid out by hand make room below the one that is followed. */
function makeRoom(graph: Graph, after: string): { graph: Graph; place: Step['place'] } {
  const place = graph.steps[after]?.place;
  if (!place) return { graph, place: undefined };
  const moved = withSteps(graph, (_, step) =>
    step.place && step.place.y > place.y
      ? { ...step, place: { ...step.place, y: step.place.y + ROW } }
      : step,
  );
  return { graph: moved, place: { x: place.x, y: place.y + ROW } };
}

/** Puts a step into a way: it leads by all its own ways to where that way led. */
export function insertStep(graph: Graph, at: WayAt, id: string, step: Step): Graph {
  const before = graph.steps[at.step];
  const next = before ? (waysOf(before).find(({ key }) => key === at.way)?.next ?? null) : null;
  const room = makeRoom(graph, at.step);
  const placed: Step = room.place ? { ...step, place: room.place } : step;
  return connect(
    replaceStep(
      room.graph,
      id,
      withWays(placed, () => next),
    ),
    at,
    id,
  );
}

/** Puts a step before all others. */
export const insertFirst = (graph: Graph, id: string, step: Step): Graph => ({
  ...replaceStep(
    graph,
    id,
    withWays(step, () => graph.start),
  ),
  start: id,
});

/** The same step once more, right behind the first way out of it. Undefined for one that leads nowhere by itself. */
export function copyStep(graph: Graph, id: string): { graph: Graph; id: string } | undefined {
  const step = graph.steps[id];
  const way = step && mainWay(step);
  if (!step || !way) return undefined;
  const copy = freeId(graph, id);
  const room = makeRoom(graph, id);
  const placed = room.place ? { ...step, place: room.place } : step;
  return {
    graph: connect(replaceStep(room.graph, copy, placed), { step: id, way: way.key }, copy),
    id: copy,
  };
}

/** Where most go on: past the arms of a branch, along the first arm of a split. */
const mainWay = (step: Step): Way | undefined =>
  waysOf(step).find(({ key }) => key === 'next') ?? waysOf(step)[0];

/** Takes a step out; whoever would have come to it goes where it led. The last step stays. */
export function removeStep(graph: Graph, id: string): Graph {
  const { [id]: gone, ...rest } = graph.steps;
  const [first] = Object.keys(rest);
  if (!gone || first === undefined) return graph;
  const next = nextOf(gone).find((each) => each !== id) ?? null;
  const left = withSteps({ ...graph, steps: rest }, (_, step) =>
    withWays(step, (way) => (way.next === id ? next : way.next)),
  );
  return graph.start === id ? { ...left, start: next ?? first } : left;
}

export const movedTo = (graph: Graph, places: ReadonlyMap<string, { x: number; y: number }>): Graph =>
  withSteps(graph, (id, step) => {
    const place = places.get(id);
    return place ? { ...step, place: { x: Math.round(place.x), y: Math.round(place.y) } } : step;
  });

/** Gives the layout back to the machine. */
export const tidied = (graph: Graph): Graph =>
  withSteps(graph, (_, { place: _place, ...step }) => step as Step);
