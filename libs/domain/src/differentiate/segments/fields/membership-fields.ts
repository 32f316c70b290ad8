import { SEGMENT_FIELD } from '../rule/segment-graph.js';
import type { RuleContext } from '../compiler/rule-context.js';
import { type CheckedCondition, field, type SegmentField } from './segment-field.js';

const membership = ({ value }: CheckedCondition, context: RuleContext): string =>
  `from segment_member m where m.segment_id = ${context.bind(value, 'bigint')} and m.customer_id = c.id`;

/**
 * A number from 0 to 99.99 that a customer keeps for ever under one seed: the same rule gives the same customers, and
 * "below 50" and "50 and more" under one seed are two halves. MD5 because it is the same in every version and language.
 */
const shareOf = ({ seed }: CheckedCondition, context: RuleContext): string =>
  `(('x' || left(md5(${context.bind(seed, 'text')} || ':' || c.id), 8))::bit(32)::bigint % 10000
    / 100.0::double precision)`;

/** Who belongs to other groups: named ones, and random ones. */
export const membershipFields: SegmentField[] = [
  field({
    key: SEGMENT_FIELD,
    family: 'segments',
    type: 'segment',
    // What is shown is since when.
    value: (condition, context) => `(select m.entered_at ${membership(condition, context)})`,
    test: (condition, context) => `exists (select ${membership(condition, context)})`,
  }),
  field({
    key: 'random',
    family: 'segments',
    type: 'share',
    params: { seed: true },
    range: { minimum: 0, maximum: 100 },
    value: shareOf,
  }),
];
