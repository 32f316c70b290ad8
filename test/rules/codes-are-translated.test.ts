// Typed by the admin's rules, so the names of the libraries lead nowhere here.
import { problemCodes } from '../../libs/templates/src/index.js';
import { campaignStatuses } from '../../libs/domain/src/interact/campaigns/campaign-status.js';
import { exclusionReasons } from '../../libs/domain/src/interact/policy/exclusion-reason.js';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Texts, resources } from '../../apps/admin/src/i18n/resources.js';

/** What has no text in a language. */
const untranslated = (codes: readonly string[], texts: (language: (typeof LANGUAGES)[number]) => Texts) =>
  LANGUAGES.flatMap((language) =>
    codes.filter((code) => typeof texts(language)[code] !== 'string').map((code) => `${language} ${code}`),
  );

const group = (texts: Texts | string | undefined, key: string): Texts =>
  (texts as Texts)[key] as unknown as Texts;

describe('every code has a Chinese and an English text', () => {
  it('of the problems of templates', () => {
    expect(untranslated(problemCodes, (language) => resources[language].problems)).toEqual([]);
  });

  it('of the reasons not to send', () => {
    const texts = (language: (typeof LANGUAGES)[number]) => group(resources[language].translation, 'reasons');
    expect(untranslated(exclusionReasons, texts)).toEqual([]);
  });

  it('of the states of a campaign', () => {
    const texts = (language: (typeof LANGUAGES)[number]) =>
      group(group(resources[language].translation, 'campaigns'), 'status');
    expect(untranslated(campaignStatuses, texts)).toEqual([]);
  });
});
