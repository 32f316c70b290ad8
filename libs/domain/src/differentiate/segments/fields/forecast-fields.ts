import { field, type SegmentField } from './segment-field.js';

/** What the customers are expected to bring in the next period; who has no forecast is not below zero. */
export const forecastFields: SegmentField[] = [
  field({
    key: 'forecast.next-amount',
    family: 'forecast',
    type: 'money',
    value: () => 'f.purchases_minor[1]',
  }),
  field({
    key: 'forecast.next-profit',
    family: 'forecast',
    type: 'money',
    value: () => 'f.profit_minor[1]',
  }),
  field({
    key: 'forecast.below-zero',
    family: 'forecast',
    type: 'boolean',
    operators: ['is'],
    value: () => 'f.profit_minor[1] < 0',
  }),
];
