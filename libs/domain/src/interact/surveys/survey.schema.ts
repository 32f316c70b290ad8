import { z } from 'zod';
import { attributeNameSchema } from '../../identify/customers/attribute.schema.js';
import { pageOf, pageQuery } from '../../kernel/page.js';

/** What fits into an attribute. */
const LONGEST_TEXT = 2000;

const text = (max: number) => z.string().trim().min(1).max(max);

/** A text the customer reads, in both languages of the house. */
export const surveyTextSchema = z
  .strictObject({ 'zh-CN': text(500), en: text(500) })
  .meta({ id: 'SurveyText' });
export type SurveyText = z.infer<typeof surveyTextSchema>;

const keySchema = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);

const question = {
  key: keySchema,
  title: surveyTextSchema,
  required: z.boolean().default(false),
  /** What the answer writes into the profile. */
  writes: z.strictObject({ attribute: attributeNameSchema }).optional(),
};
const choices = z
  .array(z.strictObject({ value: keySchema, label: surveyTextSchema }))
  .min(2)
  .max(30);

/** Rating 1–5, NPS 0–10, one or several of the choices, free text. */
export const surveyQuestionSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ ...question, type: z.literal('rating') }),
    z.strictObject({ ...question, type: z.literal('nps') }),
    z.strictObject({ ...question, type: z.literal('single'), choices }),
    z.strictObject({ ...question, type: z.literal('multiple'), choices }),
    z.strictObject({
      ...question,
      type: z.literal('text'),
      maxLength: z.int().min(1).max(LONGEST_TEXT).default(1000),
    }),
  ])
  .meta({ id: 'SurveyQuestion' });
export type SurveyQuestion = z.infer<typeof surveyQuestionSchema>;

const definitionFields = z.strictObject({
  title: surveyTextSchema,
  intro: surveyTextSchema.optional(),
  thanks: surveyTextSchema.optional(),
  questions: z.array(surveyQuestionSchema).min(1).max(30),
  /** Key of the rating or NPS question whose answer is the score. */
  score: keySchema.optional(),
});

export const surveyDefinitionSchema = definitionFields
  .superRefine((definition, context) => {
    const fault = (path: (string | number)[], code: string, message: string) =>
      context.addIssue({ code: 'custom', path, message, params: { code } });
    repeated(definition.questions.map(({ key }) => key)).forEach((index) =>
      fault(['questions', index, 'key'], 'key-taken', 'Another question has this key.'),
    );
    definition.questions.forEach((each, index) => {
      if (!('choices' in each)) return;
      repeated(each.choices.map(({ value }) => value)).forEach((choice) =>
        fault(
          ['questions', index, 'choices', choice, 'value'],
          'key-taken',
          'Another choice has this value.',
        ),
      );
    });
    if (definition.score !== undefined && !scoreQuestion(definition))
      fault(['score'], 'score-not-a-rating', 'The score must be the key of a rating or NPS question.');
  })
  .meta({ id: 'SurveyDefinition' });
export type SurveyDefinition = z.infer<typeof definitionFields>;

/** The question that gives the score, if there is one. */
export function scoreQuestion(definition: SurveyDefinition): SurveyQuestion | undefined {
  return definition.questions.find(
    ({ key, type }) => key === definition.score && (type === 'rating' || type === 'nps'),
  );
}

/** Indexes of values that stood in the list before. */
function repeated(values: string[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}

export const saveSurveySchema = z.strictObject({ name: text(120), definition: surveyDefinitionSchema });
export type SaveSurvey = z.infer<typeof saveSurveySchema>;

/** The page of a survey being written, in one of its languages. */
export const previewSurveySchema = z
  .strictObject({ definition: surveyDefinitionSchema, locale: z.enum(['zh-CN', 'en']) })
  .meta({ id: 'PreviewSurvey' });
export type PreviewSurvey = z.infer<typeof previewSurveySchema>;

/** The preview's page is under `/api/templates/previews/:id`, for an hour. */
export const surveyPreviewSchema = z.object({ id: z.uuid() }).meta({ id: 'SurveyPreview' });
export type SurveyPreview = z.infer<typeof surveyPreviewSchema>;

const id = z.int().positive();
const instant = z.coerce.date();

export const surveySchema = z
  .object({
    id,
    /** Of a survey from the gallery, such as `satisfaction`. */
    key: z.string().nullable(),
    name: z.string(),
    version: z.int(),
    open: z.boolean(),
    responses: z.int(),
    averageScore: z.number().nullable(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Survey' });
export type SurveyView = z.infer<typeof surveySchema>;

const answerSchema = z.union([z.number(), z.string(), z.array(z.string())]);
export type SurveyAnswer = z.infer<typeof answerSchema>;
/** By question key; a question left out has no entry. */
export type SurveyAnswers = Record<string, SurveyAnswer>;

export const surveyResponseSchema = z
  .object({
    id,
    surveyId: id,
    surveyName: z.string(),
    surveyVersion: z.int(),
    messageId: id,
    customerId: id,
    customerName: z.string().nullable(),
    answers: z.record(z.string(), answerSchema),
    score: z.number().nullable(),
    submittedAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'SurveyResponse' });
export type SurveyResponseView = z.infer<typeof surveyResponseSchema>;

export const surveyResponsePageSchema = pageOf(surveyResponseSchema).meta({ id: 'SurveyResponsePage' });
export const surveyResponsesQuerySchema = pageQuery;

/** How often each answer was given; texts are only counted. */
export const questionResultSchema = z
  .object({
    key: z.string(),
    answers: z.int(),
    average: z.number().nullable(),
    /** Of an NPS question: per cent of promoters minus per cent of detractors. */
    nps: z.number().nullable(),
    distribution: z.array(z.object({ value: z.string(), count: z.int() })),
  })
  .meta({ id: 'SurveyQuestionResult' });
export type QuestionResult = z.infer<typeof questionResultSchema>;

export const surveyDetailSchema = surveySchema
  .extend({
    definition: surveyDefinitionSchema,
    /** Messages that carried an invitation and were accepted. */
    invited: z.int(),
    results: z.array(questionResultSchema),
    latest: z.array(surveyResponseSchema),
  })
  .meta({ id: 'SurveyDetail' });
export type SurveyDetail = z.infer<typeof surveyDetailSchema>;
