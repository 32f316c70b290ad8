import { z } from 'zod';

/** What a segment is worth, whom of it a channel reaches, and where its members stand. Money in minor units. */
export const segmentProfileSchema = z
  .object({
    members: z.int(),
    buyers: z.int(),
    revenueMinor: z.int(),
    /** Of the orders whose cost is known; `null` where of none it is. */
    marginMinor: z.int().nullable(),
    /** What the members are expected to bring over the model's horizon; `null` where nobody is scored. */
    predictedMinor: z.int().nullable(),
    /** Have an address that nothing forbids to write to. */
    reachable: z.object({ email: z.int(), sms: z.int() }),
    rfm: z.array(z.object({ recency: z.int(), frequency: z.int(), customers: z.int() })),
    unscored: z.int(),
  })
  .meta({ id: 'SegmentProfile' });
export type SegmentProfile = z.infer<typeof segmentProfileSchema>;

const LONGEST_DAYS = 730;
export const segmentDaysQuery = z.object({
  days: z.coerce.number().int().min(2).max(LONGEST_DAYS).default(90),
});
export type SegmentDaysQuery = z.infer<typeof segmentDaysQuery>;

export const segmentDaySchema = z
  .object({
    day: z.iso.date(),
    entered: z.int(),
    departed: z.int(),
    /** At the end of the day; `null` before the first that is known. */
    members: z.int().nullable(),
    /** Measured once a day; `null` on days it was not. */
    revenueMinor: z.int().nullable(),
    marginMinor: z.int().nullable(),
  })
  .meta({ id: 'SegmentDay' });
export type SegmentDay = z.infer<typeof segmentDaySchema>;

const namedSegment = z.object({ id: z.int(), name: z.string(), members: z.int() });

/** How the largest segments overlap, and who is in none at all. */
export const segmentOverlapSchema = z
  .object({
    customers: z.int(),
    /** Customers who are in no segment. */
    inNone: z.int(),
    /** The largest ones. */
    segments: z.array(namedSegment),
    /** Pairs that have members in common, the lower id first. */
    pairs: z.array(z.object({ a: z.int(), b: z.int(), both: z.int() })),
  })
  .meta({ id: 'SegmentOverlap' });
export type SegmentOverlap = z.infer<typeof segmentOverlapSchema>;

export const segmentPairSchema = z
  .object({
    a: namedSegment,
    b: namedSegment,
    both: z.int(),
    /** Of those in both. */
    revenueMinor: z.int(),
  })
  .meta({ id: 'SegmentPair' });
export type SegmentPair = z.infer<typeof segmentPairSchema>;
