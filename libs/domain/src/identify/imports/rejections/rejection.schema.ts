import { z } from 'zod';
import { pageOf, pageQuery } from '../../../kernel/page.js';

export const rejectionLocaleSchema = z.enum(['zh-CN', 'en']).default('en');
export type RejectionLocale = z.infer<typeof rejectionLocaleSchema>;

/** One line of the file that was left out, and why, in the reader's language. */
export const importRejectionSchema = z
  .object({
    /** The line of the file, from 1, the header included. */
    line: z.int(),
    code: z.string(),
    reason: z.string(),
    cells: z.array(z.string()),
  })
  .meta({ id: 'ImportRejection' });
export type ImportRejection = z.infer<typeof importRejectionSchema>;

export const importRejectionPageSchema = pageOf(importRejectionSchema)
  .extend({
    /** All of the import's rejections by reason, the commonest first. */
    reasons: z.array(z.object({ code: z.string(), title: z.string(), lines: z.int() })),
  })
  .meta({ id: 'ImportRejectionPage' });
export type ImportRejectionPage = z.infer<typeof importRejectionPageSchema>;

export const rejectionsQuerySchema = pageQuery.extend({
  code: z.string().max(60).optional(),
  locale: rejectionLocaleSchema,
});
export type RejectionsQuery = z.infer<typeof rejectionsQuerySchema>;

export const rejectionsFileQuerySchema = z.object({ locale: rejectionLocaleSchema });
