import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'sms-secret-missing':
      'This provider needs its secret. Copy it from the provider’s console and enter it here.',
    'callback-not-found':
      'This callback address is not in use. Copy the current one from Settings → SMS or Settings → E-mail.',
  },
  'zh-CN': {
    'sms-secret-missing': '该服务商需要密钥。请从服务商控制台复制后填写在此处。',
    'callback-not-found': '该回调地址未在使用。请从“设置 → 短信”或“设置 → 邮件”复制当前地址。',
  },
};

export default problems;
