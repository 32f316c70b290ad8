import { describe, expect, it } from 'vitest';
import {
  type TemplateDraft,
  blankDraft,
  draftOf,
  localesOf,
  toBody,
  withLocale,
  withText,
  withoutLocale,
} from './template-draft';

const draft: TemplateDraft = {
  ...{ name: ' Thanks ', channel: 'sms', purpose: 'promotion', topic: null, defaultLocale: 'en' },
  content: { en: { text: 'Hello' } },
};

describe('a template being written', () => {
  it('offers the languages of the house, and those it speaks besides', () => {
    expect(localesOf({ ...draft, content: { fr: { text: 'Salut' } } })).toEqual(['zh-CN', 'en', 'fr']);
  });

  it('begins a language with the default text, to be translated', () => {
    expect(withLocale(draft, 'zh-CN').content['zh-CN']).toEqual({ text: 'Hello' });
  });

  it('changes and drops one language, and leaves the others alone', () => {
    const both = withText(withLocale(draft, 'zh-CN'), 'zh-CN', 'text', 'Ni hao');
    expect(both.content).toEqual({ en: { text: 'Hello' }, 'zh-CN': { text: 'Ni hao' } });
    expect(withoutLocale(both, 'zh-CN')).toEqual(draft);
  });

  it('is saved as it was read, with its name trimmed', () => {
    const { name, ...source } = toBody(draft);
    expect(name).toBe('Thanks');
    expect(draftOf('Thanks', source)).toEqual({ ...draft, name: 'Thanks' });
  });

  it('begins from nothing with a way to opt out, in each language', () => {
    const { content } = blankDraft('email', 'en', (locale) => `opt out (${locale})`);
    expect(Object.keys(content)).toEqual(['zh-CN', 'en']);
    expect(content['zh-CN']?.mjml).toContain('<a href="{{unsubscribe_url}}">opt out (zh-CN)</a>');
  });
});
