import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'opportunity-not-found': 'This opportunity does not exist, or no longer does.',
    'contact-not-found': 'This entry of the contact log does not exist, or no longer does.',
    'expense-not-found': 'This expense does not exist, or no longer does.',
    'rating-without-suggestion':
      'A rating needs a suggestion to rate: write it down, or leave the rating open.',
  },
  'zh-CN': {
    'opportunity-not-found': '该商机不存在，或已不存在。',
    'contact-not-found': '该联系记录不存在，或已不存在。',
    'expense-not-found': '该费用不存在，或已不存在。',
    'rating-without-suggestion': '没有建议就无从评级：请写下建议，或不填评级。',
  },
};

export default problems;
