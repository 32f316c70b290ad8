import type { Translations } from '../../i18n/resources';

const policy: Translations = {
  en: {
    title: 'Policy',
    subtitle:
      'What protects customers from too much. It is looked at when a message is decided, and again at the instant it is sent. Transactional messages are exempt.',
    purpose: { promotion: 'Promotions', care: 'Care' },
    consent: {
      title: 'Consent',
      hint: 'A customer can withdraw it at any time; that always counts.',
      'opt-in': 'Only with a yes: the customer must have agreed',
      'opt-out': 'Unless there is a no: the customer must not have declined',
    },
    caps: {
      title: 'Frequency caps',
      hint: 'What would be one too many is not sent, and the reason is recorded.',
      email: 'By e-mail',
      sms: 'By SMS',
      total: 'In all',
      atMost: 'at most',
      within: 'within any',
      unit: 'days',
      off: 'no cap',
      name: '{{group}}, {{label}}',
      max: '{{name}}: how many at most',
      days: '{{name}}: within how many days',
    },
    quiet: {
      title: 'Quiet hours',
      hint: 'On the clocks of each customer. A message is held until they end, not lost.',
      from: 'from',
      to: 'to',
      off: 'at any hour',
      name: 'Quiet hours, {{label}}',
    },
    words: {
      line: '{{label}}: {{rule}}',
      cap: 'at most {{count}} within any {{days}} days',
      quiet: 'quiet from {{from}} to {{to}}',
      ask: 'An owner of the workspace can change this.',
    },
  },
  'zh-CN': {
    title: '策略',
    subtitle: '避免打扰客户的规则。决定发送时检查一次，实际发出的一刻再检查一次。事务消息不受限制。',
    purpose: { promotion: '促销', care: '关怀' },
    consent: {
      title: '许可',
      hint: '客户随时可以撤回，撤回始终有效。',
      'opt-in': '须明确同意：客户同意后才发送',
      'opt-out': '未拒绝即可：客户没有拒绝就可发送',
    },
    caps: {
      title: '频次上限',
      hint: '超出的消息不会发送，并记录原因。',
      email: '邮件',
      sms: '短信',
      total: '合计',
      atMost: '最多',
      within: '条，任意',
      unit: '天内',
      off: '不限',
      name: '{{group}}，{{label}}',
      max: '{{name}}：最多几条',
      days: '{{name}}：多少天内',
    },
    quiet: {
      title: '免打扰时段',
      hint: '按每位客户的当地时间。消息会等到时段结束，不会丢失。',
      from: '从',
      to: '到',
      off: '任何时间',
      name: '免打扰时段，{{label}}',
    },
    words: {
      line: '{{label}}：{{rule}}',
      cap: '任意 {{days}} 天内最多 {{count}} 条',
      quiet: '{{from}} 至 {{to}} 免打扰',
      ask: '工作区所有者可以修改。',
    },
  },
};

export default policy;
