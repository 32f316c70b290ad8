import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'topic-in-use':
      'Templates are about a topic you removed ({{templates, number}} of them). Give them another topic first, or keep it.',
    'topic-unknown': 'There is no such topic any more. Choose another one, or none.',
    'topic-key-twice': 'Two topics have the same key. Give one of them another name.',
  },
  'zh-CN': {
    'topic-in-use':
      '删除的主题仍有 {{templates, number}} 个模板在使用。请先给这些模板换一个主题，或保留该主题。',
    'topic-unknown': '该主题已不存在。请另选一个，或不选。',
    'topic-key-twice': '有两个主题的键相同。请给其中一个换个名称。',
  },
};

export default problems;
