import type { Translations } from '../../i18n/resources';

const topics: Translations = {
  en: {
    title: 'Topics',
    subtitle:
      'What your messages are about. Customers choose among them in their preferences; whoever does not want a topic gets no message about it. A template names its topic.',
    list: 'Topics customers choose from',
    hint: 'In this order, by the name in their language.',
    none: 'No topics yet: the preferences show channels, frequency and language only.',
    zh: 'Topic {{n}}, name in Chinese',
    en: 'Topic {{n}}, name in English',
    zhPlaceholder: '新品上市',
    enPlaceholder: 'New products',
    add: 'Add a topic',
    remove: 'Remove topic {{n}}',
  },
  'zh-CN': {
    title: '主题',
    subtitle:
      '消息的内容主题。客户在偏好设置中勾选想了解的主题；不想了解的，相关消息不会发送。模板中可指定一个主题。',
    list: '供客户选择的主题',
    hint: '按此顺序，以客户的语言显示名称。',
    none: '还没有主题，偏好设置中只显示渠道、频率和语言。',
    zh: '主题 {{n}} 的中文名称',
    en: '主题 {{n}} 的英文名称',
    zhPlaceholder: '新品上市',
    enPlaceholder: 'New products',
    add: '添加主题',
    remove: '删除主题 {{n}}',
  },
};

export default topics;
