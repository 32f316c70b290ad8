import { z } from 'zod';
import { pageOf } from '../../kernel/page.js';
import { customerRefSchema } from '../customers/customer-ref.schema.js';

export const contactKinds = ['phone', 'visit', 'chat', 'after-sales', 'other'] as const;
export const contactPhases = ['before', 'during', 'after'] as const;
export const suggestionRatings = ['high-value', 'ordinary'] as const;

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const fields = {
  kind: z.enum(contactKinds),
  /** Before, during or after a sale. */
  phase: z.enum(contactPhases).nullable(),
  note: z.string().trim().max(5000),
  /** 1 to 5, 5 best. */
  satisfaction: z.int().min(1).max(5).nullable(),
  /** What the customer suggested. */
  suggestion: z.string().trim().min(1).max(5000).nullable(),
  suggestionRating: z.enum(suggestionRatings).nullable(),
  /** When they were spoken with. */
  at: instant,
};

/** A rating says what a suggestion is worth: without one it says nothing. */
export const ratesNothing = (entry: {
  suggestion?: string | null | undefined;
  suggestionRating?: string | null | undefined;
}): boolean => !entry.suggestion && !!entry.suggestionRating;

/** What was said with a customer. What was sent under its externalId before is replaced; without one it is a new one. */
export const upsertContactSchema = z
  .strictObject({
    externalId: z.string().trim().min(1).max(200).optional(),
    customer: customerRefSchema,
    kind: fields.kind,
    phase: fields.phase.default(null),
    note: fields.note.default(''),
    satisfaction: fields.satisfaction.default(null),
    suggestion: fields.suggestion.default(null),
    suggestionRating: fields.suggestionRating.default(null),
    at: fields.at.optional(),
  })
  .refine((entry) => !ratesNothing(entry), {
    error: 'A rating needs a suggestion to rate.',
    path: ['suggestionRating'],
    params: { code: 'rating-without-suggestion' },
  })
  .meta({ id: 'UpsertContact' });
export type UpsertContact = z.output<typeof upsertContactSchema>;
export type UpsertContactInput = z.input<typeof upsertContactSchema>;

/** An edit: what is left out stays, `null` clears. */
export const changeContactSchema = z.strictObject(fields).partial().meta({ id: 'ChangeContact' });
export type ChangeContact = z.output<typeof changeContactSchema>;

export const contactSchema = z
  .object({
    id: z.int(),
    externalId: z.string().nullable(),
    kind: z.enum(contactKinds),
    phase: z.enum(contactPhases).nullable(),
    note: z.string(),
    satisfaction: z.int().nullable(),
    suggestion: z.string().nullable(),
    suggestionRating: z.enum(suggestionRatings).nullable(),
    /** The user who wrote it down; null where a program did. */
    by: z.string().nullable(),
    at: z.coerce.date(),
  })
  .meta({ id: 'Contact' });
export type ContactView = z.infer<typeof contactSchema>;
export const contactPageSchema = pageOf(contactSchema).meta({ id: 'ContactPage' });
