import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'mail-provider-not-found': 'This mail provider does not exist, or no longer does. Load the page again.',
    'mail-password-missing':
      'This login needs its password. A password is kept for the server it was given for; enter it here.',
    'dkim-key-missing': 'Signing needs a private key. Paste it here, or leave the domain empty.',
    'dkim-key-unreadable':
      'This is no RSA private key in PEM. It begins with “-----BEGIN PRIVATE KEY-----” or “-----BEGIN RSA PRIVATE KEY-----”.',
    'report-key-missing':
      'Reports need what the provider’s calls are known by. Copy it from its console and enter it here.',
    'report-key-wrong':
      'This is not what it should be: SES needs the ARN of a topic, SendGrid its verification key. Copy it once more.',
    'mail-fallback-unknown': 'This fallback is no longer among the providers. Choose another one.',
    'domain-twice': 'A domain stands there twice. Take one of the two out.',
  },
  'zh-CN': {
    'mail-provider-not-found': '该邮件服务商不存在，或已被删除。请重新加载页面。',
    'mail-password-missing': '登录需要密码。密码只对原服务器有效，请在此重新填写。',
    'dkim-key-missing': '签名需要私钥。请粘贴私钥，或将域名留空。',
    'dkim-key-unreadable':
      '这不是 PEM 格式的 RSA 私钥。私钥以“-----BEGIN PRIVATE KEY-----”或“-----BEGIN RSA PRIVATE KEY-----”开头。',
    'report-key-missing': '需要用于识别服务商回报的密钥。请从服务商控制台复制后填写在此处。',
    'report-key-wrong': '内容不正确：SES 需要主题的 ARN，SendGrid 需要验证密钥。请重新复制。',
    'mail-fallback-unknown': '所选的备用服务商已不存在，请另选一个。',
    'domain-twice': '同一域名出现了两次，请去掉其中一个。',
  },
};

export default problems;
