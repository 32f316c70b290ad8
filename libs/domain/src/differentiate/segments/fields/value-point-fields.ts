import { field, type SegmentField } from './segment-field.js';

/** Value points and the value curve. */
export const valuePointFields: SegmentField[] = [
  field({ key: 'points.total', family: 'points', type: 'number', value: () => 'vp.total' }),
  field({ key: 'points.futureNeed', family: 'points', type: 'money', value: () => 'vp.future_minor' }),
  field({
    key: 'points.turnedDown',
    family: 'points',
    type: 'date',
    // A day, as the instant it begins on the workspace's clocks.
    value: (_, context) => `(vp.turned_down_on::timestamp at time zone ${context.zone()})`,
  }),
];
