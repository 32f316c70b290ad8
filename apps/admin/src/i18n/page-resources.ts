import { gather, type TextModules, type Translations } from './text-resources';

const pageFiles = import.meta.glob(
  [
    '../features/campaigns/**/campaign-*.i18n.ts',
    '../features/imports/import-*.i18n.ts',
    '../features/clv/clv-*.i18n.ts',
    '../features/segments/**/segment-*.i18n.ts',
    '../features/templates/partials/template-*.i18n.ts',
    '!../features/**/*problems.i18n.ts',
  ],
  { eager: true },
) as TextModules;

/** Texts of parts of large pages, by part. They stand apart from the shell, and are there before any page is shown. */
export const pageResources: Translations = {
  'zh-CN': gather(pageFiles, 'zh-CN'),
  en: gather(pageFiles, 'en'),
};

export const pageFileNames = Object.keys(pageFiles);
