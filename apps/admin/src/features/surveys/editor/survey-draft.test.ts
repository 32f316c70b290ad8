import { describe, expect, it } from 'vitest';
import type { SurveyDetail } from '../survey-types';
import {
  type QuestionDraft,
  type SurveyDraft,
  draftOf,
  emptyDraft,
  isComplete,
  newChoice,
  newQuestion,
  toBody,
} from './survey-draft';

const both = (text: string) => ({ 'zh-CN': text, en: text });
const draftWith = (
  questions: QuestionDraft[],
  more: Partial<SurveyDraft['definition']> = {},
): SurveyDraft => ({
  name: ' Tea ',
  definition: { title: both('Tea'), questions, ...more },
});
const rating: QuestionDraft = { key: 'q1', type: 'rating', title: both('Stars') };

describe('a survey being written', () => {
  it('gives new questions and choices names that are not taken', () => {
    expect(newQuestion([rating, { ...rating, key: 'q3' }]).key).toBe('q2');
    expect(newChoice([{ value: 'choice1' }, { value: 'quality' }]).value).toBe('choice2');
  });

  it('starts with one question, which gives the score', () => {
    expect(toBody(emptyDraft()).definition).toMatchObject({ score: 'q1', questions: [{ key: 'q1' }] });
  });

  it('saves of each question what belongs to its type, and no more', () => {
    const choices = [{ value: 'choice1', label: both('Price') }, { value: 'choice2' }];
    const { questions } = toBody(
      draftWith([
        { ...rating, choices, maxLength: 5 },
        { ...rating, key: 'q2', type: 'single', choices },
        { ...rating, key: 'q3', type: 'text', choices, writes: { attribute: ' wish ' } },
      ]),
    ).definition;
    expect(questions[0]).toEqual({ key: 'q1', type: 'rating', title: both('Stars'), required: false });
    expect(questions[1]).toMatchObject({
      choices: [
        { value: 'choice1', label: both('Price') },
        { value: 'choice2', label: both('') },
      ],
    });
    expect(questions[2]).toMatchObject({ type: 'text', maxLength: 1000, writes: { attribute: 'wish' } });
    expect(questions[2]).not.toHaveProperty('choices');
  });

  it('leaves out texts and attributes nobody wrote', () => {
    const body = toBody(
      draftWith([{ ...rating, writes: { attribute: ' ' } }], { intro: { en: ' ' }, thanks: { en: 'Ta' } }),
    );
    expect(body.definition).not.toHaveProperty('intro');
    expect(body.definition.thanks).toEqual({ 'zh-CN': '', en: 'Ta' });
    expect(body.definition.questions[0]).not.toHaveProperty('writes');
  });

  it('saves of what an answer does only what was chosen and fits its type', () => {
    const writes: QuestionDraft['writes'] = {
      attribute: 'nps',
      deeds: ['satisfaction', 'consent', 'tag', 'pause'],
      consent: { channel: 'email', purpose: 'promotion', yes: 'choice1' },
      tag: { name: ' sad ', is: ['1', '2'] },
      task: { title: both('Call') },
      pause: { days: null, is: [] },
    };
    const [question] = toBody(draftWith([{ ...rating, writes }])).definition.questions;
    expect(question?.writes).toEqual({
      ...{ attribute: 'nps', satisfaction: true, tag: { name: 'sad', is: ['1', '2'] }, pause: { days: 30 } },
    });
  });

  it('asks of everybody where no question decides, and gives a matrix its rows', () => {
    const rows = [{ value: 'row1', label: both('Shop') }];
    const questions = toBody(
      draftWith([
        { ...rating, showIf: { is: ['1'] } },
        { ...rating, key: 'q2', type: 'matrix', rows, choices: [], showIf: { question: 'q1', is: ['1'] } },
      ]),
    ).definition.questions;
    expect(questions[0]).not.toHaveProperty('showIf');
    expect(questions[0]).not.toHaveProperty('rows');
    expect(questions[1]).toMatchObject({ rows, showIf: { question: 'q1', is: ['1'] } });
  });

  it('opens a saved survey with all that its answers do', () => {
    const task = { kind: 'phone' as const, title: both('Call'), dueDays: 2, is: ['1'] };
    const survey = {
      ...{ name: 'Tea', quota: 50, expiryDays: 14 },
      definition: {
        title: both('Tea'),
        questions: [{ key: 'q1', type: 'rating', title: both('Stars'), required: true, writes: { task } }],
      },
    };
    expect(toBody(draftOf(survey as unknown as SurveyDetail))).toEqual(survey);
  });

  it('drops the score of a question that is gone or no scale any more', () => {
    expect(toBody(draftWith([rating], { score: 'q1' })).definition.score).toBe('q1');
    expect(toBody(draftWith([rating], { score: 'q9' })).definition.score).toBeUndefined();
    expect(
      toBody(draftWith([{ ...rating, type: 'text' }], { score: 'q1' })).definition.score,
    ).toBeUndefined();
  });

  it('is complete once every text is there in both languages', () => {
    const complete = (question: Partial<QuestionDraft>, more: Partial<SurveyDraft['definition']> = {}) =>
      isComplete(toBody(draftWith([{ ...rating, ...question }], more)).definition);
    const choices = [
      { value: 'choice1', label: both('Price') },
      { value: 'choice2', label: { en: 'Taste' } },
    ];
    expect(complete({})).toBe(true);
    expect(complete({ title: { en: 'Stars' } })).toBe(false);
    expect(complete({}, { thanks: { en: 'Ta' } })).toBe(false);
    expect(complete({ choices })).toBe(true);
    expect(complete({ type: 'single', choices })).toBe(false);
    expect(complete({ showIf: { question: 'q0', is: [] } })).toBe(false);
    expect(complete({ writes: { deeds: ['tag'], tag: {} } })).toBe(false);
  });
});
