/** What the terminal shows, in both languages. */
export interface Text {
  en: string;
  zh: string;
}

/** Chinese when the environment asks for it (POSIX order: LC_ALL, LC_MESSAGES, LANG), else English. */
export function languageOf(env: NodeJS.ProcessEnv): keyof Text {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

const language = languageOf(process.env);

/** The text in the language of this terminal. */
export const say = (text: Text): string => text[language];
