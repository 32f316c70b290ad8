import type { Translations } from '../../i18n/resources';

const groups: Translations = {
  en: {
    open: 'Edit',
    title: 'Groups of cells',
    hint: 'Choose a group, then click the cells that belong to it: recency from bottom to top, frequency from left to right, one monetary score at a time. Every cell is always in exactly one group.',
    brush: 'Group that clicked cells are given to',
    cells_one: '{{count}} cell',
    cells_other: '{{count}} cells',
    cell: 'Cell {{cell}}, now in {{group}}',
    name: { en: 'Name in English', 'zh-CN': 'Name in Chinese' },
    usual: 'as usual',
    save: 'Save groups',
    saved: 'Saved. Segments that ask for groups are brought up to date.',
    add: 'Add a group',
    unnamed: 'New group',
    remove: 'Remove this group',
    removeHint:
      'Its cells go to another group. Segments that name “{{name}}” say so and keep their members until they are changed.',
    heir: 'Its cells go to',
    removeNow: 'Remove',
    lasting: 'The home page counts this group, so it can be called otherwise, but not be removed.',
  },
  'zh-CN': {
    open: '编辑',
    title: '单元格与客户群',
    hint: '先选择客户群，再点击属于它的单元格：自下而上为最近一次，从左到右为频次，每次显示一档金额分。每个单元格始终只属于一个客户群。',
    brush: '点击的单元格归入哪个客户群',
    cells_other: '{{count}} 格',
    cell: '单元格 {{cell}}，目前属于{{group}}',
    name: { en: '英文名称', 'zh-CN': '中文名称' },
    usual: '沿用默认名称',
    save: '保存客户群',
    saved: '已保存，按客户群筛选的细分会随之更新。',
    add: '添加客户群',
    unnamed: '新客户群',
    remove: '移除该客户群',
    removeHint:
      '其中的单元格将归入另一个客户群。引用“{{name}}”的细分会提示规则失效，并保留现有成员，直到修改规则。',
    heir: '单元格归入',
    removeNow: '移除',
    lasting: '首页会统计该客户群，因此可以改名，但不能移除。',
  },
};

export default groups;
