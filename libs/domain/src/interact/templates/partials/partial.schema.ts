import { isLocale, PARTIAL_LIMITS } from '@roundtrip/templates';
import { z } from 'zod';
import { pageOf } from '../../../kernel/page.js';
import { channelSchema } from '../../messages/message.schema.js';

const id = z.int().positive();
const locale = z
  .string()
  .max(35)
  .refine(isLocale, { error: 'not a language tag', params: { code: 'locale-invalid' } });

/** What texts include it by: `{{> footer}}`. */
const name = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, { error: 'not a name of a partial' });
/** The text by language. */
const content = z
  .record(locale, z.string().max(PARTIAL_LIMITS.text))
  .refine((texts) => Object.keys(texts).length > 0, {
    error: 'Write it in one language at least.',
    params: { code: 'partial-empty' },
  });

export const createPartialSchema = z
  .strictObject({ channel: channelSchema, name, content })
  .meta({ id: 'CreateTemplatePartial' });
export type CreatePartial = z.infer<typeof createPartialSchema>;

/** Its name and channel stay: texts include it by them. */
export const savePartialSchema = z.strictObject({ content }).meta({ id: 'SaveTemplatePartial' });
export type SavePartial = z.infer<typeof savePartialSchema>;

export const previewPartialSchema = createPartialSchema
  .extend({ locale: locale.optional() })
  .meta({ id: 'PreviewTemplatePartial' });
export type PreviewPartial = z.infer<typeof previewPartialSchema>;

export const partialSchema = z
  .object({
    id,
    channel: channelSchema,
    name: z.string(),
    content: z.record(z.string(), z.string()),
    /** Templates whose current version holds it, archived ones aside. */
    templates: z.int(),
    /** Those of them that hold it as it was before. */
    outdated: z.int(),
    createdAt: z.coerce.date(),
    updatedAt: z.coerce.date(),
  })
  .meta({ id: 'TemplatePartial' });
export type PartialView = z.infer<typeof partialSchema>;

/** All of them: there are a hundred at most. */
export const partialPageSchema = pageOf(partialSchema).meta({ id: 'TemplatePartialPage' });

export const partialListQuerySchema = z.object({ channel: channelSchema.optional() });
export type PartialListQuery = z.infer<typeof partialListQuerySchema>;

export const partialDetailSchema = partialSchema
  .extend({
    /** By name. */
    usedBy: z.array(z.object({ id, name: z.string(), outdated: z.boolean() })),
    /** Names of the partials that include it. */
    within: z.array(z.string()),
  })
  .meta({ id: 'TemplatePartialDetail' });
export type PartialDetail = z.infer<typeof partialDetailSchema>;

/** What became of the templates that held it as it was before. */
export const partialRenewalSchema = z
  .object({
    renewed: z.int(),
    /** Templates that do not compile with it as it is now; they stay as they were. */
    refused: z.array(z.object({ id, name: z.string() })),
  })
  .meta({ id: 'TemplatePartialRenewal' });
export type PartialRenewal = z.infer<typeof partialRenewalSchema>;
