import type { SurveyAnswer, SurveyAnswers, SurveyDefinition, SurveyQuestion } from './survey.schema.js';

export type AnswerFault = 'required' | 'not-on-the-scale' | 'not-a-choice' | 'too-long';

export interface ReadAnswers {
  answers: SurveyAnswers;
  /** By question key; answers are only recorded where this is empty. */
  faults: Record<string, AnswerFault>;
}

const SCALE = { rating: [1, 5], nps: [0, 10] } as const;
const NUMBER = /^\d{1,2}$/;

/** Reads what a form sent: for each question its text, or several of them. Anything else in the form is ignored. */
export function readAnswers(
  definition: SurveyDefinition,
  form: Readonly<Record<string, unknown>>,
): ReadAnswers {
  const answers: SurveyAnswers = {};
  const faults: Record<string, AnswerFault> = {};
  for (const question of definition.questions) {
    const given = textsOf(form, question.key);
    const answer = given.length > 0 ? readAnswer(question, given) : undefined;
    if (answer?.fault) faults[question.key] = answer.fault;
    else if (answer) answers[question.key] = answer.value;
    else if (question.required) faults[question.key] = 'required';
  }
  return { answers, faults };
}

type ReadAnswer = { value: SurveyAnswer; fault?: undefined } | { fault: AnswerFault };

function readAnswer(question: SurveyQuestion, given: string[]): ReadAnswer {
  const [first = ''] = given;
  switch (question.type) {
    case 'rating':
    case 'nps': {
      const [least, most] = SCALE[question.type];
      const value = NUMBER.test(first) ? Number(first) : Number.NaN;
      return value >= least && value <= most ? { value } : { fault: 'not-on-the-scale' };
    }
    case 'single':
      return isChoice(question, first) ? { value: first } : { fault: 'not-a-choice' };
    case 'multiple':
      return given.every((each) => isChoice(question, each))
        ? { value: question.choices.map(({ value }) => value).filter((value) => given.includes(value)) }
        : { fault: 'not-a-choice' };
    case 'text': {
      const value = first.replaceAll('\r\n', '\n');
      return value.length <= question.maxLength ? { value } : { fault: 'too-long' };
    }
  }
}

const isChoice = (question: SurveyQuestion & { choices: { value: string }[] }, value: string): boolean =>
  question.choices.some((choice) => choice.value === value);

/** The non-blank texts a form has under a key; NUL is no text in the database. */
function textsOf(form: Readonly<Record<string, unknown>>, key: string): string[] {
  const value = Object.hasOwn(form, key) ? form[key] : undefined;
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list
    .filter((each): each is string => typeof each === 'string')
    .map((each) => each.replaceAll('\0', '').trim())
    .filter((each) => each !== '');
}

/** The answer to the question that gives the score, or `null`. */
export function scoreOf(definition: SurveyDefinition, answers: SurveyAnswers): number | null {
  const score = definition.score === undefined ? undefined : answers[definition.score];
  return typeof score === 'number' ? score : null;
}

/**
 * What the answers write into the profile, by attribute. An answer that was given before and is taken back takes its
 * attribute away; a question never answered writes nothing.
 */
export function profileOf(
  definition: SurveyDefinition,
  answers: SurveyAnswers,
  before: SurveyAnswers,
): Record<string, SurveyAnswer | null> {
  const written = definition.questions.flatMap(({ key, writes }): [string, SurveyAnswer | null][] => {
    if (!writes || (answers[key] === undefined && before[key] === undefined)) return [];
    return [[writes.attribute, answers[key] ?? null]];
  });
  return Object.fromEntries(written);
}
