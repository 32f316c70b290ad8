import { z } from 'zod';
import { pageOf } from '../../../kernel/page.js';
import { duplicateEvidenceSchema } from './duplicate-evidence.js';

const personSchema = z
  .object({
    id: z.int(),
    name: z.string().nullable(),
    externalId: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    city: z.string().nullable(),
    birthday: z.string().nullable(),
    createdAt: z.coerce.date(),
    ordersCount: z.int(),
    /** Minor units of the workspace's currency. */
    revenueMinor: z.int(),
    lastOrderAt: z.coerce.date().nullable(),
  })
  .meta({ id: 'DuplicatePerson' });

/** Two records that may be of one person. */
export const duplicatePairSchema = z
  .object({
    id: z.int(),
    /** 0.5 to 1: how much speaks for it. */
    score: z.number(),
    evidence: z.array(duplicateEvidenceSchema),
    foundAt: z.coerce.date(),
    first: personSchema,
    second: personSchema,
    /** A shop knows them as two. */
    bothIdentified: z.boolean(),
  })
  .meta({ id: 'DuplicatePair' });
export type DuplicatePair = z.infer<typeof duplicatePairSchema>;

export const duplicatePageSchema = pageOf(duplicatePairSchema)
  .extend({
    /** All that are open. */
    pairs: z.int(),
  })
  .meta({ id: 'DuplicatePage' });
export type DuplicatePage = z.infer<typeof duplicatePageSchema>;

export const dismissDuplicatesSchema = z
  .strictObject({ ids: z.array(z.int().positive()).min(1).max(200) })
  .meta({ id: 'DismissDuplicates' });
export type DismissDuplicates = z.infer<typeof dismissDuplicatesSchema>;

export const mergeDuplicateSchema = z
  .strictObject({ survivorId: z.int().positive() })
  .meta({ id: 'MergeDuplicate' });
export type MergeDuplicate = z.infer<typeof mergeDuplicateSchema>;
