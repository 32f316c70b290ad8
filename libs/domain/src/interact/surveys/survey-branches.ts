import type { SurveyAnswer, SurveyAnswers } from './survey-answer.schema.js';
import { answersOf, type SurveyQuestion } from './survey-question.schema.js';

export type BranchFault = 'branch-not-earlier' | 'branch-not-countable' | 'branch-answer-unknown';

/** Whether an answer is one of these, or, of several choices, has one of these. */
export const isOneOf = (answer: SurveyAnswer | undefined, answers: readonly string[]): boolean => {
  if (answer === undefined || (typeof answer === 'object' && !Array.isArray(answer))) return false;
  return [answer].flat().some((each) => answers.includes(String(each)));
};

/**
 * Whether a question is asked of somebody who gave these answers. Answers to questions that are not asked must not be
 * among them: then whoever does not get a question does not get those that follow from it either.
 */
export const isAsked = ({ showIf }: SurveyQuestion, answers: SurveyAnswers): boolean =>
  !showIf || isOneOf(answers[showIf.question], showIf.is);

/** What is wrong with when a question is asked: only earlier questions decide, so that there can be no loop. */
export function branchFault(
  { showIf }: SurveyQuestion,
  earlier: readonly SurveyQuestion[],
): BranchFault | undefined {
  if (!showIf) return undefined;
  const deciding = earlier.find(({ key }) => key === showIf.question);
  if (!deciding) return 'branch-not-earlier';
  const answers = answersOf(deciding);
  if (answers.length === 0) return 'branch-not-countable';
  return showIf.is.every((each) => answers.includes(each)) ? undefined : 'branch-answer-unknown';
}
