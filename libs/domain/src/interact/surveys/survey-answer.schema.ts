import { z } from 'zod';

/** A point of a scale; a choice, a text or a date (`2026-11-22`); choices; the column chosen in each row of a matrix. */
export const surveyAnswerSchema = z.union([
  z.number(),
  z.string(),
  z.array(z.string()),
  z.record(z.string(), z.string()),
]);
export type SurveyAnswer = z.infer<typeof surveyAnswerSchema>;

/** By question key; a question left out has no entry. */
export type SurveyAnswers = Record<string, SurveyAnswer>;
