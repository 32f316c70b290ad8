import type { attributeTypes } from '../../../identify/customers/attribute.schema.js';
import { compare } from '../compiler/comparison.js';
import type { RuleContext } from '../compiler/rule-context.js';
import { comesRound } from './comes-round.js';
import { operatorsOf } from './operators.js';
import { field, type SegmentField } from './segment-field.js';

export type AttributeType = (typeof attributeTypes)[number];

export const ATTRIBUTE_PREFIX = 'attributes.';

const textOf = (name: string, context: RuleContext): string =>
  `(c.attributes ->> ${context.bind(name, 'text')})`;

/**
 * A custom attribute, by its type in the catalogue. The name is a value like any other and is bound. What a customer has
 * under it may be of another type (an import was corrected, a survey changed): such a value is taken for unknown.
 */
export function attributeField(name: string, type: AttributeType): SegmentField {
  const key = `${ATTRIBUTE_PREFIX}${name}`;
  const options = { key, family: 'attributes', type } as const;
  switch (type) {
    case 'text':
      return field({
        ...options,
        // A date is text, too.
        operators: [...operatorsOf(type), 'in-next'],
        value: (_, context) => textOf(name, context),
        test: (condition, context) =>
          condition.operator === 'in-next'
            ? comesRound(textOf(name, context), condition.value, context)
            : compare(type, condition, textOf(name, context), context),
      });
    case 'number':
      return field({
        ...options,
        value: (_, context) => {
          const json = `c.attributes -> ${context.bind(name, 'text')}`;
          return `(case when jsonb_typeof(${json}) = 'number' then (${json})::double precision end)`;
        },
      });
    case 'boolean':
      return field({
        ...options,
        value: (_, context) => {
          const json = `c.attributes -> ${context.bind(name, 'text')}`;
          return `(case when jsonb_typeof(${json}) = 'boolean' then (${json})::boolean end)`;
        },
        test: (condition, context) => {
          const json = `c.attributes -> ${context.bind(name, 'text')}`;
          return condition.operator === 'is'
            ? `${json} = to_jsonb(${context.bind(condition.value, 'boolean')})`
            : compare('boolean', condition, `(${json})`, context);
        },
      });
    case 'list':
      return field({
        ...options,
        value: (_, context) => `c.attributes -> ${context.bind(name, 'text')}`,
        test: ({ operator, value }, context) => {
          const json = `(c.attributes -> ${context.bind(name, 'text')})`;
          if (operator === 'is-set') return `${json} is not null`;
          return `${json} ${operator === 'has-all' ? '?&' : '?|'} ${context.bind(value, 'text[]')}`;
        },
      });
  }
}
