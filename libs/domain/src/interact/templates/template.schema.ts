import { isLocale, SOURCE_LIMITS, type TemplatePartials } from '@roundtrip/templates';
import { z } from 'zod';
import { topicKeySchema } from '../../identify/preferences/topic.schema.js';
import { pageOf, pageQuery } from '../../kernel/page.js';
import { channelSchema, purposeSchema } from '../messages/message.schema.js';

const id = z.int().positive();
const instant = z.coerce.date();

// Lengths are checked by the compiler, which says where; these only keep a request from being absurd.
const text = (limit: number) => z.string().max(limit * 2);
const locale = z
  .string()
  .refine(isLocale, { error: 'not a language tag', params: { code: 'locale-invalid' } });

export const emailContentSchema = z
  .strictObject({
    subject: text(SOURCE_LIMITS.subject),
    preheader: text(SOURCE_LIMITS.preheader).default(''),
    mjml: text(SOURCE_LIMITS.mjml),
  })
  .meta({ id: 'EmailContent' });
export const smsContentSchema = z.strictObject({ text: text(SOURCE_LIMITS.text) }).meta({ id: 'SmsContent' });

const source = { purpose: purposeSchema, defaultLocale: locale };
const emailSource = {
  ...source,
  channel: z.literal('email'),
  content: z.record(z.string().max(35), emailContentSchema),
};
const smsSource = {
  ...source,
  channel: z.literal('sms'),
  content: z.record(z.string().max(35), smsContentSchema),
};

/** A template as written: what the preview takes while it is being edited. */
export const templateSourceSchema = z
  .discriminatedUnion('channel', [z.strictObject(emailSource), z.strictObject(smsSource)])
  .meta({ id: 'TemplateSource' });
export type TemplateSourceInput = z.infer<typeof templateSourceSchema>;

/** The part of it that a version keeps beside its compiled form, with the partials that came in as they were then. */
export type TemplateText = Pick<TemplateSourceInput, 'defaultLocale' | 'content'> & {
  partials?: TemplatePartials;
};

const name = z.string().trim().min(1).max(120);
/** What it is about, so that customers can choose; null: nothing in particular; left out: as it is. */
const topic = topicKeySchema.nullable().optional();
export const saveTemplateSchema = z
  .discriminatedUnion('channel', [
    z.strictObject({ name, topic, ...emailSource }),
    z.strictObject({ name, topic, ...smsSource }),
  ])
  .meta({ id: 'SaveTemplate' });
export type SaveTemplate = z.infer<typeof saveTemplateSchema>;

/** A problem of a template: errors keep it from being saved and launched, warnings are shown. */
export const templateProblemSchema = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    locale: z.string().optional(),
    part: z.enum(['subject', 'preheader', 'mjml', 'text']).optional(),
    line: z.int().optional(),
    /** The partial the line is one of. */
    partial: z.string().optional(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    message: z.string(),
  })
  .meta({ id: 'TemplateProblem' });

export const templateSchema = z
  .object({
    id,
    key: z.string().nullable(),
    name: z.string(),
    channel: channelSchema,
    purpose: purposeSchema,
    /** Key of the topic it is about. */
    topic: z.string().nullable(),
    /** Languages it is written in, the default first. */
    locales: z.array(z.string()),
    version: z.int(),
    /** How many campaigns use it, drafts included. */
    campaigns: z.int(),
    archivedAt: instant.nullable(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Template' });
export type TemplateView = z.infer<typeof templateSchema>;

export const templatePageSchema = pageOf(templateSchema).meta({ id: 'TemplatePage' });

export const templateListQuerySchema = pageQuery.extend({
  search: z.string().trim().max(100).optional(),
  channel: channelSchema.optional(),
  purpose: purposeSchema.optional(),
  archived: z.stringbool().default(false),
});
export type TemplateListQuery = z.infer<typeof templateListQuerySchema>;

export const templateDetailSchema = templateSchema
  .extend({
    versionId: id,
    source: templateSourceSchema,
    /** Paths of the facts it reads, such as `offer.code`. */
    variables: z.array(z.string()),
    problems: z.array(templateProblemSchema),
  })
  .meta({ id: 'TemplateDetail' });
export type TemplateDetail = z.infer<typeof templateDetailSchema>;

export const templateVersionSchema = z
  .object({ id, version: z.int(), source: templateSourceSchema, createdAt: instant })
  .meta({ id: 'TemplateVersion' });
export type TemplateVersionView = z.infer<typeof templateVersionSchema>;

const bilingual = z.object({ 'zh-CN': z.string(), en: z.string() });

/** A ready-made template to begin with. */
export const templateStarterSchema = z
  .object({ id: z.string(), name: bilingual, description: bilingual, source: templateSourceSchema })
  .meta({ id: 'TemplateStarter' });

/** What an editor offers while a template is being written. */
export const templateVocabularySchema = z
  .object({
    variables: z.array(
      z.object({
        path: z.string(),
        type: z.enum(['text', 'number', 'money', 'date', 'instant', 'url', 'colour']),
        label: bilingual,
        sample: bilingual,
      }),
    ),
    helpers: z.array(z.object({ name: z.string(), signature: z.string() })),
  })
  .meta({ id: 'TemplateVocabulary' });
