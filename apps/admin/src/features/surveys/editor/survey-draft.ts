import type { WriteInit } from '../../../api/types';
import { type Question, type QuestionType, type SurveyDetail, hasChoices, isScale } from '../survey-types';
import type { TextDraft } from './text-draft';
import { type WritesDraft, areWritesComplete, draftOfWrites, toWrites } from './writes-draft';

export type SurveyBody = WriteInit<'post', '/api/surveys'>['body'];
export type SurveyDefinitionBody = SurveyBody['definition'];

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
  /** Without a question: asked of everybody. */
  showIf?: { question?: string; is?: string[] };
  writes?: WritesDraft;
  choices?: ChoiceDraft[];
  rows?: ChoiceDraft[];
  maxLength?: number;
}

/** Field names are the paths of the request body. */
export interface SurveyDraft {
  name: string;
  quota?: number | null;
  expiryDays?: number | null;
  definition: {
    title: TextDraft;
    intro?: TextDraft;
    thanks?: TextDraft;
    questions: QuestionDraft[];
    score?: string;
  };
}

const FEWEST_CHOICES = 2;
const USUAL_EXPIRY_DAYS = 60;

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

export const newRow = (rows: readonly ChoiceDraft[]): ChoiceDraft => ({
  value: freeName(
    'row',
    rows.map(({ value }) => value),
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
  rows: [newRow([])],
});

export const emptyDraft = (): SurveyDraft => ({
  name: '',
  quota: null,
  expiryDays: USUAL_EXPIRY_DAYS,
  definition: { title: {}, questions: [{ ...newQuestion([]), required: true }], score: 'q1' },
});

export const draftOf = ({ name, quota, expiryDays, definition }: SurveyDetail): SurveyDraft => ({
  name,
  quota,
  expiryDays,
  definition: {
    ...definition,
    questions: definition.questions.map((question) => ({
      choices: fewestChoices(),
      rows: [newRow([])],
      ...question,
      writes: draftOfWrites(question.writes),
    })),
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

const named = (list: readonly ChoiceDraft[] | undefined) =>
  (list ?? []).map(({ value, label }) => ({ value, label: both(label) }));

function toQuestion({ key, type, title, required, showIf, ...draft }: QuestionDraft): Question {
  const writes = toWrites(type, draft.writes);
  const common = {
    key,
    title: both(title),
    required: required ?? false,
    ...(showIf?.question ? { showIf: { question: showIf.question, is: showIf.is ?? [] } } : {}),
    ...(writes ? { writes } : {}),
  };
  const choices = named(draft.choices);
  if (type === 'matrix') return { ...common, type, rows: named(draft.rows), choices };
  if (hasChoices(type)) return { ...common, type, choices };
  return type === 'text' ? { ...common, type, maxLength: draft.maxLength ?? 1000 } : { ...common, type };
}

/** What is saved of a draft, each type of question with what belongs to it. */
export function toBody({ name, quota, expiryDays, definition }: SurveyDraft): SurveyBody {
  const { title, intro, thanks, questions, score } = definition;
  const scored = questions.find(({ key, type }) => key === score && isScale(type));
  return {
    name: name.trim(),
    quota: quota ?? null,
    expiryDays: expiryDays ?? USUAL_EXPIRY_DAYS,
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
  const needed = [title, ...questions.flatMap(textsOf)];
  const written = [intro, thanks].filter((text) => text !== undefined);
  return (
    [...needed, ...written].every((text) => text['zh-CN'] !== '' && text.en !== '') &&
    questions.every(({ showIf, writes }) => showIf?.is.length !== 0 && areWritesComplete(writes))
  );
}

function textsOf(question: Question) {
  const choices = 'choices' in question ? question.choices : [];
  const rows = 'rows' in question ? question.rows : [];
  return [question.title, ...[...rows, ...choices].map(({ label }) => label)];
}
