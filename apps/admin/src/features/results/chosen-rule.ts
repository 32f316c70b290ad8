import type { SegmentRule } from '../segments/rule/rule';
import { DIGITS, type Chosen } from './results-types';

const SCORES = '123456789A';

/** The customers a bar stands for, as they stand today. */
export function chosenRule(chosen: Chosen): SegmentRule {
  if (chosen.kind === 'digit')
    return { all: [{ field: `rfm.${chosen.digit}`, operator: 'is', value: chosen.score }] };
  return {
    all: DIGITS.map((digit, at) => ({
      field: `rfm.${digit}`,
      operator: 'is',
      value: SCORES.indexOf(chosen.cell.charAt(at)) + 1,
    })),
  };
}
