import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'survey-not-found': 'This survey does not exist.',
    'key-taken': 'This name is used twice in the survey. Give each question and each choice one of its own.',
    'score-not-a-rating': 'The score must come from a question with a scale.',
    'branch-not-earlier':
      'Only an earlier question can decide whether this one is asked. Move that one up, or choose another.',
    'branch-not-countable':
      'A text, a date, an order or a matrix cannot decide whether a question is asked. Choose a scale or a choice.',
    'branch-answer-unknown': 'The deciding question no longer has this answer. Choose again.',
    'not-written-by-this-type': 'An answer of this type cannot be written there.',
    'answer-unknown': 'The question no longer has this answer. Choose again.',
  },
  'zh-CN': {
    'survey-not-found': '该问卷不存在。',
    'key-taken': '此名称在问卷中重复，请为每道题、每个选项使用不同的名称。',
    'score-not-a-rating': '得分必须来自量表题（评分、NPS、CSAT、CES）。',
    'branch-not-earlier': '只有排在前面的题目才能决定是否显示本题。请把那道题上移，或改选其他题目。',
    'branch-not-countable': '文字、日期、排序、矩阵题不能决定是否显示其他题目，请改选量表题或选择题。',
    'branch-answer-unknown': '决定显示的题目已经没有这个选项，请重新选择。',
    'not-written-by-this-type': '这种题型的回答不能写到那里。',
    'answer-unknown': '本题已经没有这个选项，请重新选择。',
  },
};

export default problems;
