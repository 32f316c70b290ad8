import { suggestionRatings } from '../../../identify/contacts/contact-entry.schema.js';
import type { RuleContext } from '../compiler/rule-context.js';
import type { RowSource } from '../compiler/shared-rows.js';
import { happened } from './happened-field.js';
import {
  type CheckedCondition,
  field,
  type FieldOptions,
  type SegmentField,
  withoutPresence,
} from './segment-field.js';

const opportunities: RowSource = {
  from: 'opportunity w',
  customer: 'w.customer_id',
  at: 'w.created_at',
};
const contacts: RowSource = { from: 'contact_entry k', customer: 'k.customer_id', at: 'k.at' };

const OPEN = `w.status = 'open'`;
const DAYS_IN_YEAR = 365.25;

const relationship = (options: Omit<FieldOptions, 'family'>): SegmentField =>
  field({ family: 'relationship', ...options });

/** A calendar day as the instant it begins on the workspace's clocks. */
const beginning = (day: string, context: RuleContext): string =>
  `(${day}::timestamp at time zone ${context.zone()})`;

/** A figure of a customer's rows that is nought where there are none. */
const tallied = (
  key: string,
  type: 'number' | 'money',
  source: RowSource,
  aggregate: string,
  where: string,
): SegmentField =>
  relationship({
    key,
    type,
    operators: withoutPresence(type),
    params: { within: false },
    value: ({ within }, context) =>
      `coalesce(${context.reckon(source, { aggregate, where, within })}, 0)::double precision`,
  });

const suggestions = suggestionRatings.map((rating) =>
  tallied(`suggestions.${rating}`, 'number', contacts, 'count(*)', `k.suggestion_rating = '${rating}'`),
);

/** Over the entries of the log where there is one; of nothing, nothing is known. */
const ofContacts = (key: string, type: 'number' | 'date', aggregate: string): SegmentField =>
  relationship({
    key,
    type,
    ...(type === 'number' ? { params: { within: false }, range: { minimum: 1, maximum: 5 } } : {}),
    value: ({ within }: CheckedCondition, context) =>
      context.reckon(contacts, { aggregate, where: 'true', within }),
  });

/** What stands between the company and its customers beside orders and messages. */
export const relationshipFields: SegmentField[] = [
  relationship({ key: 'accountManager', type: 'text', value: () => 'c.account_manager' }),
  relationship({
    key: 'arrears',
    type: 'money',
    operators: withoutPresence('money'),
    value: () => 'c.arrears_minor',
  }),
  relationship({
    key: 'acquiredOn',
    type: 'date',
    value: (_, context) => beginning('c.acquired_on', context),
  }),
  relationship({
    key: 'relationshipYears',
    type: 'number',
    range: { minimum: 0, maximum: 200 },
    value: (_, context) =>
      `((${context.today()} - c.relationship_since) / ${DAYS_IN_YEAR}::double precision)`,
  }),
  tallied('opportunities.open', 'number', opportunities, 'count(*)', OPEN),
  tallied('opportunities.expected', 'money', opportunities, 'sum(w.expected_minor)', OPEN),
  happened({
    key: 'contacts.any',
    family: 'relationship',
    source: contacts,
    params: {},
    where: () => ['true'],
  }),
  tallied('contacts.count', 'number', contacts, 'count(*)', 'true'),
  ofContacts('contacts.last', 'date', 'max(k.at)'),
  ofContacts('contacts.satisfaction', 'number', 'avg(k.satisfaction::double precision)'),
  tallied('suggestions.all', 'number', contacts, 'count(*)', 'k.suggestion is not null'),
  ...suggestions,
];
