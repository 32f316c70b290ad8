import { z } from 'zod';
import { storableText } from '../rule/segment-rule.js';
import { nameSegmentSchema } from '../segment.schema.js';

const MOST_AT_ONCE = 20_000;

/** Customers as people paste them: external ids, e-mail addresses, phone numbers. */
const entries = z.array(storableText(320)).max(MOST_AT_ONCE);
/** Why they come or go, as it is shown in their story. */
const cause = storableText(100).trim().min(1).default('by-hand');

export const createStaticSegmentSchema = nameSegmentSchema
  .extend({
    entries: entries.default([]),
    /** A segment whose members of this moment are copied. */
    copyOf: z.int().positive().optional(),
  })
  .meta({ id: 'CreateStaticSegment' });
export type CreateStaticSegment = z.infer<typeof createStaticSegmentSchema>;

export const addMembersSchema = z
  .strictObject({ entries: entries.min(1), cause })
  .meta({ id: 'AddSegmentMembers' });
export type AddMembers = z.infer<typeof addMembersSchema>;

export const removeMembersSchema = z
  .strictObject({ customerIds: z.array(z.int().positive()).min(1).max(MOST_AT_ONCE), cause })
  .meta({ id: 'RemoveSegmentMembers' });
export type RemoveMembers = z.infer<typeof removeMembersSchema>;

export const membersAddedSchema = z
  .object({
    added: z.int(),
    /** Found, but in the segment already. */
    present: z.int(),
    /** Entries that belong to nobody, as they were given; the first hundred. */
    unknown: z.array(z.string()),
    unknownCount: z.int(),
  })
  .meta({ id: 'SegmentMembersAdded' });
export type MembersAdded = z.infer<typeof membersAddedSchema>;
