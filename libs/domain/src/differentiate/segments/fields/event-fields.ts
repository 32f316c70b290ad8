import type { RuleContext } from '../compiler/rule-context.js';
import type { RowSource } from '../compiler/shared-rows.js';
import type { PropertyCondition } from '../rule/property-condition.js';
import { happened } from './happened-field.js';
import { type CheckedCondition, field, type SegmentField, withoutPresence } from './segment-field.js';

const events: RowSource = { from: 'event e', customer: 'e.customer_id', at: 'e.at' };
const params = { event: true, where: false } as const;

/** Which events a condition is about: those of its name, with properties as it wants them. */
function rowsOf({ event, where = [] }: CheckedCondition, context: RuleContext): string[] {
  return [`e.name = ${context.bind(event, 'text')}`, ...where.map((each) => propertyTest(each, context))];
}

/** Names and values are bound like everything a rule brings. A property of another type is unlike any value. */
export function propertyTest({ property, operator, value }: PropertyCondition, context: RuleContext): string {
  const name = context.bind(property, 'text');
  const [json, text] = [`(e.properties -> ${name})`, `(e.properties ->> ${name})`];
  switch (operator) {
    case 'is':
      return isTest(json, text, value, context);
    case 'is-not':
      return `(${isTest(json, text, value, context)}) is not true`;
    case 'contains':
      return `position(lower(${context.bind(value, 'text')}) in lower(${text})) > 0`;
    case 'at-least':
    case 'at-most':
      return `(case when jsonb_typeof(${json}) = 'number' then ${json}::double precision end)
        ${operator === 'at-least' ? '>=' : '<='} ${context.bind(value, 'double precision')}`;
    case 'is-set':
      return `${text} is not null`;
  }
}

function isTest(json: string, text: string, value: unknown, context: RuleContext): string {
  if (typeof value === 'string') return `lower(${text}) = lower(${context.bind(value, 'text')})`;
  return `${json} = ${context.bind(JSON.stringify(value), 'jsonb')}`;
}

const when = (name: 'first' | 'last', aggregate: 'min' | 'max'): SegmentField =>
  field({
    key: `events.${name}`,
    family: 'events',
    type: 'date',
    params: { ...params, within: false },
    value: (condition, context) =>
      context.reckon(events, {
        aggregate: `${aggregate}(e.at)`,
        where: rowsOf(condition, context).join(' and '),
        within: condition.within,
      }),
  });

/** What the customers did: whether at all, how often, when for the first and the last time. */
export const eventFields: SegmentField[] = [
  happened({ key: 'events.did', family: 'events', source: events, params, where: rowsOf }),
  field({
    key: 'events.count',
    family: 'events',
    type: 'number',
    operators: withoutPresence('number'),
    params: { ...params, within: false },
    value: (condition, context) => {
      const where = rowsOf(condition, context).join(' and ');
      const found = context.reckon(events, { aggregate: 'count(*)', where, within: condition.within });
      return `coalesce(${found}, 0)::double precision`;
    },
  }),
  when('first', 'min'),
  when('last', 'max'),
];
