import { z } from 'zod';

export const textOfLength = (max: number) => z.string().trim().min(1).max(max);

/** A text the customer reads, in both languages of the house. */
export const surveyTextSchema = z
  .strictObject({ 'zh-CN': textOfLength(500), en: textOfLength(500) })
  .meta({ id: 'SurveyText' });
export type SurveyText = z.infer<typeof surveyTextSchema>;

/** What a question, a choice, a row or a column is called in answers. */
export const keySchema = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);

/** An answer as text: a point of the scale, or a choice. */
const answerTextSchema = z.string().min(1).max(40);

/** Some of the answers a scale or a choice can have. */
export const answersSchema = z.array(answerTextSchema).min(1).max(30);
