import { z } from 'zod';
import { localHour } from './occasion.schema.js';

/** So many days before (below 0: after) a date of the customer's comes round, or comes. */
export const anniversarySchema = z
  .strictObject({
    kind: z.literal('anniversary'),
    of: z.enum(['first-order', 'relationship', 'acquired', 'attribute']),
    /** Name of the attribute; a value such as `2026-12-24`. */
    attribute: z.string().trim().min(1).max(100).optional(),
    /** Each year after the first, or once on the date itself: a contract's end. */
    repeats: z.enum(['yearly', 'once']).default('yearly'),
    daysBefore: z.int().min(-365).max(365).default(0),
    hour: localHour,
  })
  .refine(({ of, attribute }) => of !== 'attribute' || attribute !== undefined, {
    path: ['attribute'],
    error: 'Name the attribute.',
    params: { code: 'required' },
  });
