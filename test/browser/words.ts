import i18next from 'i18next';
import { type Language, resources } from '../../apps/admin/src/i18n/resources.js';

export type { Language };
export type Words = (key: string, params?: Record<string, unknown>) => string;

/** The admin's own texts, so that the walk finds buttons by what they say in each language. */
export async function wordsOf(language: Language): Promise<Words> {
  const instance = i18next.createInstance();
  await instance.init({
    lng: language,
    resources,
    ns: ['translation', 'problems'],
    interpolation: { escapeValue: false },
  });
  return (key, params) => instance.t(key, { ...params });
}
