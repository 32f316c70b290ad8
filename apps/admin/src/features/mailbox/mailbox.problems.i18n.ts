import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'mail-not-found': 'This mail is not in the mailbox any more.',
    'mail-html-not-found': 'This mail has no HTML. Read it as text.',
  },
  'zh-CN': {
    'mail-not-found': '该邮件已不在信箱中。',
    'mail-html-not-found': '该邮件没有 HTML 内容，请以纯文本阅读。',
  },
};

export default problems;
