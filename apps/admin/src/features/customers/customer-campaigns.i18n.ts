import type { Translations } from '../../i18n/resources';

/** The campaigns a customer went through. */
const texts: Translations = {
  en: {
    title: 'Campaigns',
    hint: 'Each campaign that took this customer in: the way they took, and why they did or did not get each message.',
    none: 'No campaign has taken this customer in yet.',
    times_one: '{{count}} time',
    times_other: '{{count}} times',
    inside: 'Inside now',
    open: 'Open the campaign',
    more: 'Show more',
  },
  'zh-CN': {
    title: '活动',
    hint: '接纳过该客户的每个活动：所走的路径，以及每条消息发送或未发送的原因。',
    none: '还没有活动接纳过该客户。',
    times_other: '共 {{count}} 次',
    inside: '仍在活动中',
    open: '打开活动',
    more: '显示更多',
  },
};

export default texts;
