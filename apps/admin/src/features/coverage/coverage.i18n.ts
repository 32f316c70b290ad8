import type { Translations } from '../../i18n/resources';

const coverage: Translations = {
  en: {
    title: 'Coverage',
    subtitle: 'Customers nobody has talked to: no message, no call, no visit.',
    days: 'For how many days',
    segment: 'Among',
    everybody: 'All customers',
    name_one: 'Nobody talked to them for {{count}} day',
    name_other: 'Nobody talked to them for {{count}} days',
    untouched: 'Nobody talked to',
    share: 'Of all customers',
    byEmail: 'Reachable by e-mail',
    bySms: 'Reachable by SMS',
    some: 'Some of them',
    someHint: 'A segment shows all of them, and a campaign can go to it.',
    reserve_one:
      'The last {{share}} of the month’s budget goes only to customers nobody has talked to for {{count}} day:',
    reserve_other:
      'The last {{share}} of the month’s budget goes only to customers nobody has talked to for {{count}} days:',
    noReserve: 'A part of the month’s budget can be kept for them:',
    nobody: 'Somebody has talked to each of them',
  },
  'zh-CN': {
    title: '覆盖',
    subtitle: '很久没有联系过的客户：没有消息、电话或拜访。',
    days: '多少天未联系',
    segment: '范围',
    everybody: '全部客户',
    name_other: '{{count}} 天未联系',
    untouched: '未联系的客户',
    share: '占全部客户',
    byEmail: '可用邮件联系',
    bySms: '可用短信联系',
    some: '其中几位',
    someHint: '建成细分可查看全部，并可用于活动。',
    reserve_other: '每月预算的最后 {{share}} 只用于 {{count}} 天内没有联系过的客户：',
    noReserve: '可以从每月预算中为他们预留一部分：',
    nobody: '每位客户都有人联系过',
  },
};

export default coverage;
