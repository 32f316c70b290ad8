import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'measure-run-not-found': 'This run does not exist. Reload the page.',
    'b-not-above-a': 'B begins where A ends, so its share must be larger than that of A.',
    'tiers-over-all': 'The tiers together are more than 100 %. Make one of them smaller.',
    'stages-not-rising': 'A later stage needs a longer silence than the one before it.',
  },
  'zh-CN': {
    'measure-run-not-found': '该次运行不存在，请刷新页面。',
    'b-not-above-a': 'B 类从 A 类结束处开始，因此其界线必须大于 A 类。',
    'tiers-over-all': '各层级合计超过 100%，请减小其中一个。',
    'stages-not-rising': '后一阶段所需的沉默必须比前一阶段更长。',
  },
};

export default problems;
