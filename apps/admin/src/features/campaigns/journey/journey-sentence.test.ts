import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { resources } from '../../../i18n/resources';
import { blankDraft } from '../definition';
import { graphOf } from '../one-message';
import { insertStep } from './graph/edits';
import { journeySentence } from './journey-sentence';

const NAMES = {
  segments: [
    { id: 1, name: 'Champions' },
    { id: 2, name: 'New' },
    { id: 3, name: 'Staff' },
  ],
  templates: [
    { id: 7, name: 'Hello' },
    { id: 8, name: 'Again' },
  ],
};
const one = graphOf(blankDraft({ segmentId: 1, templateId: 7 }).definition);
const graph = insertStep(one, { step: 'send', way: 'next' }, 'send-2', {
  ...{ kind: 'send', templateId: 8, offerId: null, surveyId: null, next: null },
});

const MARKS = /[\u2068\u2069]/g;
const say = (language: 'en' | 'zh-CN', given = graph): string =>
  journeySentence(given, NAMES, i18next.getFixedT(language) as TFunction, language).replace(MARKS, '*');

beforeAll(() => i18next.init({ lng: 'en', resources, interpolation: { escapeValue: false } }));

describe('a journey in one sentence', () => {
  it('says when, who, and what they may get, in both languages', () => {
    expect(say('en')).toBe(
      'As soon as it is launched, the customers of *Champions* set out; on their way they may get *Hello* and *Again*.',
    );
    expect(say('zh-CN')).toBe('启动后，*Champions*的客户立即开始旅程；途中可能收到*Hello*和*Again*。');
  });

  it('says who is left out and who leaves', () => {
    const audience = {
      ...graph.audience,
      ...{ segmentIds: [1, 2], excludedSegmentIds: [3], entryCap: 500, holdOut: 0.1 },
    };
    const goal = { field: 'orders.count', operator: 'at-least', value: 1 };
    expect(say('en', { ...graph, audience, goal })).toBe(
      'As soon as it is launched, the customers of *Champions* or *New* set out; on their way they may get *Hello* and ' +
        '*Again*; nobody of *Staff*; 500 customers at most; 10% are held out for comparison; whoever has reached the goal leaves.',
    );
  });

  it('leaves open what is not chosen yet', () => {
    expect(say('en', graphOf(blankDraft().definition))).toContain('the customers of *…* set out');
  });
});
