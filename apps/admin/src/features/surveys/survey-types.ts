import type { ApiData, ApiRow } from '../../api';

export type Survey = ApiData<'/api/surveys'>[number];
export type SurveyDetail = ApiData<'/api/surveys/{id}'>;
export type SurveyDefinition = SurveyDetail['definition'];
export type Question = SurveyDefinition['questions'][number];
export type QuestionType = Question['type'];
export type QuestionResult = SurveyDetail['results'][number];
export type Response = ApiRow<'/api/surveys/{id}/responses'>;
export type Answer = Response['answers'][string];

/** The best answer a scale has. */
export const SCALE_TOP = { rating: 5, nps: 10 } as const;

export const isScale = (type: QuestionType): type is keyof typeof SCALE_TOP => type in SCALE_TOP;

/** The question whose answer is the survey's score. */
export const scoreQuestion = ({ questions, score }: SurveyDefinition): Question | undefined =>
  questions.find(({ key }) => key === score);
