import { z } from 'zod';

/** A customer comes into the campaign's own segment. */
export const segmentEnteredSchema = z.strictObject({ kind: z.literal('segment-entered') });

/** A customer leaves a segment. */
export const segmentLeftSchema = z.strictObject({
  kind: z.literal('segment-left'),
  segmentId: z.int().positive(),
});
