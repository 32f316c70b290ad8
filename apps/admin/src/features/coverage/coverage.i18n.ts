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
    nobody: '每位客户都有人联系过',
  },
};

export default coverage;
