import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { LANGUAGES, type Language, textResources } from './text-resources';

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

/** Fetched with the first page, and there before it is shown. */
export async function addPageTexts(): Promise<void> {
  // The first page is asked for before there is anything to add to.
  if (!i18next.isInitialized) await new Promise((resolve) => i18next.on('initialized', resolve));
  if (LANGUAGES.every((language) => i18next.hasResourceBundle(language, 'pages'))) return;
  const { pageResources } = await import('./page-resources');
  for (const language of LANGUAGES) {
    i18next.addResourceBundle(language, 'translation', pageResources[language], true);
    i18next.addResourceBundle(language, 'pages', {});
  }
}

/** What is said of problems comes right after the shell; whoever shows one is drawn again when it is there. */
async function addProblems(): Promise<void> {
  const { problemResources } = await import('./problem-resources');
  for (const language of LANGUAGES)
    i18next.addResourceBundle(language, 'problems', problemResources[language]);
}

export async function startI18n(): Promise<void> {
  i18next.use(initReactI18next).on('languageChanged', apply);
  await i18next.init({
    lng: preferred(),
    fallbackLng: false,
    resources: {
      'zh-CN': { translation: textResources['zh-CN'] },
      en: { translation: textResources.en },
    },
    interpolation: { escapeValue: false },
    // Names that a workspace gives come after the texts, and are texts as well.
    react: { useSuspense: false, bindI18nStore: 'added' },
  });
  void addProblems();
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
