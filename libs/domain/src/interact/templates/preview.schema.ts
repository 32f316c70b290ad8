import { z } from 'zod';
import { channelSchema } from '../messages/message.schema.js';
import { templateProblemSchema, templateSourceSchema } from './template.schema.js';

const id = z.int().positive();

/** A template being written, or a saved one; for a real customer, or for a made-up one. */
const shown = {
  source: templateSourceSchema.optional(),
  templateId: id.optional(),
  customerId: id.optional(),
  locale: z.string().max(35).optional(),
};
const isOneOfBoth = (input: { source?: unknown; templateId?: unknown }): boolean =>
  (input.source === undefined) !== (input.templateId === undefined);
const oneOfBoth = {
  path: ['templateId'],
  error: 'Give either a source or the id of a template.',
  params: { code: 'preview-source-or-template' },
};

export const previewTemplateSchema = z
  .strictObject(shown)
  .refine(isOneOfBoth, oneOfBoth)
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
        /** What the operator bills, in minor units of the workspace's currency; null where nobody said what a segment costs. */
        costMinor: z.int().nullable(),
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

/** The same, sent to people of the company; e-mail addresses or phone numbers, as the channel has them. */
export const tryTemplateSchema = z
  .strictObject({ ...shown, to: z.array(z.string().trim().min(1).max(254)).min(1).max(10) })
  .refine(isOneOfBoth, oneOfBoth)
  .meta({ id: 'TryTemplate' });
export type TryTemplate = z.infer<typeof tryTemplateSchema>;

export const templateTrialSchema = z
  .object({
    /** One for each address, in their order. */
    results: z.array(
      z.object({
        to: z.string(),
        outcome: z.enum(['accepted', 'rejected', 'retry', 'uncertain']),
        reason: z.string().nullable(),
        /** The words of the server or the provider. */
        response: z.string(),
      }),
    ),
  })
  .meta({ id: 'TemplateTrial' });
export type TemplateTrial = z.infer<typeof templateTrialSchema>;
