import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'warning-after-stop': 'The warning must come before the stop. Enter a smaller share for it.',
  },
  'zh-CN': {
    'warning-after-stop': '预警必须早于停发，请填写更小的比例。',
  },
};

export default problems;
