import { emailLayout } from './layout.js';

const FRAME_ZH = {
  locale: 'zh-CN',
  reason: '您收到这封邮件，因为您是{{company.name}}的顾客。',
  webView: '在浏览器中查看',
  preferences: '邮件偏好',
  unsubscribe: '退订',
};

const FRAME_EN = {
  locale: 'en',
  reason: 'You receive this e-mail because you are a customer of {{company.name}}.',
  webView: 'View in browser',
  preferences: 'Preferences',
  unsubscribe: 'Unsubscribe',
};

/** A whole Chinese mail around the sections of its card. */
export function chineseMail(...sections: readonly string[]): string {
  return emailLayout({ ...FRAME_ZH, body: sections.join('\n') });
}

/** A whole English mail around the sections of its card. */
export function englishMail(...sections: readonly string[]): string {
  return emailLayout({ ...FRAME_EN, body: sections.join('\n') });
}
