import type { Frequency } from '@roundtrip/domain/identify/preferences/preference.schema.js';
import type { PageLocale } from './page-locale.js';

interface PreferencesTexts {
  title: string;
  saved: string;
  left: string;
  asked: (kinds: string, address: string) => string;
  channel: { email: (address: string) => string; sms: (address: string) => string };
  purpose: { promotion: string; care: string };
  blocked: string;
  /** Why what is off cannot be switched on here. */
  noWayBack: string;
  topics: string;
  frequency: string;
  frequencies: Record<Frequency | 'pause', string>;
  pausedUntil: (day: string) => string;
  language: string;
  save: string;
  leave: string;
  orders: string;
  confirm: {
    title: string;
    ask: (kinds: string, address: string) => string;
    button: string;
    done: string;
    doneText: (kinds: string) => string;
    expired: string;
    expiredText: string;
    again: string;
    /** What a customer agrees to by confirming; kept with the consent. */
    wording: (kind: string, company: string) => string;
  };
}

export const preferencesTexts: Readonly<Record<PageLocale, PreferencesTexts>> = {
  'zh-CN': {
    title: '偏好设置',
    saved: '已保存，立即生效。',
    left: '已全部退订，我们不会再给您发送促销和关怀消息。',
    asked: (kinds, address) =>
      `重新接收${kinds}需要您确认：我们已向 ${address} 发送一封邮件，请在 7 天内点击其中的链接。`,
    channel: { email: (address) => `邮件（${address}）`, sms: (address) => `短信（${address}）` },
    purpose: { promotion: '优惠与新品', care: '关怀、提醒与回访' },
    blocked: '我们不再向这个地址发送任何消息。',
    noWayBack: '如需重新接收，请直接与我们联系。',
    topics: '想了解的内容',
    frequency: '接收频率',
    frequencies: {
      'as-it-comes': '有消息就收',
      weekly: '每周最多一条',
      monthly: '每月最多一条',
      pause: '暂停三个月',
    },
    pausedUntil: (day) => `（至 ${day}）`,
    language: '语言',
    save: '保存',
    leave: '全部退订',
    orders: '与订单和账户有关的通知不受影响。',
    confirm: {
      title: '确认重新接收',
      ask: (kinds, address) => `${address} 将重新收到${kinds}。`,
      button: '确认',
      done: '已确认',
      doneText: (kinds) => `您会重新收到我们的${kinds}。`,
      expired: '链接已失效',
      expiredText: '超过了 7 天，或者您后来又选择了不接收。',
      again: '前往偏好设置',
      wording: (kind, company) => `同意接收${company}的${kind}（邮件中的链接确认）`,
    },
  },
  en: {
    title: 'Your preferences',
    saved: 'Saved. It takes effect at once.',
    left: 'You are unsubscribed from everything: no more promotional and care messages.',
    asked: (kinds, address) =>
      `To get ${kinds} again, please confirm it: we have sent an e-mail to ${address}. Its link is valid for 7 days.`,
    channel: { email: (address) => `E-mail to ${address}`, sms: (address) => `Text messages to ${address}` },
    purpose: { promotion: 'Offers and news', care: 'Care: reminders, thanks, questions' },
    blocked: 'We send nothing to this address any more.',
    noWayBack: 'To get these again, please contact us.',
    topics: 'What you want to hear about',
    frequency: 'How often',
    frequencies: {
      'as-it-comes': 'Whenever there is something',
      weekly: 'At most one message a week',
      monthly: 'At most one message a month',
      pause: 'Nothing for three months',
    },
    pausedUntil: (day) => ` (until ${day})`,
    language: 'Language',
    save: 'Save',
    leave: 'Unsubscribe from everything',
    orders: 'Messages about your orders and your account are not affected.',
    confirm: {
      title: 'Please confirm',
      ask: (kinds, address) => `${address} will get ${kinds} again.`,
      button: 'Confirm',
      done: 'Thank you, that is confirmed',
      doneText: (kinds) => `You will get our ${kinds} again.`,
      expired: 'This link is no longer valid',
      expiredText: 'More than 7 days have passed, or you have declined since.',
      again: 'Go to your preferences',
      wording: (kind, company) => `I want ${kind} from ${company} (confirmed by the link in an e-mail)`,
    },
  },
};
