import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'forecast-missing':
      'There is no forecast for these customers, so no value can be set in its place. Forecast first, or choose customers who bought lately.',
    'forecast-period-not-ahead':
      'The period {{period}} is not one of the three ahead any more. Reload the page and choose again.',
    'forecast-override-not-found': 'This value no longer holds: somebody has taken it back or replaced it.',
    'customers-or-segment': 'Choose either customers or a segment, not both.',
    'edges-not-rising': 'Each amount must be larger than the one before it.',
  },
  'zh-CN': {
    'forecast-missing': '这些客户没有预测，无法设定数值。请先测算，或选择近期购买过的客户。',
    'forecast-period-not-ahead': '期间 {{period}} 已不在未来三期之内，请刷新页面后重新选择。',
    'forecast-override-not-found': '该设定已失效：有人撤回或替换了它。',
    'customers-or-segment': '请选择客户或细分其中之一。',
    'edges-not-rising': '每个金额都必须大于前一个。',
  },
};

export default problems;
