import type { Translations } from '../../i18n/resources';

/** What the check says of webhook steps. */
const problems: Translations = {
  en: {
    'webhook-url-missing': 'Nobody is told yet. Enter the address of the other system.',
    'webhook-url-invalid': 'This is not an address something can be sent to. It begins with https://.',
    'webhook-url-credentials':
      'The address holds a name or a password, which everybody who sees the campaign could read. Leave them out: calls are signed.',
    'webhook-private':
      'The address is in a private network. Choose one on the internet, or have the network allowed where Roundtrip is installed.',
    'webhook-secret-needed':
      'No secret is known for {{origin}}, so nothing is sent there. An owner can enter it in the step.',
    'webhook-plain': 'The address is not https: what is sent can be read on its way.',
  },
  'zh-CN': {
    'webhook-url-missing': '还没有调用对象，请填写对方系统的地址。',
    'webhook-url-invalid': '这不是可以发送的地址。地址应以 https:// 开头。',
    'webhook-url-credentials': '地址中含有用户名或密码，看到活动的人都能读到。请去掉：调用本身带有签名。',
    'webhook-private': '该地址位于内部网络。请使用互联网上的地址，或在安装 Roundtrip 的环境中允许该网络。',
    'webhook-secret-needed': '{{origin}} 还没有密钥，不会发送任何内容。所有者可在该步骤中填写。',
    'webhook-plain': '该地址不是 https：发送的内容可能在途中被读取。',
  },
};

export default problems;
