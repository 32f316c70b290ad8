import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'message-not-found': 'This message does not exist.',
    'message-not-uncertain':
      'Only an uncertain message can be resent or put aside, and this one no longer is. Somebody else was quicker.',
    'message-unrenderable': 'The message cannot be shown again: its template does not work with its facts.',
  },
  'zh-CN': {
    'message-not-found': '该消息不存在。',
    'message-not-uncertain': '只有结果不确定的消息才能重发或搁置，而这条已不再如此，可能已有人处理。',
    'message-unrenderable': '消息无法再次显示：模板与其资料不匹配。',
  },
};

export default problems;
