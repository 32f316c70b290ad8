import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'survey-not-found': 'This survey does not exist.',
    'key-taken': 'This name is used twice in the survey. Give each question and each choice one of its own.',
    'score-not-a-rating': 'The score must come from a rating or an NPS question.',
  },
  'zh-CN': {
    'survey-not-found': '该问卷不存在。',
    'key-taken': '此名称在问卷中重复，请为每道题、每个选项使用不同的名称。',
    'score-not-a-rating': '得分必须来自评分题或 NPS 题。',
  },
};

export default problems;
