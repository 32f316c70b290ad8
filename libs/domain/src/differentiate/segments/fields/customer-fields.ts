import { customerKinds, genders } from '../../../identify/customers/upsert-customer.schema.js';
import { compare } from '../compiler/comparison.js';
import { daysAhead } from './comes-round.js';
import { field, type SegmentField, withoutPresence } from './segment-field.js';

const text = (key: string, column: string): SegmentField =>
  field({ key, family: 'customer', type: 'text', value: () => column });

const BIRTHDAY = 'c.birthday_calendar, c.birthday_month, c.birthday_day, c.birthday_leap_month';

const birthday = field({
  key: 'birthday',
  family: 'customer',
  type: 'birthday',
  range: { minimum: 0, maximum: 366 },
  value: () => `c.birthday_calendar || ' ' || c.birthday_month || '-' || c.birthday_day`,
  test: (condition, context) =>
    condition.operator === 'in-next'
      ? `(${BIRTHDAY}) in (${daysAhead(condition.value, context)})`
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
