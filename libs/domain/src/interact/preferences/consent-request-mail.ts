import { isChinese } from '@roundtrip/templates';
import type { WorkspaceSettings } from '../../workspace/workspace-settings.js';
import type { EmailContent } from '../delivery/channel.js';
import { keyOfKind, type MessageKind } from './message-kind.js';

type Company = Pick<WorkspaceSettings, 'name' | 'postalAddress'>;

const texts = {
  'zh-CN': {
    kind: {
      'email.promotion': '促销邮件',
      'email.care': '关怀邮件',
      'sms.promotion': '促销短信',
      'sms.care': '关怀短信',
    },
    list: '、',
    subject: (company: string) => `请确认：重新接收${company}的消息`,
    text: (company: string, kinds: string) =>
      `有人在${company}的偏好设置中选择重新接收${kinds}。如果是您，请在 7 天内确认：`,
    button: '确认',
    otherwise: '如果不是您，不必理会这封邮件，什么都不会改变。',
  },
  en: {
    kind: {
      'email.promotion': 'promotional e-mails',
      'email.care': 'customer care e-mails',
      'sms.promotion': 'promotional text messages',
      'sms.care': 'customer care text messages',
    },
    list: ', ',
    subject: (company: string) => `Please confirm: messages from ${company}`,
    text: (company: string, kinds: string) =>
      `In the preferences of ${company} somebody asked for these again: ${kinds}. If it was you, please confirm within 7 days:`,
    button: 'Confirm',
    otherwise: 'If it was not you, you need not do anything, and nothing will change.',
  },
};

/** The mail that asks whether somebody really wants messages again. */
export function consentRequestMail(
  { kinds, url, locale }: { kinds: readonly MessageKind[]; url: string; locale: string },
  company: Company,
): EmailContent {
  const language = isChinese(locale) ? 'zh-CN' : 'en';
  const words = texts[language];
  const name = company.name;
  const asked = kinds.map((kind) => words.kind[keyOfKind(kind)]).join(words.list);
  const request = words.text(name, asked);
  const text = [request, url, words.otherwise, [name, company.postalAddress].filter(Boolean).join(' · ')];
  return {
    kind: 'email',
    subject: words.subject(name),
    text: `${text.join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="${language}">
<body style="margin:0;padding:24px 16px;font:16px/1.7 -apple-system,'Segoe UI','PingFang SC','Microsoft YaHei',sans-serif;color:#1f2328">
<div style="max-width:34rem;margin:0 auto">
<p>${escaped(request)}</p>
<p><a href="${escaped(url)}" style="display:inline-block;padding:12px 28px;border-radius:8px;background:#1f2328;color:#ffffff;font-weight:600;text-decoration:none">${words.button}</a></p>
<p style="color:#57606a">${escaped(words.otherwise)}</p>
<p style="color:#57606a;font-size:14px">${escaped(text.at(-1) ?? '')}</p>
</div>
</body>
</html>
`,
  };
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
