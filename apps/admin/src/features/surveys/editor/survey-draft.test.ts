import { describe, expect, it } from 'vitest';
import {
  type QuestionDraft,
  type SurveyDraft,
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
  });
});
