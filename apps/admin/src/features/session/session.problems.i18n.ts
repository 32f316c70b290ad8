import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'login-wrong': 'E-mail or password is wrong. Check both and try again.',
    'login-throttled':
      'Too many failed attempts. The login opens again in a few minutes; the button counts down.',
  },
  'zh-CN': {
    'login-wrong': '邮箱或密码不正确，请核对后重试。',
    'login-throttled': '失败次数过多，登录暂时关闭，几分钟后恢复；按钮会显示倒计时。',
  },
};

export default problems;
