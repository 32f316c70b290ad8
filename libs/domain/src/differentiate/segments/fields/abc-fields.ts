import { abcClasses, valueTiers } from '../../abc/abc-classes.js';
import type { RuleContext } from '../compiler/rule-context.js';
import { type CheckedCondition, field, type SegmentField } from './segment-field.js';

const steps = ({ within }: CheckedCondition, context: RuleContext): string => `
  from abc_change x
  where x.customer_id = c.id and x.from_class is not null and x.to_class is not null and x.from_class <> x.to_class
    and ${context.within('x.at', within)}`;

/** What carries the shop. `a` is the customer's row of `abc_score`. */
export const abcFields: SegmentField[] = [
  field({ key: 'abc.class', family: 'abc', type: 'choice', choices: abcClasses, value: () => 'a.class' }),
  field({ key: 'value.tier', family: 'abc', type: 'choice', choices: valueTiers, value: () => 'a.tier' }),
  field({
    key: 'abc.moved',
    family: 'abc',
    type: 'choice',
    operators: ['is', 'is-not'],
    choices: ['up', 'down'],
    params: { within: true },
    // By where they began and where they are: who fell and rose again has not moved.
    value: (condition, context) => `
      (select case when a.class < first.from_class then 'up' when a.class > first.from_class then 'down' end
       from (select x.from_class ${steps(condition, context)} order by x.id limit 1) first)`,
  }),
];
