import type { Language, TextModules, Texts, Translations } from './text-resources';

const problemFiles = import.meta.glob('../**/*problems.i18n.ts', { eager: true }) as TextModules;

function gather(language: Language): Texts {
  const problems: Texts = {};
  for (const module of Object.values(problemFiles)) Object.assign(problems, module.default[language]);
  return problems;
}

/** What is said of a problem, by its code. It stands apart from the shell, which has to be there first. */
export const problemResources: Translations = { 'zh-CN': gather('zh-CN'), en: gather('en') };

export const problemFileNames = Object.keys(problemFiles);
