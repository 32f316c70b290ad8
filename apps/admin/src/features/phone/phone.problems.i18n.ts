import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'phone-message-not-found': 'This text is not on the phone any more.',
  },
  'zh-CN': {
    'phone-message-not-found': '该短信已不在手机中。',
  },
};

export default problems;
