import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { LANGUAGES, type Language, resources } from './resources';

const STORAGE_KEY = 'roundtrip.language';

const isLanguage = (value: unknown): value is Language => LANGUAGES.some((language) => language === value);

function preferred(): Language {
  const stored = localStorage.getItem(STORAGE_KEY);
  if (isLanguage(stored)) return stored;
  return navigator.languages.some((tag) => tag.toLowerCase().startsWith('zh')) ? 'zh-CN' : 'en';
}

function apply(language: string): void {
  document.documentElement.lang = language;
  dayjs.locale(language === 'zh-CN' ? 'zh-cn' : 'en');
}

export async function startI18n(): Promise<void> {
  i18next.use(initReactI18next).on('languageChanged', apply);
  await i18next.init({
    lng: preferred(),
    fallbackLng: false,
    resources,
    interpolation: { escapeValue: false },
    // Names that a workspace gives come after the texts, and are texts as well.
    react: { useSuspense: false, bindI18nStore: 'added' },
  });
}

/** The language in use and how to change it: everything on screen follows at once, and the next visit too. */
export function useLanguage(): { language: Language; setLanguage: (language: Language) => void } {
  const { i18n } = useTranslation();
  const setLanguage = (language: Language): void => {
    localStorage.setItem(STORAGE_KEY, language);
    void i18n.changeLanguage(language);
  };
  return { language: isLanguage(i18n.language) ? i18n.language : 'en', setLanguage };
}
