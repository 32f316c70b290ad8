import { activityIndexSql } from '../../lifecycle/activity.js';
import { effectiveRhythm, nextPurchaseDay } from '../../lifecycle/effective-rhythm.js';
import { lifecycleStages } from '../../lifecycle/lifecycle-stages.js';
import { field, type SegmentField } from './segment-field.js';

/** Where customers are in their relationship. `l` is the row of `lifecycle_score`, `h` that of `purchase_rhythm`. */
export const lifecycleFields: SegmentField[] = [
  field({
    key: 'lifecycle.stage',
    family: 'lifecycle',
    type: 'choice',
    choices: lifecycleStages,
    value: () => 'l.stage',
  }),
  field({ key: 'lifecycle.changedAt', family: 'lifecycle', type: 'date', value: () => 'l.changed_at' }),
  field({
    key: 'lifecycle.activity',
    family: 'lifecycle',
    type: 'number',
    range: { minimum: 0, maximum: 100 },
    value: (_, context) => activityIndexSql('h', effectiveRhythm('h'), context.today()),
  }),
  field({
    key: 'lifecycle.nextPurchase',
    family: 'lifecycle',
    type: 'date',
    operators: ['before', 'after', 'is-set', 'is-not-set'],
    value: (_, context) => `(${nextPurchaseDay('h')}::timestamp at time zone ${context.zone()})`,
  }),
  field({
    key: 'lifecycle.daysToNext',
    family: 'lifecycle',
    type: 'number',
    range: { minimum: -10_000, maximum: 10_000 },
    // Below nought: overdue by so many days.
    value: (_, context) => `(${nextPurchaseDay('h')} - ${context.today()})`,
  }),
];
