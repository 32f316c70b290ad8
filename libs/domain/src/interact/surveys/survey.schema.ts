import { z } from 'zod';
import { pageOf } from '../../kernel/page.js';
import { definitionFaults } from './definition-faults.js';
import { surveyAnswerSchema } from './survey-answer.schema.js';
import { isScale, type SurveyQuestion, surveyQuestionSchema } from './survey-question.schema.js';
import { keySchema, surveyTextSchema, textOfLength } from './survey-text.schema.js';

const definitionFields = z.strictObject({
  title: surveyTextSchema,
  intro: surveyTextSchema.optional(),
  thanks: surveyTextSchema.optional(),
  questions: z.array(surveyQuestionSchema).min(1).max(30),
  /** Key of the question with a scale whose answer is the score. */
  score: keySchema.optional(),
});

export const surveyDefinitionSchema = definitionFields
  .superRefine(({ questions, score }, context) => {
    for (const { path, code, message } of definitionFaults(questions, score))
      context.addIssue({ code: 'custom', path, message, params: { code } });
  })
  .meta({ id: 'SurveyDefinition' });
export type SurveyDefinition = z.infer<typeof definitionFields>;

/** The question that gives the score, if there is one. */
export function scoreQuestion({ questions, score }: SurveyDefinition): SurveyQuestion | undefined {
  return questions.find(({ key, type }) => key === score && isScale(type));
}

const settings = {
  /** It closes itself when so many have answered; null: never. */
  quota: z.int().min(1).max(10_000_000).nullable(),
  /** So many days after the message it can be answered, and the answers changed. */
  expiryDays: z.int().min(1).max(730),
};

export const saveSurveySchema = z.strictObject({
  name: textOfLength(120),
  definition: surveyDefinitionSchema,
  quota: settings.quota.default(null),
  expiryDays: settings.expiryDays.default(60),
});
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
    ...settings,
    responses: z.int(),
    averageScore: z.number().nullable(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Survey' });
export type SurveyView = z.infer<typeof surveySchema>;

export const surveyResponseSchema = z
  .object({
    id,
    surveyId: id,
    surveyName: z.string(),
    surveyVersion: z.int(),
    messageId: id,
    customerId: id,
    customerName: z.string().nullable(),
    answers: z.record(z.string(), surveyAnswerSchema),
    score: z.number().nullable(),
    submittedAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'SurveyResponse' });
export type SurveyResponseView = z.infer<typeof surveyResponseSchema>;

export const surveyResponsePageSchema = pageOf(surveyResponseSchema).meta({ id: 'SurveyResponsePage' });

/** How often each answer was given; texts and dates are only counted. */
export const questionResultSchema = z
  .object({
    key: z.string(),
    answers: z.int(),
    average: z.number().nullable(),
    /** Of an NPS question: per cent of promoters minus per cent of detractors, and between what it may lie. */
    nps: z.number().nullable(),
    npsInterval: z.object({ low: z.number(), high: z.number() }).nullable(),
    /** Of CSAT (4, 5) and CES (5 to 7): per cent of good answers. */
    good: z.number().nullable(),
    /** `value` is a point, a choice, or `row.column` of a matrix; of a ranking `count` put it first. */
    distribution: z.array(
      z.object({ value: z.string(), count: z.int(), averageRank: z.number().nullable() }),
    ),
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
