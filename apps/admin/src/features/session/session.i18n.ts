import type { Translations } from '../../i18n/resources';

const session: Translations = {
  en: {
    title: 'Welcome back',
    subtitle: 'Sign in to see how the loop is doing.',
    email: 'E-mail',
    emailMissing: 'Enter the e-mail address of your account.',
    password: 'Password',
    passwordMissing: 'Enter your password.',
    signIn: 'Sign in',
    wait_one: 'Try again in {{count}} second',
    wait_other: 'Try again in {{count}} seconds',
    claim: 'Every message goes out a little wiser than the last',
    detail:
      'Identify, differentiate, interact, customize, and learn from what comes back: one loop, on your own orders.',
  },
  'zh-CN': {
    title: '欢迎回来',
    subtitle: '登录后查看回环的运转情况。',
    email: '邮箱',
    emailMissing: '请填写账户邮箱。',
    password: '密码',
    passwordMissing: '请填写密码。',
    signIn: '登录',
    wait_other: '请等待 {{count}} 秒后重试',
    claim: '让每一次沟通，都比上一次更懂客户',
    detail: '识别、区分、互动、定制，再从回应中学习：用自己的订单，跑通完整的一圈。',
  },
};

export default session;
