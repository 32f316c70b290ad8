import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'offer-not-found': 'This offer does not exist.',
    'offer-archived':
      'This offer is archived: it is neither changed nor given out any more. Choose or make another one.',
  },
  'zh-CN': {
    'offer-not-found': '该优惠不存在。',
    'offer-archived': '该优惠已归档，不能再修改或发放。请另选一个或新建一个。',
  },
};

export default problems;
