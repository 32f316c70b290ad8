import type { Language } from '../../../i18n/resources';
import type { Answer, Question } from '../survey-types';

/** A choice by its label; what is no choice (any more) by its value. */
export function choiceLabel(question: Question | undefined, value: string, language: Language): string {
  if (!question || !('choices' in question)) return value;
  return question.choices.find((choice) => choice.value === value)?.label[language] ?? value;
}

/** The texts an answer comes to: several for several choices. */
export const answerLabels = (question: Question | undefined, answer: Answer, language: Language): string[] =>
  (Array.isArray(answer) ? answer : [String(answer)]).map((value) => choiceLabel(question, value, language));
