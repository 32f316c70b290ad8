import { z } from 'zod';
import { pageOf } from '../../kernel/page.js';

export const storyKinds = [
  'order',
  'refund',
  'consent',
  'attribute',
  'score',
  'segment-entered',
  'segment-left',
  'not-sent',
  'message',
  'reaction',
  'answer',
  'coupon',
  'event',
  'contact',
] as const;

/** One thing that happened with a customer: what came in, what went out, and what was decided not to. */
export const storyEntrySchema = z
  .object({
    at: z.coerce.date(),
    kind: z.enum(storyKinds),
    id: z.int(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'StoryEntry' });
export type StoryEntry = z.output<typeof storyEntrySchema>;

export const storyPageSchema = pageOf(storyEntrySchema);
