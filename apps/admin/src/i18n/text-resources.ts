export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Texts by key; a dot in a key is a level: `list.title`. Plurals end in `_one`, `_other`. */
export interface Texts {
  [key: string]: string | Texts;
}
export type Translations = Record<Language, Texts>;
export type TextModules = Record<string, { default: Translations }>;

// What the shell says, and pages that are small. Texts of parts of large pages come with the pages: `page-resources.ts`.
const textFiles = import.meta.glob(
  [
    '../**/*.i18n.ts',
    '!../**/*problems.i18n.ts',
    '!../features/campaigns/**/campaign-*.i18n.ts',
    '!../features/imports/import-*.i18n.ts',
    '!../features/clv/clv-*.i18n.ts',
    '!../features/segments/**/segment-*.i18n.ts',
    '!../features/templates/partials/template-*.i18n.ts',
  ],
  { eager: true },
) as TextModules;

/** `features/home/home.i18n.ts` holds the texts whose keys begin with `home.`. */
const prefixOf = (file: string): string => file.replace(/^.*\/([^/]+)\.i18n\.ts$/, '$1');

export function gather(files: TextModules, language: Language): Texts {
  const texts: Texts = {};
  for (const [file, module] of Object.entries(files)) texts[prefixOf(file)] = module.default[language];
  return texts;
}

/** Texts of the screens, by feature. */
export const textResources: Translations = {
  'zh-CN': gather(textFiles, 'zh-CN'),
  en: gather(textFiles, 'en'),
};

export const textFileNames = Object.keys(textFiles);
