import { field, type SegmentField } from './segment-field.js';

/** What the customers are foreseen to do; of nobody before a first model. `v` is the customer's row of `clv_score`. */
export const predictionFields: SegmentField[] = [
  field({ key: 'clv.value', family: 'clv', type: 'money', value: () => 'v.value_minor' }),
  field({
    key: 'clv.alive',
    family: 'clv',
    type: 'number',
    // In per cent, as people say it.
    range: { minimum: 0, maximum: 100 },
    value: () => '(100 * v.alive)',
  }),
  field({
    key: 'clv.expected-orders',
    family: 'clv',
    type: 'number',
    range: { minimum: 0, maximum: 100_000 },
    value: () => 'v.expected_orders',
  }),
];
