import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'clv-without-model': 'There is no model of buying yet, so nothing can be predicted. Fit one first.',
    'clv-model-not-found': 'This model does not exist. Reload the page.',
  },
  'zh-CN': {
    'clv-without-model': '还没有购买模型，无法预测。请先拟合模型。',
    'clv-model-not-found': '该模型不存在，请刷新页面。',
  },
};

export default problems;
