import type { Texts, Translations } from '../../i18n/resources';

const en: Texts = {
  title: 'Value points',
  subtitle: 'What each customer is worth: bought, hoped for, suggested and foreseen, less what they cost.',
  points: 'Points',
  customers: 'Customers',
  tile: {
    customers: 'Customers with points',
    average: 'Points per customer',
    total: '{{points}} in all',
    belowZero: 'Below zero',
    turnedDown: 'Value turning down',
    turnedDownHint_one: '{{count}} found by the last run',
    turnedDownHint_other: '{{count, number}} found by the last run',
  },
  run: {
    now: 'Reckon now',
    done_one: 'Points are up to date. {{count}} customer changed.',
    done_other: 'Points are up to date. {{count, number}} customers changed.',
  },
  distribution: {
    title: 'Customers by points',
    hint: 'Click a bar to see who is in it.',
  },
  band: {
    below: 'below 0',
    between: '{{from}} – {{to}}',
    above: '{{from}} and more',
    title: 'Value points {{band}}',
  },
  terms: { title: 'What the points are made of', hint: 'All customers together.', term: 'Term' },
  term: {
    bought: { name: 'Bought' },
    opportunities: { name: 'Open opportunities' },
    suggestions: { name: 'Suggestions' },
    future: { name: 'Future need' },
    costs: { name: 'Costs and arrears' },
    relationship: { name: 'Relationship' },
    total: { name: 'Total' },
  },
  turned: {
    title: 'Value turning down',
    hint: 'Care for them before they are lost.',
    text: 'Their value curve stands at least {{share}} % below its peak: needs that did not come round, opportunities lost, costs that grew.',
    show_one: 'Show {{count}} customer',
    show_other: 'Show {{count, number}} customers',
  },
  customer: {
    name: 'Customer',
    unnamed: 'Customer {{id}}',
    peak: 'Peak',
    turnedDown: 'Turned down',
    none: 'Nobody stands here',
  },
  warning: {
    'rounded-away_one':
      '{{count}} customer bought so little that it comes to no points: raise the points per million in the settings.',
    'rounded-away_other':
      '{{count, number}} customers bought so little that it comes to no points: raise the points per million in the settings.',
    'future-orders_one': '{{count}} customer has orders dated in the future; these were left out.',
    'future-orders_other':
      '{{count, number}} customers have orders dated in the future; these were left out.',
  },
  none: {
    run: 'Points have not been reckoned yet',
    runHint: 'The night does it; or start it now. The first run also draws the curves of the past year.',
    nobody: 'There is nothing to count yet',
    nobodyHint: 'Points come from orders, opportunities, suggestions and what customers cost.',
  },
  curve: {
    title: 'Value curve',
    hint: 'Points at the end of each month.',
    month: 'Month',
    none: 'No points yet: they are reckoned every night.',
    peak: 'Peak {{points}}',
    turned: 'Turned down on {{day}}',
  },
  needs: {
    title: 'What they will need',
    none: 'Nothing is foreseen.',
    product: 'Product',
    reason: {
      cycle: 'used up by',
      complement: 'goes with what they bought',
      related: 'bought by people like them',
    },
    worth: 'Worth',
    times: '× {{quantity}}',
  },
  settings: {
    title: 'How points are given',
    pointsPerMillion: {
      label: 'Points for a million',
      hint: 'Of the workspace’s currency: purchases, open opportunities, future need and costs are counted at this rate.',
    },
    highValueSuggestion: { label: 'High-value suggestion', hint: 'Points for each.' },
    ordinarySuggestion: { label: 'Ordinary suggestion', hint: 'Points for each.' },
    acquisitionCostWeight: {
      label: 'Acquisition cost, weight',
      hint: 'Taken off as money; 0 leaves it out.',
    },
    marketingCostWeight: { label: 'Marketing cost, weight', hint: 'Taken off as money; 0 leaves it out.' },
    arrearsWeight: {
      label: 'Arrears, weight',
      hint: 'What the customer owes, taken off as money; 0 leaves it out.',
    },
    pointsPerRelationshipYear: {
      label: 'Points for a year of relationship',
      hint: 'Since the relationship began, or the customer was acquired.',
    },
    pointsPerSatisfactionGrade: {
      label: 'Points for a grade of satisfaction',
      hint: 'For each grade the mean is above 3; taken off below.',
    },
    horizonDays: { label: 'Horizon, days', hint: 'How far ahead needs are foreseen.' },
    complementShare: {
      label: 'Complements, share',
      hint: 'How much of a complement’s price counts, 0 to 1: as likely as it is that they buy it.',
    },
    relatedShare: { label: 'Related products, share', hint: 'As above, for related products.' },
    turningShare: {
      label: 'Turning down, share',
      hint: 'A value has turned down when it is this share of its peak below it.',
    },
  },
};

