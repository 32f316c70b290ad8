export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Texts by key; a dot in a key is a level: `list.title`. Plurals end in `_one`, `_other`. */
export interface Texts {
  [key: string]: string | Texts;
}
export type Translations = Record<Language, Texts>;

type TextModules = Record<string, { default: Translations }>;

const textFiles = import.meta.glob(['../**/*.i18n.ts', '!../**/*problems.i18n.ts'], {
  eager: true,
}) as TextModules;
const problemFiles = import.meta.glob('../**/*problems.i18n.ts', { eager: true }) as TextModules;

/** `features/home/home.i18n.ts` holds the texts whose keys begin with `home.`. */
const prefixOf = (file: string): string => file.replace(/^.*\/([^/]+)\.i18n\.ts$/, '$1');

function gather(language: Language) {
  const translation: Texts = {};
  for (const [file, module] of Object.entries(textFiles)) {
    translation[prefixOf(file)] = module.default[language];
  }
  const problems: Texts = {};
  for (const module of Object.values(problemFiles)) Object.assign(problems, module.default[language]);
  return { translation, problems };
}

/** Every text of the admin: namespace `translation` by feature, namespace `problems` by code. */
export const resources = { 'zh-CN': gather('zh-CN'), en: gather('en') };

export const textFileNames = [...Object.keys(textFiles), ...Object.keys(problemFiles)];
