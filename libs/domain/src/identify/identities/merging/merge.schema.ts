import { z } from 'zod';
import { pageOf } from '../../../kernel/page.js';
import { channelSchema, consentPurposeSchema } from '../../consents/consent.schema.js';
import { duplicateEvidenceSchema } from '../duplicates/duplicate-evidence.js';

/** For how long a merge can be undone. */
export const UNDO_DAYS = 30;

const personSchema = z
  .object({
    id: z.int(),
    name: z.string().nullish(),
    externalId: z.string().nullish(),
    email: z.string().nullish(),
    phone: z.string().nullish(),
  })
  .meta({ id: 'MergedPerson' });

/** Two records that became one; how each was before is known for as long as the merge can be undone. */
export const mergeSchema = z
  .object({
    id: z.int(),
    cause: z.enum(['manual', 'automatic']),
    evidence: z.array(duplicateEvidenceSchema),
    survivor: personSchema,
    loser: personSchema,
    /** The customer both are today. */
    currentId: z.int(),
    mergedAt: z.coerce.date(),
    mergedBy: z.string().nullable(),
    undoneAt: z.coerce.date().nullable(),
    canUndo: z.boolean(),
  })
  .meta({ id: 'Merge' });
export type MergeView = z.infer<typeof mergeSchema>;

export const mergePageSchema = pageOf(mergeSchema).meta({ id: 'MergePage' });

const pair = {
  /** Whose id, and whose word where both say something, stays. */
  survivorId: z.int().positive(),
  loserId: z.int().positive(),
};
const differ = ({ survivorId, loserId }: { survivorId: number; loserId: number }): boolean =>
  survivorId !== loserId;

export const mergeRequestSchema = z
  .strictObject(pair)
  .refine(differ, {
    error: 'A customer cannot be merged with themselves.',
    path: ['loserId'],
    params: { code: 'merge-with-self' },
  })
  .meta({ id: 'MergeRequest' });
export type MergeRequest = z.infer<typeof mergeRequestSchema>;

export const mergePreviewQuerySchema = z.object({
  survivorId: z.coerce.number().int().positive(),
  loserId: z.coerce.number().int().positive(),
});

const weightSchema = z.object({ orders: z.int(), messages: z.int(), segments: z.int(), contacts: z.int() });

/** What a merge would do, for whoever is about to. */
export const mergePreviewSchema = z
  .object({
    /** What the loser brings with them. */
    moves: weightSchema,
    /** Fields the survivor lacks and gets from the loser. */
    fills: z.array(z.object({ field: z.string(), value: z.string() })),
    /** Fields in which both say something else; the survivor's stays. */
    keeps: z.array(z.object({ field: z.string(), survivor: z.string(), loser: z.string() })),
    /** Consents the survivor loses because the loser withdrew them. */
    withdraws: z.array(z.object({ channel: channelSchema, purpose: consentPurposeSchema })),
    /** Both have an external id: a shop knows them as two. */
    bothIdentified: z.boolean(),
  })
  .meta({ id: 'MergePreview' });
export type MergePreview = z.infer<typeof mergePreviewSchema>;