const zh: Texts = {
  title: '价值点',
  subtitle: '每位客户值多少：已购买、有商机、提过建议、未来需要，减去花在其身上的成本。',
  points: '点数',
  customers: '客户',
  tile: {
    customers: '有点数的客户',
    average: '人均点数',
    total: '合计 {{points}}',
    belowZero: '低于零',
    turnedDown: '价值走低',
    turnedDownHint_other: '最近一次计算新发现 {{count, number}} 位',
  },
  run: {
    now: '立即计算',
    done_other: '点数已更新，{{count, number}} 位客户有变化。',
  },
  distribution: { title: '客户点数分布', hint: '点击柱形查看其中的客户。' },
  band: {
    below: '低于 0',
    between: '{{from}} – {{to}}',
    above: '{{from}} 及以上',
    title: '价值点 {{band}}',
  },
  terms: { title: '点数的构成', hint: '全部客户合计。', term: '项目' },
  term: {
    bought: { name: '已购买' },
    opportunities: { name: '进行中的商机' },
    suggestions: { name: '建议' },
    future: { name: '未来需求' },
    costs: { name: '成本与欠款' },
    relationship: { name: '关系' },
    total: { name: '合计' },
  },
  turned: {
    title: '价值走低的客户',
    hint: '在流失之前给予关怀。',
    text: '其价值曲线比峰值低至少 {{share}}%：该来的需求没来、商机丢失，或成本上升。',
    show_other: '查看 {{count, number}} 位客户',
  },
  customer: {
    name: '客户',
    unnamed: '客户 {{id}}',
    peak: '峰值',
    turnedDown: '走低日期',
    none: '这里没有客户',
  },
  warning: {
    'rounded-away_other': '{{count, number}} 位客户的购买额太小，折算后为 0 点：请在设置中提高每百万的点数。',
    'future-orders_other': '{{count, number}} 位客户有日期在未来的订单，这些订单未计入。',
  },
  none: {
    run: '尚未计算价值点',
    runHint: '每晚自动计算，也可以现在开始。首次计算会同时画出过去一年的价值曲线。',
    nobody: '目前没有可计的内容',
    nobodyHint: '点数来自订单、商机、建议以及花在客户身上的成本。',
  },
  curve: {
    title: '价值曲线',
    hint: '每月月末的点数。',
    month: '月份',
    none: '还没有点数：每晚计算一次。',
    peak: '峰值 {{points}}',
    turned: '{{day}} 开始走低',
  },
  needs: {
    title: '接下来需要什么',
    none: '暂无可预见的需求。',
    product: '产品',
    reason: { cycle: '预计用完', complement: '与已购产品配套', related: '与已购产品相关' },
    worth: '价值',
    times: '× {{quantity}}',
  },
  settings: {
    title: '点数如何计算',
    pointsPerMillion: {
      label: '每百万折合点数',
      hint: '以工作区货币计：购买、商机、未来需求与成本都按此折算。',
    },
    highValueSuggestion: { label: '高价值建议', hint: '每条的点数。' },
    ordinarySuggestion: { label: '普通建议', hint: '每条的点数。' },
    acquisitionCostWeight: { label: '获客成本权重', hint: '按金额扣减；0 表示不计。' },
    marketingCostWeight: { label: '营销成本权重', hint: '按金额扣减；0 表示不计。' },
    arrearsWeight: { label: '欠款权重', hint: '客户欠款按金额扣减；0 表示不计。' },
    pointsPerRelationshipYear: { label: '每年关系的点数', hint: '从建立关系或获客之日算起。' },
    pointsPerSatisfactionGrade: {
      label: '每级满意度的点数',
      hint: '平均满意度每高于 3 一级加点，低于 3 则扣减。',
    },
    horizonDays: { label: '预见天数', hint: '向前预见多久的需求。' },
    complementShare: {
      label: '配套产品计入比例',
      hint: '配套产品价格计入多少，0 到 1：即客户购买它的可能性。',
    },
    relatedShare: { label: '相关产品计入比例', hint: '同上，用于相关产品。' },
    turningShare: { label: '走低比例', hint: '比峰值低这么多即视为走低。' },
  },
};

export default { en, 'zh-CN': zh } satisfies Translations;
