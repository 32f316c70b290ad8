import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'api-key-not-found': 'This key does not exist, or was revoked already.',
  },
  'zh-CN': {
    'api-key-not-found': '该密钥不存在，或已被撤销。',
  },
};

export default problems;
