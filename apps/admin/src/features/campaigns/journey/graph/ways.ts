import type { Graph, Step } from '../../definition';

/** The way of those whom no arm takes, of those who waited, of those who were sent to or not. */
export const GO_ON = 'next';
export const TIMED_OUT = 'timed-out';
/** The way of those a webhook could not tell of. */
export const FAILED = 'failed';

/** A way out of a step: what facts call it, what the marketer does, and where it leads (null: out of the campaign). */
export interface Way {
  key: string;
  name?: string;
  next: string | null;
}

/** All ways out of a step that can be led elsewhere, in the order in which they are tried. */
export function waysOf(step: Step): Way[] {
  // A task that is not waited for has outcomes, and one way.
  const parts = 'arms' in step && !(step.kind === 'task' && !step.waits);
  return [
    ...(parts ? step.arms.map(({ id, name, next }) => ({ key: id, name, next })) : []),
    ...('next' in step ? [{ key: GO_ON, next: step.next }] : []),
    ...(step.kind === 'wait' && step.until.kind === 'event'
      ? [{ key: TIMED_OUT, next: step.until.timedOut }]
      : []),
    ...(step.kind === 'survey' || (step.kind === 'task' && step.waits)
      ? [{ key: TIMED_OUT, next: step.timedOut }]
      : []),
    ...(step.kind === 'webhook' ? [{ key: FAILED, next: step.failed }] : []),
  ];
}

/** The step with one of its ways led elsewhere. */
export function withWay(step: Step, key: string, next: string | null): Step {
  if (key === TIMED_OUT && step.kind === 'wait' && step.until.kind === 'event')
    return { ...step, until: { ...step.until, timedOut: next } };
  if (key === TIMED_OUT && (step.kind === 'survey' || step.kind === 'task'))
    return { ...step, timedOut: next };
  if (key === FAILED && step.kind === 'webhook') return { ...step, failed: next };
  if (key === GO_ON && 'next' in step) return { ...step, next };
  if (step.kind === 'branch')
    return { ...step, arms: step.arms.map((arm) => (arm.id === key ? { ...arm, next } : arm)) };
  if (step.kind === 'survey')
    return { ...step, arms: step.arms.map((arm) => (arm.id === key ? { ...arm, next } : arm)) };
  if (step.kind === 'task')
    return { ...step, arms: step.arms.map((arm) => (arm.id === key ? { ...arm, next } : arm)) };
  if (step.kind === 'split')
    return { ...step, arms: step.arms.map((arm) => (arm.id === key ? { ...arm, next } : arm)) };
  return step;
}

/** The step with all its ways led anew. */
export const withWays = (step: Step, lead: (way: Way) => string | null): Step =>
  waysOf(step).reduce((each, way) => withWay(each, way.key, lead(way)), step);

/** Ids of the steps a step leads to, each once. */
export const nextOf = (step: Step): string[] => [
  ...new Set(waysOf(step).flatMap(({ next }) => (next === null ? [] : [next]))),
];

/** Ids of the steps one may come to, in the order in which one may. */
export function reachable({ start, steps }: Pick<Graph, 'start' | 'steps'>): Set<string> {
  const found = new Set<string>();
  const waiting = [start];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const step = steps[id];
    if (!step || found.has(id)) continue;
    found.add(id);
    waiting.push(...nextOf(step));
  }
  return found;
}

/** Ids of all steps, those one comes to first in front, those no way leads to last. */
export const inOrder = (graph: Graph): string[] => [
  ...new Set([...reachable(graph), ...Object.keys(graph.steps)]),
];
