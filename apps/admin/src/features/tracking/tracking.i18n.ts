import type { Translations } from '../../i18n/resources';

const tracking: Translations = {
  en: {
    title: 'Tracking',
    subtitle:
      'What is followed of your messages. A change holds for messages decided from now on; those sent before stay as they are, and so do their links.',
    purpose: { promotion: 'Promotions', care: 'Care', transactional: 'Transactional' },
    links: 'Follow clicks',
    opens: 'Follow openings',
    utm: 'Add UTM parameters to links',
    hint: {
      links:
        'Links lead by us, under signed addresses. Without it no click is known, and no step can wait for one.',
      opens:
        'An invisible picture tells that an e-mail was opened. Mail programs that fetch it by themselves are not counted.',
      utm: 'utm_source, utm_medium and utm_campaign, for the statistics of your own website. What a link has already stays.',
    },
  },
  'zh-CN': {
    title: '跟踪',
    subtitle: '消息中跟踪哪些行为。修改只影响此后决定发送的消息；之前发出的消息及其链接保持原样。',
    purpose: { promotion: '促销', care: '关怀', transactional: '事务' },
    links: '跟踪点击',
    opens: '跟踪打开',
    utm: '为链接添加 UTM 参数',
    hint: {
      links: '链接改为经由我们的签名地址跳转。关闭后无法得知点击，步骤也无法等待点击。',
      opens: '用一张不可见的图片得知邮件被打开。邮件程序自动获取的不计入。',
      utm: 'utm_source、utm_medium 和 utm_campaign，供您网站的统计使用。链接中已有的参数保持不变。',
    },
  },
};

export default tracking;
