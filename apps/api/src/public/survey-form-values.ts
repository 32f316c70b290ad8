import { fieldOf } from '@roundtrip/domain/interact/surveys/read-answer.js';
import type { SurveyAnswer, SurveyAnswers } from '@roundtrip/domain/interact/surveys/survey-answer.schema.js';
import type { SurveyDefinition } from '@roundtrip/domain/interact/surveys/survey.schema.js';

/** What a form is filled in with, by the names of its fields. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** A text that is too long is shown again for shortening, up to here. */
const LONGEST_SHOWN = 20_000;

/** The form that gives these answers. */
export function valuesOfAnswers({ questions }: SurveyDefinition, answers: SurveyAnswers): FormValues {
  return Object.fromEntries(
    questions.flatMap(({ key, type }): [string, string[]][] => {
      const answer = answers[key];
      if (answer === undefined) return [];
      return type === 'ranking' ? placesOf(key, answer) : fieldsOf(key, answer);
    }),
  );
}

const placesOf = (key: string, answer: SurveyAnswer): [string, string[]][] =>
  Array.isArray(answer) ? answer.map((value, index) => [fieldOf(key, value), [String(index + 1)]]) : [];

function fieldsOf(key: string, answer: SurveyAnswer): [string, string[]][] {
  if (typeof answer === 'object' && !Array.isArray(answer))
    return Object.entries(answer).map(([row, column]) => [fieldOf(key, row), [column]]);
  return [[key, [answer].flat().map(String)]];
}

/** What somebody filled in, also where it cannot be taken: nobody should have to write it again. */
export function valuesOfForm(form: Readonly<Record<string, unknown>>): FormValues {
  const values = Object.entries(form).map(([name, value]): [string, string[]] => {
    const texts = (Array.isArray(value) ? (value as unknown[]) : [value]).filter(
      (each): each is string => typeof each === 'string',
    );
    return [name, texts.map((text) => text.slice(0, LONGEST_SHOWN))];
  });
  return Object.fromEntries(values);
}
