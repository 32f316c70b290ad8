import { describe, expect, it } from 'vitest';
import type { SurveyDefinition } from '../survey-types';
import { answerLabels } from './answer-label';
import { answersInOrder } from './answers-in-order';

const both = (text: string) => ({ 'zh-CN': `${text}（中）`, en: text });
const definition: SurveyDefinition = {
  title: both('Tea'),
  questions: [
    { key: 'stars', type: 'rating', title: both('Stars'), required: true },
    {
      key: 'why',
      type: 'multiple',
      title: both('Why'),
      required: false,
      choices: [
        { value: 'price', label: both('Price') },
        { value: 'taste', label: both('Taste') },
      ],
    },
    { key: 'words', type: 'text', title: both('Words'), required: false, maxLength: 100 },
  ],
  score: 'stars',
};

describe('the answers of a customer', () => {
  it('stand in the order of the questions, former questions last, the score apart', () => {
    const answers = { words: 'Fine', former: 'x', why: ['price'], stars: 4 };
    const keys = answersInOrder(definition, answers).map(({ key }) => key);
    expect(keys).toEqual(['why', 'words', 'former']);
  });

  it('read as their labels, and as they are where a choice is gone', () => {
    const [, why] = definition.questions;
    expect(answerLabels(why, ['price', 'gone'], 'en')).toEqual(['Price', 'gone']);
    expect(answerLabels(why, ['taste'], 'zh-CN')).toEqual(['Taste（中）']);
    expect(answerLabels(undefined, 7, 'en')).toEqual(['7']);
  });

  it('read row by row for a matrix', () => {
    const matrix: SurveyDefinition['questions'][number] = {
      ...{ key: 'm', type: 'matrix', title: both('How?'), required: false },
      rows: [{ value: 'shop', label: both('Shop') }],
      choices: [
        { value: 'good', label: both('Good') },
        { value: 'bad', label: both('Bad') },
      ],
    };
    expect(answerLabels(matrix, { shop: 'bad' }, 'en')).toEqual(['Shop: Bad']);
  });
});
