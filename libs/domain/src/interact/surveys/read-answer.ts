import type { SurveyAnswer } from './survey-answer.schema.js';
import { type QuestionOf, SCALES, type ScaleType, type SurveyQuestion } from './survey-question.schema.js';

export type AnswerFault =
  | 'required'
  | 'not-on-the-scale'
  | 'not-a-choice'
  | 'too-long'
  | 'not-a-date'
  | 'ranked-twice'
  | 'not-all-answered';

export type ReadAnswer = { value: SurveyAnswer; fault?: undefined } | { fault: AnswerFault };
type Form = Readonly<Record<string, unknown>>;

const NUMBER = /^\d{1,2}$/;
const DATE = /^(19|20|21)\d{2}-\d{2}-\d{2}$/;
const DAY_MS = 24 * 3600_000;

/** The field of a form for a part of a question: a row of a matrix, a choice to be ranked. Keys have no dot. */
export const fieldOf = (key: string, part: string): string => `${key}.${part}`;

/** What a form says to a question: nothing, an answer, or something that is none. */
export function readAnswer(question: SurveyQuestion, form: Form): ReadAnswer | undefined {
  if (question.type === 'ranking') return readRanking(question, form);
  if (question.type === 'matrix') return readMatrix(question, form);
  const given = textsOf(form, question.key);
  return given.length > 0 ? readTexts(question, given) : undefined;
}

function readTexts(
  question: Exclude<SurveyQuestion, { type: 'ranking' | 'matrix' }>,
  given: string[],
): ReadAnswer {
  const [first = ''] = given;
  switch (question.type) {
    case 'rating':
    case 'csat':
    case 'ces':
    case 'nps':
      return readPoint(question.type, first);
    case 'single':
      return isChoice(question, first) ? { value: first } : { fault: 'not-a-choice' };
    case 'multiple':
      return given.every((each) => isChoice(question, each))
        ? { value: question.choices.map(({ value }) => value).filter((value) => given.includes(value)) }
        : { fault: 'not-a-choice' };
    case 'date':
      return isDate(first) ? { value: first } : { fault: 'not-a-date' };
    case 'text': {
      const value = first.replaceAll('\r\n', '\n');
      return value.length <= question.maxLength ? { value } : { fault: 'too-long' };
    }
  }
}

function readPoint(type: ScaleType, text: string): ReadAnswer {
  const [first, last] = SCALES[type];
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return value >= first && value <= last ? { value } : { fault: 'not-on-the-scale' };
}

/** A day that is in the calendar. */
function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at - (at % DAY_MS)).toISOString().startsWith(text);
}

/** A place for each choice, 1 first; places may be left out unless the question must be answered. */
function readRanking({ key, choices, required }: QuestionOf<'ranking'>, form: Form): ReadAnswer | undefined {
  const placed = choices.flatMap(({ value }) => {
    const [place] = textsOf(form, fieldOf(key, value));
    return place === undefined ? [] : [{ value, place: NUMBER.test(place) ? Number(place) : 0 }];
  });
  if (placed.length === 0) return undefined;
  if (placed.some(({ place }) => place < 1 || place > choices.length)) return { fault: 'not-a-choice' };
  if (new Set(placed.map(({ place }) => place)).size < placed.length) return { fault: 'ranked-twice' };
  if (required && placed.length < choices.length) return { fault: 'not-all-answered' };
  return { value: placed.sort((one, other) => one.place - other.place).map(({ value }) => value) };
}

/** A column for each row; rows may be left out unless the question must be answered. */
function readMatrix(question: QuestionOf<'matrix'>, form: Form): ReadAnswer | undefined {
  const { key, rows, required } = question;
  const chosen = rows.flatMap(({ value }): [string, string][] => {
    const [column] = textsOf(form, fieldOf(key, value));
    return column === undefined ? [] : [[value, column]];
  });
  if (chosen.length === 0) return undefined;
  if (!chosen.every(([, column]) => isChoice(question, column))) return { fault: 'not-a-choice' };
  if (required && chosen.length < rows.length) return { fault: 'not-all-answered' };
  return { value: Object.fromEntries(chosen) };
}

const isChoice = ({ choices }: { choices: { value: string }[] }, value: string): boolean =>
  choices.some((choice) => choice.value === value);

/** The non-blank texts a form has under a key; NUL is no text in the database. */
function textsOf(form: Form, key: string): string[] {
  const value = Object.hasOwn(form, key) ? form[key] : undefined;
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list
    .filter((each): each is string => typeof each === 'string')
    .map((each) => each.replaceAll('\0', '').trim())
    .filter((each) => each !== '');
}
