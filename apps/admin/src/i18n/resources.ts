import { pageFileNames, pageResources } from './page-resources';
import { problemFileNames, problemResources } from './problem-resources';
import { textFileNames as screenFileNames, textResources } from './text-resources';

export { LANGUAGES, type Language, type Texts, type Translations } from './text-resources';

/** Every text of the admin: namespace `translation` by feature, namespace `problems` by code. */
export const resources = {
  'zh-CN': {
    translation: { ...textResources['zh-CN'], ...pageResources['zh-CN'] },
    problems: problemResources['zh-CN'],
  },
  en: { translation: { ...textResources.en, ...pageResources.en }, problems: problemResources.en },
};

export const textFileNames = [...screenFileNames, ...pageFileNames, ...problemFileNames];
