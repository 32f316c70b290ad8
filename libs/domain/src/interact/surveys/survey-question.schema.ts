import { z } from 'zod';
import { answersSchema, keySchema, surveyTextSchema } from './survey-text.schema.js';
import { surveyWritesSchema } from './survey-writes.schema.js';

/** What fits into an attribute. */
const LONGEST_TEXT = 2000;

/** First and last point of each scale. */
export const SCALES = { rating: [1, 5], csat: [1, 5], ces: [1, 7], nps: [0, 10] } as const;
export type ScaleType = keyof typeof SCALES;
export const isScale = (type: string): type is ScaleType => Object.hasOwn(SCALES, type);

const question = {
  key: keySchema,
  title: surveyTextSchema,
  required: z.boolean().default(false),
  /** Asked only of whoever gave one of these answers to an earlier question. */
  showIf: z.strictObject({ question: keySchema, is: answersSchema }).optional(),
  writes: surveyWritesSchema.optional(),
};
const choices = z
  .array(z.strictObject({ value: keySchema, label: surveyTextSchema }))
  .min(2)
  .max(30);
/** Few enough to be put in order, or to stand beside each other. */
const fewChoices = choices.max(12);
const rows = z
  .array(z.strictObject({ value: keySchema, label: surveyTextSchema }))
  .min(1)
  .max(12);

/**
 * Rating and CSAT 1–5, CES 1–7, NPS 0–10; one or several of the choices, or all of them in order; a text, a date; one of
 * the columns for each of several rows.
 */
export const surveyQuestionSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ ...question, type: z.literal('rating') }),
    z.strictObject({ ...question, type: z.literal('nps') }),
    z.strictObject({ ...question, type: z.literal('csat') }),
    z.strictObject({ ...question, type: z.literal('ces') }),
    z.strictObject({ ...question, type: z.literal('single'), choices }),
    z.strictObject({ ...question, type: z.literal('multiple'), choices }),
    z.strictObject({
      ...question,
      type: z.literal('text'),
      maxLength: z.int().min(1).max(LONGEST_TEXT).default(1000),
    }),
    z.strictObject({ ...question, type: z.literal('date') }),
    z.strictObject({ ...question, type: z.literal('ranking'), choices: fewChoices }),
    z.strictObject({ ...question, type: z.literal('matrix'), rows, choices: fewChoices }),
  ])
  .meta({ id: 'SurveyQuestion' });
export type SurveyQuestion = z.infer<typeof surveyQuestionSchema>;
export type QuestionOf<T extends SurveyQuestion['type']> = Extract<SurveyQuestion, { type: T }>;

/** Every answer a question can have, as text; none where they cannot be told one by one. */
export function answersOf(question: SurveyQuestion): string[] {
  if (isScale(question.type)) return pointsOf(question.type).map(String);
  return question.type === 'single' || question.type === 'multiple'
    ? question.choices.map(({ value }) => value)
    : [];
}

export function pointsOf(type: ScaleType): number[] {
  const [first, last] = SCALES[type];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
