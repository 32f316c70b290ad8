import type { RuleContext } from '../compiler/rule-context.js';
import type { RowSource } from '../compiler/shared-rows.js';
import {
  type CheckedCondition,
  type FieldFamily,
  field,
  type ParamKey,
  type SegmentField,
} from './segment-field.js';

/** Something that happens to customers, at instants: rows of a source, some of which are it. */
interface Happening {
  key: string;
  family: FieldFamily;
  source: RowSource;
  params: Partial<Record<ParamKey, boolean>>;
  /** Which rows of the source are meant. */
  where(condition: CheckedCondition, context: RuleContext): string[];
}

/**
 * Whether something happened; what is shown is when it last did. Among many rules the rows are reckoned up once for
 * all; a rule on its own asks whether a row exists, which the planner answers as a join and for few by index.
 */
export function happened({ key, family, source, params, where }: Happening): SegmentField {
  const last = (condition: CheckedCondition, context: RuleContext): string =>
    context.reckon(source, {
      aggregate: `max(${source.at})`,
      where: where(condition, context).join(' and '),
      within: condition.within,
    });
  const exists = (condition: CheckedCondition, context: RuleContext): string =>
    `exists (select from ${source.from} where ${source.customer} = c.id
      and ${[...where(condition, context), context.within(source.at, condition.within)].join(' and ')})`;
  return field({
    key,
    family,
    type: 'boolean',
    operators: ['is'],
    params: { ...params, within: false },
    value: last,
    test: (condition, context) => {
      const has = context.asksMany ? `${last(condition, context)} is not null` : exists(condition, context);
      return condition.value === true ? has : `not (${has})`;
    },
  });
}
