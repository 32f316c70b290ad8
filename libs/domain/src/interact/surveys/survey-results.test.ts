import { describe, expect, it } from 'vitest';
import { resultsOf } from './survey-results.js';
import { type SurveyDefinition, surveyDefinitionSchema } from './survey.schema.js';

const both = (text: string) => ({ 'zh-CN': text, en: text });
const definition: SurveyDefinition = surveyDefinitionSchema.parse({
  title: both('t'),
  questions: [
    { key: 'stars', type: 'rating', title: both('t') },
    { key: 'nps', type: 'nps', title: both('t') },
    {
      key: 'why',
      type: 'multiple',
      title: both('t'),
      choices: ['a', 'b'].map((value) => ({ value, label: both(value) })),
    },
    { key: 'note', type: 'text', title: both('t') },
  ],
});

describe('the results of a survey', () => {
  const results = resultsOf(
    definition,
    [
      { key: 'stars', count: 3 },
      { key: 'nps', count: 4 },
      { key: 'why', count: 2 },
      { key: 'note', count: 1 },
    ],
    [
      { key: 'stars', value: '5', count: 2, first: 0, rank: null },
      { key: 'stars', value: '2', count: 1, first: 0, rank: null },
      { key: 'nps', value: '10', count: 2, first: 0, rank: null },
      { key: 'nps', value: '8', count: 1, first: 0, rank: null },
      { key: 'nps', value: '0', count: 1, first: 0, rank: null },
      { key: 'why', value: 'b', count: 2, first: 0, rank: null },
    ],
  );

  it('shows every answer there can be, also those nobody gave', () => {
    expect(results[0]?.distribution.map(({ count }) => count)).toEqual([0, 1, 0, 0, 2]);
    expect(results[2]?.distribution).toEqual([
      { value: 'a', count: 0, averageRank: null },
      { value: 'b', count: 2, averageRank: null },
    ]);
    expect(results[3]).toMatchObject({ answers: 1, average: null, distribution: [] });
  });

  it('averages scales, and nets promoters against detractors', () => {
    expect(results[0]).toMatchObject({ answers: 3, average: 4, nps: null });
    expect(results[1]).toMatchObject({ average: 7, nps: 25 });
  });

  it('has no average of nothing', () => {
    expect(resultsOf(definition, [], []).map(({ average, nps }) => [average, nps])).toEqual(
      Array(4).fill([null, null]),
    );
  });
});
