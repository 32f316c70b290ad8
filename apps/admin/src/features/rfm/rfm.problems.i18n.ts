import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'rfm-runs-not-comparable':
      'Movement can only be told between two different runs that finished and have equally many scores. Choose two others.',
    'fixed-bands-count': 'So many scores need {{expected}} limits. Fill in all of them.',
    'fixed-bands-order': 'Each limit must be larger than the one before it.',
    'no-rfm-cell': '{{cell}} is not a cell of {{bands}} scores.',
    'rfm-cell-twice': 'The cell {{cell}} is in two groups. Take it out of one.',
    'rfm-cell-without-group': 'The cell {{cell}} is in no group. Put it into one.',
    'rfm-group-twice': 'The group {{group}} is there twice. Remove one.',
    'rfm-group-unnamed': 'A group of your own needs a name in both languages.',
    'rfm-group-lasting': 'The group {{group}} is counted on the home page and cannot be removed.',
  },
  'zh-CN': {
    'rfm-runs-not-comparable': '只能比较两次不同的、已完成且分数档数相同的评分。请另选两次。',
    'fixed-bands-count': '这么多分数档需要 {{expected}} 个界限，请填写完整。',
    'fixed-bands-order': '每个界限都要大于前一个。',
    'no-rfm-cell': '{{cell}} 不是 {{bands}} 档评分的单元格。',
    'rfm-cell-twice': '单元格 {{cell}} 同时属于两个客户群，请从其中一个移除。',
    'rfm-cell-without-group': '单元格 {{cell}} 不属于任何客户群，请归入一个。',
    'rfm-group-twice': '客户群 {{group}} 出现了两次，请移除一个。',
    'rfm-group-unnamed': '自建的客户群需要填写中英文名称。',
    'rfm-group-lasting': '首页会统计客户群 {{group}}，不能移除。',
  },
};

export default problems;
