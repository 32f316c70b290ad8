import type { SegmentRule } from '../segments/rule/rule';

/** Whoever got no message and was not spoken with in the last so many days; in one segment where it is named. */
export const untouchedRule = (days: number, segmentId: number | null): SegmentRule => ({
  all: [
    { field: 'messages.sent', operator: 'is', value: false, within: days },
    { field: 'contacts.any', operator: 'is', value: false, within: days },
    ...(segmentId === null ? [] : [{ field: 'segment', operator: 'in' as const, value: segmentId }]),
  ],
});
