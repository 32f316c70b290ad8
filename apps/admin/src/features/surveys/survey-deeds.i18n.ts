import type { Translations } from '../../i18n/resources';

/** What an answer does beside becoming an attribute. */
const deeds: Translations = {
  en: {
    answers: 'With these answers',
    anyAnswer: 'Any answer',
    satisfaction: { name: 'Satisfaction in the contact log' },
    suggestion: {
      name: 'A suggestion',
      rating: 'Rated',
      hint: 'It stands in the contact log; a rated one counts in the customer’s value points.',
      unrated: 'Not yet',
      'high-value': 'High-value',
      ordinary: 'Ordinary',
    },
    need: {
      name: 'A need',
      label: 'Need',
      hint: 'Small letters, digits and _, such as preferred_category.',
    },
    tag: { name: 'A tag', label: 'Tag' },
    consent: {
      name: 'A consent',
      channel: 'Channel',
      purpose: 'Purpose',
      email: 'E-mail',
      sms: 'SMS',
      promotion: 'Promotions',
      care: 'Care',
      yes: 'The choice that agrees',
      hint: 'Every other choice withdraws. Question and choice are kept as the wording.',
    },
    task: {
      name: 'A task for a person',
      kind: 'How',
      phone: 'Call',
      visit: 'Visit',
      dueDays: 'Due in days',
      title: 'What is to be done',
    },
    pause: { name: 'Promotions stop for a time', days: 'Days' },
  },
  'zh-CN': {
    answers: '仅限这些回答',
    anyAnswer: '任何回答',
    satisfaction: { name: '把满意度记入联系记录' },
    suggestion: {
      name: '记为建议',
      rating: '评级',
      hint: '写入联系记录；评级后计入客户的价值点。',
      unrated: '暂不评级',
      'high-value': '高价值',
      ordinary: '普通',
    },
    need: { name: '记为需求', label: '需求', hint: '小写字母、数字和 _，例如 preferred_category。' },
    tag: { name: '打标签', label: '标签' },
    consent: {
      name: '记录许可',
      channel: '渠道',
      purpose: '用途',
      email: '邮件',
      sms: '短信',
      promotion: '促销',
      care: '关怀',
      yes: '表示同意的选项',
      hint: '选其他选项即为撤回。题目和所选选项会作为许可措辞保存。',
    },
    task: {
      name: '给同事派任务',
      kind: '方式',
      phone: '电话',
      visit: '拜访',
      dueDays: '几天内完成',
      title: '要做什么',
    },
    pause: { name: '暂停促销', days: '天数' },
  },
};

export default deeds;
