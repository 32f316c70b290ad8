import type { Translations } from '../../i18n/resources';

const preferences: Translations = {
  en: {
    title: 'Preferences',
    hint: 'What they chose by the link in our messages. It holds for promotions and care.',
    frequency: 'How often',
    'as-it-comes': 'as messages come',
    weekly: 'at most weekly',
    monthly: 'at most monthly',
    pause: 'No messages',
    until: 'until',
    paused: 'paused',
    unwanted: 'does not want this',
  },
  'zh-CN': {
    title: '偏好',
    hint: '客户通过消息中的链接所作的选择，适用于促销和关怀。',
    frequency: '接收频率',
    'as-it-comes': '有消息就收',
    weekly: '每周最多一条',
    monthly: '每月最多一条',
    pause: '暂停接收',
    until: '至',
    paused: '已暂停',
    unwanted: '不想了解',
  },
};

export default preferences;
