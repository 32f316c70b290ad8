import { describe, expect, it } from 'vitest';
import { profileWrites } from './profile-writes.js';
import { readAnswers, scoreOf } from './survey-answers.js';
import { surveyGallery } from './survey-gallery.js';
import { type SurveyDefinition, surveyDefinitionSchema } from './survey.schema.js';

const both = (text: string) => ({ 'zh-CN': text, en: text });
const choices = ['price', 'delivery', 'taste'].map((value) => ({ value, label: both(value) }));

const definition: SurveyDefinition = surveyDefinitionSchema.parse({
  title: both('All kinds'),
  questions: [
    {
      key: 'stars',
      type: 'rating',
      title: both('Stars'),
      required: true,
      writes: { attribute: 'satisfaction' },
    },
    { key: 'nps', type: 'nps', title: both('Recommend?') },
    { key: 'why', type: 'single', title: both('Why?'), choices },
    { key: 'likes', type: 'multiple', title: both('Likes?'), choices, writes: { attribute: 'likes' } },
    { key: 'note', type: 'text', title: both('Note'), maxLength: 10 },
  ],
  score: 'stars',
});

const read = (form: Record<string, unknown>) => readAnswers(definition, form);

describe('reading what a survey form sent', () => {
  it('reads every kind of question, several choices in the order they are listed', () => {
    const form = { stars: '4', nps: '0', why: 'price', likes: ['taste', 'price'], note: ' fine \r\n' };
    expect(read(form)).toEqual({
      answers: { stars: 4, nps: 0, why: 'price', likes: ['price', 'taste'], note: 'fine' },
      faults: {},
    });
    expect(read({ stars: '4', likes: 'taste' }).answers).toEqual({ stars: 4, likes: ['taste'] });
  });

  it('names the fault of each question', () => {
    const form = { nps: '11', why: 'weather', likes: ['price', 'x'], note: 'x'.repeat(11) };
    expect(read(form).faults).toEqual({
      stars: 'required',
      nps: 'not-on-the-scale',
      why: 'not-a-choice',
      likes: 'not-a-choice',
      note: 'too-long',
    });
  });

  it.each(['0', '6', '4.5', '-1', ' ', '1e0', '04444', '__proto__'])('takes no rating of "%s"', (stars) => {
    expect(Object.keys(read({ stars }).faults)).toEqual(['stars']);
  });

  it('ignores what is not asked, and what is not text', () => {
    expect(read({ stars: '5', admin: 'yes', why: { $ne: 1 } }).answers).toEqual({ stars: 5 });
    expect(read(Object.create({ stars: '5' }) as Record<string, unknown>).faults).toEqual({
      stars: 'required',
    });
  });
});

describe('what answers write into the profile', () => {
  it('writes the answers of the questions that say so', () => {
    expect(profileWrites(definition, { stars: 2, why: 'price' }, {}).attributes).toEqual({ satisfaction: 2 });
  });

  it('takes an attribute away when its answer is taken back', () => {
    expect(profileWrites(definition, { stars: 2 }, { stars: 3, likes: ['taste'] }).attributes).toEqual({
      satisfaction: 2,
      likes: null,
    });
  });

  it('has the score of the question named for it, if that was answered', () => {
    expect(scoreOf(definition, { stars: 2, nps: 9 })).toBe(2);
    expect(scoreOf(definition, { nps: 9 })).toBeNull();
    expect(scoreOf({ ...definition, score: undefined }, { stars: 2 })).toBeNull();
  });
});

describe('the definition of a survey', () => {
  const faultsOf = (change: object) =>
    surveyDefinitionSchema
      .safeParse({ ...definition, ...change })
      .error?.issues.map(({ path }) => path.join('.'));

  it('refuses two questions with the same key, at the second one', () => {
    expect(faultsOf({ questions: [...definition.questions, definition.questions[0]] })).toEqual([
      'questions.5.key',
    ]);
  });

  it('refuses a score that is no rating', () => {
    expect(faultsOf({ score: 'note' })).toEqual(['score']);
    expect(faultsOf({ score: 'nobody' })).toEqual(['score']);
  });

  it.each(surveyGallery)('is met by $key of the gallery', ({ definition }) => {
    expect(surveyDefinitionSchema.parse(definition)).toEqual(definition);
  });
});
