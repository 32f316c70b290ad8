import type { Translations } from '../../../i18n/resources';

/** The fields of a task step. */
const texts: Translations = {
  en: {
    untitled: 'Without a title yet',
    by: { label: 'How', phone: 'By a call', visit: 'By a visit' },
    title: { 'zh-CN': 'Title (Chinese)', en: 'Title (English)' },
    titleHint: 'Call {{variable}}',
    instructions: { 'zh-CN': 'What to say or do (Chinese)', en: 'What to say or do (English)' },
    assignee: 'Who does it',
    accountManager: "The customer's account manager",
    assigneeHint:
      'The account manager is the user whose name or e-mail address stands there. Without one it belongs to nobody, and anybody may take it.',
    dueDays: 'Due after how many days',
    purpose: { label: 'Counts as', care: 'care', promotion: 'promotion' },
    outcomes: 'How it can end',
    addOutcome: 'Another outcome',
    waits: 'Wait for the outcome',
    atMost: 'But no longer than',
    way: { dropped: 'Dropped' },
  },
  'zh-CN': {
    untitled: '尚无标题',
    by: { label: '方式', phone: '电话', visit: '拜访' },
    title: { 'zh-CN': '标题（中文）', en: '标题（英文）' },
    titleHint: '致电 {{variable}}',
    instructions: { 'zh-CN': '说什么、做什么（中文）', en: '说什么、做什么（英文）' },
    assignee: '由谁完成',
    accountManager: '客户的客户经理',
    assigneeHint: '客户经理是姓名或邮箱与之相符的用户。没有客户经理时任务不属于任何人，人人可领取。',
    dueDays: '几天内完成',
    purpose: { label: '计入', care: '关怀', promotion: '促销' },
    outcomes: '可能的结果',
    addOutcome: '添加结果',
    waits: '等待结果',
    atMost: '但最多等待',
    way: { dropped: '已取消' },
  },
};

export default texts;
