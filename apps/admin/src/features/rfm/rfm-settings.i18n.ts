import type { Translations } from '../../i18n/resources';

const settings: Translations = {
  en: {
    window: {
      all: 'All orders',
      days_one: 'The last {{count}} day',
      days_other: 'The last {{count, number}} days',
    },
    monetary: {
      sum: {
        name: 'All they spent',
        short: 'monetary: the sum',
        hint: 'The sum of their orders; refunds are taken off.',
      },
      average: {
        name: 'What they spend per order',
        short: 'monetary: the average order',
        hint: 'The sum divided by the number of orders: a few large orders count more than many small ones.',
      },
    },
    ties: {
      low: {
        name: 'The lower score',
        hint: 'Customers with the same value get the score in which their group begins. Careful: nobody is rated too high.',
      },
      high: {
        name: 'The higher score',
        hint: 'They get the score in which their group ends. Generous: nobody is rated too low.',
      },
      mid: { name: 'The middle', hint: 'They get the score of the middle of their group.' },
      split: {
        name: 'Equal bands',
        hint: 'Every score gets the same number of customers, even if two with the same value get different scores.',
      },
    },
    open: 'Settings',
    title: 'How scores are made',
    windowLabel: 'Which orders count',
    windowHint: 'Counted back from the day of the run.',
    lastDays: 'Only recent orders',
    lastDaysBefore: 'the last',
    lastDaysAfter: 'days',
    minimumOrders: 'Least orders',
    minimumOrdersHint: 'Customers with fewer orders get no score.',
    tiesLabel: 'Customers with the same value',
    tiesHint:
      'When a score’s border falls among customers with the same value, this decides which score they get.',
    saved: 'Saved. The next run scores by these settings.',
  },
  'zh-CN': {
    window: { all: '全部订单', days_other: '最近 {{count, number}} 天' },
    monetary: {
      sum: { name: '消费总额', short: '金额：合计', hint: '订单金额合计，已扣除退款。' },
      average: {
        name: '每单金额',
        short: '金额：每单平均',
        hint: '总额除以订单数：少而大的订单比多而小的订单得分更高。',
      },
    },
    ties: {
      low: { name: '取较低分', hint: '取值相同的客户，按这一批开始处的分值计。谨慎：不会把人评高。' },
      high: { name: '取较高分', hint: '按这一批结束处的分值计。宽松：不会把人评低。' },
      mid: { name: '取中间', hint: '按这一批正中间的分值计。' },
      split: { name: '人数均等', hint: '每个分值的客户一样多，取值相同的两位客户也可能得到不同的分。' },
    },
    open: '评分设置',
    title: '评分方式',
    windowLabel: '计入哪些订单',
    windowHint: '从评分当天往前计算。',
    lastDays: '仅最近的订单',
    lastDaysBefore: '最近',
    lastDaysAfter: '天',
    minimumOrders: '最少订单数',
    minimumOrdersHint: '订单更少的客户不评分。',
    tiesLabel: '取值相同的客户',
    tiesHint: '当分值的界线正好落在取值相同的客户之间时，由此决定他们得几分。',
    saved: '已保存，下次评分时生效。',
  },
};

export default settings;
