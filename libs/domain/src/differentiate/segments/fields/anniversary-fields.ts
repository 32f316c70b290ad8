import type { RuleContext } from '../compiler/rule-context.js';
import { compare } from '../compiler/comparison.js';
import { comesRound } from './comes-round.js';
import { field, type SegmentField } from './segment-field.js';

/** The days of a customer that come round each year. Only those that have passed: the day itself is no anniversary. */
const anniversary = (of: string, day: (context: RuleContext) => string): SegmentField => {
  const text = (context: RuleContext): string =>
    `case when ${day(context)} < ${context.today()} then to_char(${day(context)}, 'YYYY-MM-DD') end`;
  return field({
    key: `anniversary.${of}`,
    family: 'customer',
    type: 'birthday',
    range: { minimum: 0, maximum: 366 },
    value: (_, context) => `(${text(context)})`,
    test: (condition, context) =>
      condition.operator === 'in-next'
        ? comesRound(`(${text(context)})`, condition.value, context)
        : compare('birthday', condition, `(${text(context)})`, context),
  });
};

/** Since when there have been dealings with the customers, year by year. */
export const anniversaryFields: SegmentField[] = [
  anniversary('relationship', () => 'c.relationship_since'),
  anniversary('acquired', () => 'c.acquired_on'),
  anniversary('first-order', (context) => `(p.first_order_at at time zone ${context.zone()})::date`),
];
