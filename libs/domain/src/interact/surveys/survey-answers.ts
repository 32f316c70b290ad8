import { type AnswerFault, readAnswer } from './read-answer.js';
import type { SurveyAnswers } from './survey-answer.schema.js';
import { isAsked } from './survey-branches.js';
import type { SurveyDefinition } from './survey.schema.js';

export interface ReadAnswers {
  answers: SurveyAnswers;
  /** By question key; answers are only recorded where this is empty. */
  faults: Record<string, AnswerFault>;
}

/**
 * Reads what a form sent, in the order of the questions: what is not asked of somebody with the answers so far is left
 * out, whatever the form says. Anything else in the form is ignored.
 */
export function readAnswers(
  { questions }: SurveyDefinition,
  form: Readonly<Record<string, unknown>>,
): ReadAnswers {
  const answers: SurveyAnswers = {};
  const faults: Record<string, AnswerFault> = {};
  for (const question of questions) {
    if (!isAsked(question, answers)) continue;
    const answer = readAnswer(question, form);
    if (answer?.fault) faults[question.key] = answer.fault;
    else if (answer) answers[question.key] = answer.value;
    else if (question.required) faults[question.key] = 'required';
  }
  return { answers, faults };
}

/** The answer to the question that gives the score, or `null`. */
export function scoreOf(definition: SurveyDefinition, answers: SurveyAnswers): number | null {
  const score = definition.score === undefined ? undefined : answers[definition.score];
  return typeof score === 'number' ? score : null;
}
