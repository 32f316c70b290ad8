import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'day-twice': 'A day stands there twice. Take one of the two out.',
    'festival-not-found': 'This festival does not exist, or no longer does.',
    'festival-known': 'A festival of the built-in calendar cannot be deleted. Take its days out instead.',
    'festival-used': 'A campaign that is not over waits for this festival. Stop the campaign first.',
  },
  'zh-CN': {
    'day-twice': '同一天出现了两次，请去掉其中一个。',
    'festival-not-found': '节日不存在，或已被删除。',
    'festival-known': '内置日历的节日不能删除，可以去掉它的日期。',
    'festival-used': '还有未结束的活动在等这个节日，请先停止该活动。',
  },
};

export default problems;
