import type { WriteInit } from '../../../api/types';
import { type Question, type QuestionType, type SurveyDetail, isScale } from '../survey-types';

export type SurveyBody = WriteInit<'post', '/api/surveys'>['body'];
export type SurveyDefinitionBody = SurveyBody['definition'];

/** A text as it is being written. */
export interface TextDraft {
  'zh-CN'?: string;
  en?: string;
}

export interface ChoiceDraft {
  value: string;
  label?: TextDraft;
}

/** One shape for every type: what a type has no use for is kept while it is tried out, and never saved. */
export interface QuestionDraft {
  key: string;
  type: QuestionType;
  title?: TextDraft;
  required?: boolean;
  writes?: { attribute?: string };
  choices?: ChoiceDraft[];
  maxLength?: number;
}

/** Field names are the paths of the request body. */
export interface SurveyDraft {
  name: string;
  definition: {
    title: TextDraft;
    intro?: TextDraft;
    thanks?: TextDraft;
    questions: QuestionDraft[];
    score?: string;
  };
}

const FEWEST_CHOICES = 2;

/** The first name of the kind `q1`, `q2` … that is not taken. */
function freeName(prefix: string, taken: readonly string[]): string {
  const names = Array.from({ length: taken.length + 1 }, (_, index) => `${prefix}${index + 1}`);
  return names.find((name) => !taken.includes(name)) ?? prefix;
}

export const newChoice = (choices: readonly ChoiceDraft[]): ChoiceDraft => ({
  value: freeName(
    'choice',
    choices.map(({ value }) => value),
  ),
});

export const fewestChoices = (): ChoiceDraft[] =>
  Array.from({ length: FEWEST_CHOICES }).reduce<ChoiceDraft[]>((made) => [...made, newChoice(made)], []);

export const newQuestion = (questions: readonly QuestionDraft[]): QuestionDraft => ({
  key: freeName(
    'q',
    questions.map(({ key }) => key),
  ),
  type: 'rating',
  choices: fewestChoices(),
});

export const emptyDraft = (): SurveyDraft => ({
  name: '',
  definition: { title: {}, questions: [{ ...newQuestion([]), required: true }], score: 'q1' },
});

export const draftOf = ({ name, definition }: SurveyDetail): SurveyDraft => ({
  name,
  definition: {
    ...definition,
    questions: definition.questions.map((question) => ({ choices: fewestChoices(), ...question })),
  },
});

const both = (text: TextDraft | undefined) => ({
  'zh-CN': text?.['zh-CN']?.trim() ?? '',
  en: text?.en?.trim() ?? '',
});

/** A text that may be left out: nothing in either language is nothing at all. */
function bothOrNothing(name: 'intro' | 'thanks', text: TextDraft | undefined) {
  const written = both(text);
  return written['zh-CN'] || written.en ? { [name]: written } : {};
}

function toQuestion({ key, type, title, required, writes, choices, maxLength }: QuestionDraft): Question {
  const attribute = writes?.attribute?.trim();
  const common = {
    key,
    title: both(title),
    required: required ?? false,
    ...(attribute ? { writes: { attribute } } : {}),
  };
  if (type === 'single' || type === 'multiple') {
    const named = (choices ?? []).map(({ value, label }) => ({ value, label: both(label) }));
    return { ...common, type, choices: named };
  }
  return type === 'text' ? { ...common, type, maxLength: maxLength ?? 1000 } : { ...common, type };
}

/** What is saved of a draft, each type of question with what belongs to it. */
export function toBody({ name, definition }: SurveyDraft): SurveyBody {
  const { title, intro, thanks, questions, score } = definition;
  const scored = questions.find(({ key, type }) => key === score && isScale(type));
  return {
    name: name.trim(),
    definition: {
      title: both(title),
      ...bothOrNothing('intro', intro),
      ...bothOrNothing('thanks', thanks),
      questions: questions.map(toQuestion),
      ...(scored ? { score: scored.key } : {}),
    },
  };
}

/** Whether every text is there in both languages: what is half written is not worth showing, or sending. */
export function isComplete({ title, intro, thanks, questions }: SurveyDefinitionBody): boolean {
  const choices = questions.flatMap((question) => ('choices' in question ? question.choices : []));
  const needed = [
    title,
    ...questions.map((question) => question.title),
    ...choices.map(({ label }) => label),
  ];
  const written = [intro, thanks].filter((text) => text !== undefined);
  return [...needed, ...written].every((text) => text['zh-CN'] !== '' && text.en !== '');
}
