import { describe, expect, it } from 'vitest';
import { surveyDefinitionSchema } from './survey.schema.js';

const both = (text: string) => ({ 'zh-CN': text, en: text });
const choices = ['price', 'taste'].map((value) => ({ value, label: both(value) }));
const stars = { key: 'stars', type: 'rating', title: both('Stars') };
const why = { key: 'why', type: 'single', title: both('Why?'), choices };
const note = { key: 'note', type: 'text', title: both('Note') };

const faultsOf = (...questions: object[]) =>
  surveyDefinitionSchema
    .safeParse({ title: both('Tea'), questions })
    .error?.issues.map((issue) => [
      issue.path.join('.'),
      (issue as { params?: { code?: string } }).params?.code ?? issue.code,
    ]);

describe('when a question is asked', () => {
  const asked = (question: string, ...is: string[]) => ({ showIf: { question, is } });

  it('follows from answers to earlier questions', () => {
    expect(faultsOf(stars, { ...why, ...asked('stars', '1', '2') })).toBeUndefined();
    expect(faultsOf(stars, why, { ...note, ...asked('why', 'taste') })).toBeUndefined();
  });

  it('never from itself, a later or a missing one: so there can be no loop', () => {
    const refused = [['questions.0.showIf.question', 'branch-not-earlier']];
    expect(faultsOf({ ...stars, ...asked('stars', '1') })).toEqual(refused);
    expect(faultsOf({ ...stars, ...asked('why', 'taste') }, why)).toEqual(refused);
    expect(faultsOf({ ...stars, ...asked('nobody', '1') })).toEqual(refused);
  });

  it('nor from answers that cannot be told one by one, or that nobody can give', () => {
    expect(faultsOf(note, { ...stars, ...asked('note', 'x') })).toEqual([
      ['questions.1.showIf.question', 'branch-not-countable'],
    ]);
    expect(faultsOf(stars, { ...note, ...asked('stars', '6') })).toEqual([
      ['questions.1.showIf.is', 'branch-answer-unknown'],
    ]);
  });
});

describe('what answers write', () => {
  it('must fit their type, and name answers there are', () => {
    const consent = { channel: 'email', purpose: 'promotion', yes: 'never' };
    expect(faultsOf({ ...stars, writes: { suggestion: {}, tag: { name: 'sad', is: ['0'] } } })).toEqual([
      ['questions.0.writes.suggestion', 'not-written-by-this-type'],
      ['questions.0.writes.tag.is', 'answer-unknown'],
    ]);
    expect(faultsOf({ ...why, writes: { satisfaction: true, consent } })).toEqual([
      ['questions.0.writes.satisfaction', 'not-written-by-this-type'],
      ['questions.0.writes.consent.yes', 'answer-unknown'],
    ]);
  });

  it('goes on with what stood in definitions before', () => {
    expect(faultsOf({ ...stars, writes: { attribute: 'satisfaction' } })).toBeUndefined();
  });
});

describe('the rows of a matrix', () => {
  it('each have a key of their own, as the columns do', () => {
    const rows = ['shop', 'shop'].map((value) => ({ value, label: both(value) }));
    expect(faultsOf({ key: 'm', type: 'matrix', title: both('M'), rows, choices })).toEqual([
      ['questions.0.rows.1.value', 'key-taken'],
    ]);
  });
});
