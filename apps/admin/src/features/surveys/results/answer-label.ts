import type { Language } from '../../../i18n/resources';
import type { Answer, Question } from '../survey-types';

interface Named {
  value: string;
  label: Record<Language, string>;
}

const labelIn = (list: readonly Named[], value: string, language: Language): string =>
  list.find((each) => each.value === value)?.label[language] ?? value;

/** A choice by its label; what is no choice (any more) by its value. */
export const choiceLabel = (question: Question | undefined, value: string, language: Language): string =>
  labelIn(question && 'choices' in question ? question.choices : [], value, language);

/** A row of a matrix by its label. */
export const rowLabel = (question: Question | undefined, row: string, language: Language): string =>
  labelIn(question && 'rows' in question ? question.rows : [], row, language);

/** The texts an answer comes to: several for several choices, and for the rows of a matrix. */
export function answerLabels(question: Question | undefined, answer: Answer, language: Language): string[] {
  if (typeof answer === 'object' && !Array.isArray(answer))
    return Object.entries(answer).map(
      ([row, column]) => `${rowLabel(question, row, language)}: ${choiceLabel(question, column, language)}`,
    );
  return [answer].flat().map((value) => choiceLabel(question, String(value), language));
}
