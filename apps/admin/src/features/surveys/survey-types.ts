import type { ApiData, ApiRow } from '../../api';

export type Survey = ApiData<'/api/surveys'>[number];
export type SurveyDetail = ApiData<'/api/surveys/{id}'>;
export type SurveyDefinition = SurveyDetail['definition'];
export type Question = SurveyDefinition['questions'][number];
export type QuestionType = Question['type'];
export type QuestionResult = SurveyDetail['results'][number];
export type Response = ApiRow<'/api/surveys/{id}/responses'>;
export type Answer = Response['answers'][string];

export type SurveyWrites = NonNullable<Question['writes']>;

/** First and last point of each scale. */
export const SCALES = { rating: [1, 5], csat: [1, 5], ces: [1, 7], nps: [0, 10] } as const;
export type ScaleType = keyof typeof SCALES;

export const isScale = (type: QuestionType): type is ScaleType => type in SCALES;

/** The points of a scale, as answers name them. */
export function pointsOf(type: ScaleType): string[] {
  const [first, last] = SCALES[type];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

export const hasChoices = (type: QuestionType): type is 'single' | 'multiple' | 'ranking' | 'matrix' =>
  ['single', 'multiple', 'ranking', 'matrix'].includes(type);

/** The question whose answer is the survey's score. */
export const scoreQuestion = ({ questions, score }: SurveyDefinition): Question | undefined =>
  questions.find(({ key }) => key === score);
