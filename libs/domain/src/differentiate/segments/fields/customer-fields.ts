import { customerKinds, genders } from '../../../identify/customers/upsert-customer.schema.js';
import type { RuleContext } from '../compiler/rule-context.js';
import { compare } from '../compiler/comparison.js';
import { field, type SegmentField, withoutPresence } from './segment-field.js';

const text = (key: string, column: string): SegmentField =>
  field({ key, family: 'customer', type: 'text', value: () => column });

/**
 * The days from today on in which a birthday is looked for, as calendar, month and day: a handful of rows that are
 * found once per statement and looked up in a hash. A day the year lacks is kept on the last day before it (29 February,
 * the 30th of a short lunar month), a leap month's in the month of the same number.
 */
const daysAhead = (days: unknown, context: RuleContext): string => `
  with ahead as (
    select * from calendar_day
    where day between ${context.today()} and ${context.today()} + ${context.bind(days, 'int')}
  )
  select 'solar', extract(month from day)::smallint, extract(day from day)::smallint from ahead
  union all
  select 'solar', 2::smallint, 29::smallint from ahead
  where extract(month from day) = 2 and extract(day from day) = 28 and extract(day from day + 1) = 1
  union all
  select 'lunar', lunar_month, lunar_day from ahead where not lunar_leap
  union all
  select 'lunar', lunar_month, 30::smallint from ahead
  where not lunar_leap and lunar_day = 29 and lunar_month_days = 29`;

const birthday = field({
  key: 'birthday',
  family: 'customer',
  type: 'birthday',
  range: { minimum: 0, maximum: 366 },
  value: () => `c.birthday_calendar || ' ' || c.birthday_month || '-' || c.birthday_day`,
  test: (condition, context) =>
    condition.operator === 'in-next'
      ? `(c.birthday_calendar, c.birthday_month, c.birthday_day) in (${daysAhead(condition.value, context)})`
      : compare('birthday', condition, 'c.birthday_month', context),
});

/** Who the customers are. */
export const customerFields: SegmentField[] = [
  text('country', 'c.country'),
  text('region', 'c.region'),
  text('city', 'c.city'),
  field({ key: 'gender', family: 'customer', type: 'choice', choices: genders, value: () => 'c.gender' }),
  text('locale', 'c.locale'),
  field({
    key: 'kind',
    family: 'customer',
    type: 'choice',
    operators: withoutPresence('choice'),
    choices: customerKinds,
    value: () => 'c.kind',
  }),
  field({ key: 'tags', family: 'customer', type: 'list', value: () => 'c.tags' }),
  text('acquisitionSource', 'c.acquisition_source'),
  field({
    key: 'createdAt',
    family: 'customer',
    type: 'date',
    operators: withoutPresence('date'),
    value: () => 'c.created_at',
  }),
  birthday,
];
