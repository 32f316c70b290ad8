import { qualityIssues } from '../../../identify/quality/quality-issue.js';
import { field, type SegmentField } from './segment-field.js';

const outOfHundred = (of: 'completeness' | 'reachability'): SegmentField =>
  field({
    key: `quality.${of}`,
    family: 'quality',
    type: 'number',
    range: { minimum: 0, maximum: 100 },
    value: () => `dq.${of}`,
  });

/** How good the customers' records are, as of the last look at all of them. `dq` is the row of `customer_quality`. */
export const qualityFields: SegmentField[] = [
  outOfHundred('completeness'),
  outOfHundred('reachability'),
  field({
    key: 'quality.issue',
    family: 'quality',
    type: 'choice',
    operators: ['is', 'is-not', 'one-of', 'none-of'],
    choices: qualityIssues,
    value: () => 'dq.issues',
    test: ({ value }, context) => `dq.issues && ${context.bind([value].flat(), 'text[]')}`,
  }),
];
