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
      margin: {
        name: 'What is earned with them',
        short: 'monetary: the margin',
        hint: 'Revenue less cost, over the orders whose cost is known. Customers of whom no cost is known get no score; the run says how many.',
      },
    },
    method: {
      independent: {
        name: 'Each score over all customers',
        hint: 'Recency, frequency and monetary are ranked apart from each other.',
      },
      nested: {
        name: 'One within the other',
        hint: 'Frequency is ranked among customers of equal recency, monetary among those of equal recency and frequency: cells become about equally full.',
      },
      fixed: {
        name: 'Limits by hand',
        hint: 'You say where each score begins. Scores then mean the same at any time, however many customers have them.',
      },
    },
    methodLabel: 'How scores are given',
    bands: 'Number of scores',
    bandsHint:
      'From 3 to 10; 5 is usual. Ten is written A in a cell. Segments that name cells or scores keep the numbers they name.',
    fixed: {
      recency: 'Score {{score}}: last order at most',
      recencyHint: 'Days ago, counted from the run. Who ordered longer ago than the last limit gets score 1.',
      frequency: 'Score {{score}}: at least so many orders',
      frequencyHint: 'Who has fewer than the first limit gets score 1.',
      monetary: 'Score {{score}}: at least',
      monetaryHint: 'Who is below the first limit gets score 1.',
      missing: 'Fill in this limit.',
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
      margin: {
        name: '毛利',
        short: '金额：毛利',
        hint: '收入减成本，只计成本已知的订单。没有任何已知成本的客户不评分，评分结果会说明有多少位。',
      },
    },
    method: {
      independent: { name: '三项各自评分', hint: '最近一次、频次、金额分别在全部客户中排名。' },
      nested: {
        name: '逐层评分',
        hint: '频次在最近一次分相同的客户中排名，金额在前两项都相同的客户中排名：各单元格的人数大致相等。',
      },
      fixed: {
        name: '手工界限',
        hint: '由您指定每个分值从哪里开始。无论人数多少，分值的含义始终不变。',
      },
    },
    methodLabel: '评分方法',
    bands: '分值档数',
    bandsHint: '3 到 10 档，通常为 5 档；单元格中 10 写作 A。已指定单元格或分值的细分仍按原来的数字判断。',
    fixed: {
      recency: '{{score}} 分：最近一次购买不超过',
      recencyHint: '距评分当天的天数。超过最后一个界限的客户得 1 分。',
      frequency: '{{score}} 分：订单数至少',
      frequencyHint: '少于第一个界限的客户得 1 分。',
      monetary: '{{score}} 分：至少',
      monetaryHint: '低于第一个界限的客户得 1 分。',
      missing: '请填写该界限。',
    },
    ties: {
      low: { name: '取较低分', hint: '取值相同的客户，按这一批开始处的分值计。谨慎：不会把人评高。' },
      high: { name: '取较高分', hint: '按这一批结束处的分值计。宽松：不会把人评低。' },
      mid: { name: '取中间', hint: '按这一批正中间的分值计。' },
      split: { name: '人数均等', hint: '每个分值的客户一样多，取值相同的两位客户也可能得到不同的分。' },
    },
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
  },
};

export default settings;
