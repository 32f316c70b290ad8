import { z } from 'zod';
import { channelSchema } from '../messages/message.schema.js';
import { templateProblemSchema, templateSourceSchema } from './template.schema.js';

const id = z.int().positive();

/** A template being written, or a saved one; for a real customer, or for a made-up one. */
export const previewTemplateSchema = z
  .strictObject({
    source: templateSourceSchema.optional(),
    templateId: id.optional(),
    customerId: id.optional(),
    locale: z.string().max(35).optional(),
  })
  .refine((input) => (input.source === undefined) !== (input.templateId === undefined), {
    path: ['templateId'],
    error: 'Give either a source or the id of a template.',
    params: { code: 'preview-source-or-template' },
  })
  .meta({ id: 'PreviewTemplate' });
export type PreviewTemplate = z.infer<typeof previewTemplateSchema>;

export const templatePreviewSchema = z
  .object({
    /** Of the rendered HTML under `/api/templates/previews/:id`, for an hour; null where there is none. */
    id: z.uuid().nullable(),
    channel: channelSchema,
    /** The language it came out in; null where it could not be rendered. */
    locale: z.string().nullable(),
    subject: z.string(),
    preheader: z.string(),
    text: z.string(),
    sms: z
      .object({
        encoding: z.enum(['gsm-7', 'ucs-2']),
        length: z.int(),
        segments: z.int(),
        remaining: z.int(),
      })
      .nullable(),
    /** Paths that printed nothing for want of a value. */
    missing: z.array(z.string()),
    problems: z.array(templateProblemSchema),
    /** Why it could not be rendered. */
    failure: z
      .object({
        code: z.string(),
        message: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
      })
      .nullable(),
  })
  .meta({ id: 'TemplatePreview' });
export type TemplatePreview = z.infer<typeof templatePreviewSchema>;
