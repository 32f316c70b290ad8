import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'suppression-gone': '“{{address}}” is not suppressed any more. Somebody else was quicker.',
  },
  'zh-CN': {
    'suppression-gone': '“{{address}}”已不在屏蔽名单中，可能已有人处理。',
  },
};

export default problems;
