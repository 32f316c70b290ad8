import { LEAST_RESPONSES } from '../../kernel/statistics/lift.js';
import { rateInterval } from '../../kernel/statistics/rate.js';
import type { CalibrationStep } from './prediction.schema.js';

/** People believed to respond with a rate, and how many did. */
export interface Foretold {
  rate: number;
  people: number;
  responses: number;
}

const STEPS = 8;

/**
 * Predicted against actual: people in up to eight groups of about equally many, those least likely to respond first. A
 * prediction that is right lies on the diagonal. None where fewer responded than say anything.
 */
export function calibrationOf(foretold: readonly Foretold[]): CalibrationStep[] {
  const everybody = foretold.reduce((sum, { people }) => sum + people, 0);
  const responses = foretold.reduce((sum, each) => sum + each.responses, 0);
  if (responses < LEAST_RESPONSES) return [];
  const groups = new Map<number, Foretold[]>();
  let before = 0;
  for (const each of [...foretold].sort((a, b) => a.rate - b.rate)) {
    const group = Math.min(STEPS - 1, Math.floor(((before + each.people / 2) * STEPS) / everybody));
    groups.set(group, [...(groups.get(group) ?? []), each]);
    before += each.people;
  }
  return [...groups.values()].map(stepOf);
}

function stepOf(group: readonly Foretold[]): CalibrationStep {
  const of = group.reduce((sum, { people }) => sum + people, 0);
  const hits = group.reduce((sum, { responses }) => sum + responses, 0);
  return {
    people: of,
    predicted: group.reduce((sum, { rate, people }) => sum + rate * people, 0) / of,
    actual: hits / of,
    interval: rateInterval({ of, hits }),
  };
}
