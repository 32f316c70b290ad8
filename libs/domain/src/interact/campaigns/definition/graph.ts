import type { CampaignDefinition } from '../campaign-definition.js';
import { exitsOf } from './exits.js';
import type { Step, StepKind, StepOf } from './step.schema.js';
import type { OfferStep } from './steps/offer.schema.js';
import type { SendStep } from './steps/send.schema.js';

type Graph = Pick<CampaignDefinition, 'start' | 'steps'>;

/** Ids of the steps somebody may come to, in the order in which they may. */
export function reachable({ start, steps }: Graph): Set<string> {
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

/**
 * Ids of the steps one can come back to without ever having waited: whoever came there would go round for ever. What is
 * left when waits, and then again and again steps that lead nowhere within the rest, are taken away.
 */
export function restless({ steps }: Pick<Graph, 'steps'>): string[] {
  const rest = new Map(Object.entries(steps).filter(([, step]) => !takesTime(step)));
  for (let size = -1; size !== rest.size;) {
    size = rest.size;
    for (const [id, step] of rest) if (!nextOf(step).some((next) => rest.has(next))) rest.delete(id);
  }
  return [...rest.keys()].filter((id) => comesBack(id, rest));
}

/** A survey waits for its answer, a task for whoever does it. What answers a webhook may do so at once. */
const takesTime = (step: Step): boolean =>
  step.kind === 'wait' || step.kind === 'survey' || (step.kind === 'task' && step.waits);

function comesBack(id: string, rest: ReadonlyMap<string, Step>): boolean {
  const seen = new Set<string>();
  const waiting = [id];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const step = rest.get(at);
    for (const next of step ? nextOf(step) : []) {
      if (next === id) return true;
      if (!seen.has(next)) waiting.push(next);
      seen.add(next);
    }
  }
  return false;
}

const nextOf = (step: Step): string[] => exitsOf(step).flatMap(({ next }) => (next === null ? [] : [next]));

/** What a step sends; `asks`: it is there for the survey, and nothing without one. */
export type Sending = Pick<SendStep, 'templateId' | 'offerId' | 'surveyId'> & { asks?: boolean };

/** The steps of a campaign that send, surveys among them, the first of its way first. */
export function sendsOf({ start, steps }: Graph): [id: string, sending: Sending][] {
  const order = [...reachable({ start, steps }), ...Object.keys(steps)];
  return [...new Set(order)].flatMap((id): [string, Sending][] => {
    const step = steps[id];
    if (step?.kind === 'send') return [[id, step]];
    return step?.kind === 'survey' ? [[id, { ...step, offerId: null, asks: true }]] : [];
  });
}

/** The lists a campaign writes to. */
export const listsOf = ({ steps }: Pick<Graph, 'steps'>): number[] =>
  Object.values(steps).flatMap((step) =>
    step.kind === 'update'
      ? step.changes.flatMap((change) => (change.kind === 'list' ? (change.segmentId ?? []) : []))
      : [],
  );

/** The steps that assign an offer. */
export const offersOf = ({ steps }: Pick<Graph, 'steps'>): OfferStep[] =>
  Object.values(steps).filter((step) => step.kind === 'offer');

/** The steps of one kind. */
export const stepsOfKind = <K extends StepKind>(
  { steps }: Pick<Graph, 'steps'>,
  kind: K,
): [id: string, step: StepOf<K>][] =>
  Object.entries(steps).flatMap(([id, step]) =>
    step.kind === kind ? [[id, step as StepOf<K>] satisfies [string, StepOf<K>]] : [],
  );
