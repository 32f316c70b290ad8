import type { Texts, Translations } from '../../i18n/resources';

const en: Texts = {
  title: 'Forecast',
  subtitle: 'What customers will buy and bring in the next three periods.',
  file: 'Export CSV',
  period: { quarter: 'Q{{quarter}} {{year}}', year: '{{year}}' },
  tier: { vip: 'VIP', major: 'Major', ordinary: 'Ordinary', small: 'Small', none: 'No tier' },
  measure: { purchases: 'Purchases', margin: 'Margin', expense: 'Expense' },
  tile: {
    purchases: 'Purchases expected',
    customers_one: 'in the period going on, from {{count}} customer',
    customers_other: 'in the period going on, from {{count, number}} customers',
    profit: 'Profit expected',
    profitHint: 'purchases − goods − marketing',
    belowZero: 'Profit below zero',
    nearZero_one: '{{count}} more is near zero',
    nearZero_other: '{{count, number}} more are near zero',
    without_one: '{{count}} buyer has no forecast: bought only lately or long ago',
    without_other: '{{count, number}} buyers have no forecast: bought only lately or long ago',
  },
  chart: {
    title: 'Purchases by period',
    hint: 'Past periods, and the three ahead. The first of those is going on now.',
    period: 'Period',
    customers: 'Customers',
    orders: 'Orders',
    bought: 'Bought',
    margin: 'Margin',
    expense: 'Marketing expense',
    expected: 'Expected',
    hadExpected: 'Had been expected',
    profit: 'Profit expected',
  },
  tiers: {
    title: 'By value tier',
    hint: 'Purchases expected. A tier opens its customers below.',
    tier: 'Value tier',
    customers: 'Customers',
  },
  model: {
    title: 'The model in words',
    hint: 'Fitted to your own orders at every run.',
    frequency: {
      month: 'A customer buys {{mean}} times a month on average; the most was {{most}}.',
      quarter: 'A customer buys {{mean}} times a quarter on average; the most was {{most}}.',
      year: 'A customer buys {{mean}} times a year on average; the most was {{most}}.',
    },
    amount: 'An order is worth {{mean}} on average; the largest average of a customer was {{largest}}.',
    amountNoMean:
      'Large orders are so frequent that amounts have no stable average; up to the largest seen, {{largest}}, they have one.',
    rests: 'It rests on {{periods}} customer periods and {{amounts}} average amounts.',
    buckets: 'Amounts are looked at between {{edges}}.',
    more: 'Parameters',
    fit: {
      frequency:
        'Frequency: negative binomial (a, b); {{iterations}} steps, {{agreeing}} of {{starts}} starts agree, slope {{slope}}.',
      amount:
        'Amount: gamma-gamma (p, q, k in minor units); {{iterations}} steps, {{agreeing}} of {{starts}} starts agree, slope {{slope}}.',
    },
  },
  customer: {
    label: 'Customers and their forecast',
    name: 'Customer',
    unnamed: 'Customer {{id}}',
    expected: 'Expected {{period}}',
    expense: 'Expense',
    profit: 'Profit',
    search: 'Name, e-mail, phone or number',
    none: 'Nobody is forecast',
    noneHint: 'Forecast again after orders have come in.',
  },
  concern: {
    margin: { name: 'Sold under cost', hint: 'The goods cost as much as they bring, or more.' },
    expense: { name: 'Costly marketing', hint: 'Marketing eats up what the goods bring.' },
    'few-purchases': { name: 'Hardly buys', hint: 'Few purchases are expected.' },
  },
  filter: {
    label: 'Of concern',
    all: 'All customers',
    tiers: 'All tiers',
    tier: 'Forecast by tier',
    'below-zero': 'Profit below zero',
    'near-zero': 'Profit near or below zero',
    overridden: 'Set by hand',
  },
  settings: {
    title: 'How the forecast is made',
    period: 'Period',
    periodHint: 'Choose one in which a good customer buys once or more.',
    periods: { month: 'Month', quarter: 'Quarter', year: 'Year' },
    history: 'Looks back over',
    historyHint: 'Complete periods the model is fitted to. Who last bought before them has no forecast.',
    historyUnit: 'periods',
    nearZero: 'Near zero up to',
    nearZeroHint: 'A customer whose expected profit is no higher is shown as a concern.',
    edges: 'Where amount classes end',
    edgesHint: 'Amounts per order, rising. Empty: powers of ten.',
  },
  run: {
    now: 'Forecast now',
    done_one: 'Done. {{count}} customer has a forecast.',
    done_other: 'Done. {{count, number}} customers have a forecast.',
  },
  warning: {
    'future-orders_one': '{{count}} customer has orders dated in the future; those orders were left out.',
    'future-orders_other':
      '{{count, number}} customers have orders dated in the future; those orders were left out.',
    'no-costs':
      'No order’s cost is known, so there are purchases but no profits. Give products a unit cost, or orders their cost.',
    'company-margin_one':
      'Of {{count}} customer no costs are known for their last purchases; the company’s margin stands in.',
    'company-margin_other':
      'Of {{count, number}} customers no costs are known for their last purchases; the company’s margin stands in.',
    'frequency-alike':
      'Customers buy so much alike that the model can’t tell frequent buyers from rare ones.',
    'amounts-narrow':
      'Amounts per order hardly differ between customers; their spread is an estimate at its limit.',
    'no-mean-amount':
      'Large orders are so frequent that amounts have no stable average. The forecast uses amounts up to the largest seen.',
    'starts-disagree': 'Only one of several searches found these parameters. Look at them with care.',
  },
  refusal: {
    'too-few-customers_one':
      '{{count}} customer bought in the periods looked back over. At least {{least}} are needed to tell how customers differ.',
    'too-few-customers_other':
      '{{count, number}} customers bought in the periods looked back over. At least {{least}} are needed to tell how customers differ.',
    'no-later-period':
      'Nobody has a complete period behind the one they first bought in. Come back when the next period is over, or choose a shorter period.',
    'no-repeaters_one':
      'The one customer did not buy again after the first period. Without repeat purchases nothing can be forecast.',
    'no-repeaters_other':
      'None of the {{count, number}} customers bought again after their first period. Without repeat purchases nothing can be forecast.',
    'amounts-alike_one': 'All orders are worth the same, so nothing tells how amounts change.',
    'amounts-alike_other':
      'All orders of the {{count, number}} customers are worth the same, so nothing tells how amounts change.',
    'not-converged': {
      frequency:
        'The search for how often customers buy did not settle on parameters, so there is no forecast. Try another period in the settings.',
      amount:
        'The search for what orders are worth did not settle on parameters, so there is no forecast. Try another period or other amount classes in the settings.',
    },
  },
  none: {
    run: 'Nothing is forecast yet',
    runHint:
      'A model of all your orders says what each customer will buy next. Start it now, or wait for the night.',
    refused: 'There is no forecast',
  },
};

const zh: Texts = {
  title: '购买预测',
  subtitle: '未来三期，客户会买多少、带来多少利润。',
  file: '导出 CSV',
  period: { quarter: '{{year}} 年第 {{quarter}} 季度', year: '{{year}} 年' },
  tier: { vip: 'VIP 客户', major: '主要客户', ordinary: '普通客户', small: '小客户', none: '未分层' },
  measure: { purchases: '购买额', margin: '毛利率', expense: '费用' },
  tile: {
    purchases: '预计购买额',
    customers_other: '本期，来自 {{count, number}} 位客户',
    profit: '预计利润',
    profitHint: '购买额 − 商品成本 − 营销费用',
    belowZero: '预计亏损',
    nearZero_other: '另有 {{count, number}} 位接近于零',
    without_other: '{{count, number}} 位买家没有预测：刚开始购买，或很久没买',
  },
  chart: {
    title: '各期购买额',
    hint: '过去各期，以及未来三期；其中第一期正在进行。',
    period: '期间',
    customers: '客户',
    orders: '订单',
    bought: '实际购买',
    margin: '毛利率',
    expense: '营销费用',
    expected: '预计购买',
    hadExpected: '当时的预测',
    profit: '预计利润',
  },
  tiers: {
    title: '按价值层级',
    hint: '预计购买额。点击层级，在下方查看其中的客户。',
    tier: '价值层级',
    customers: '客户',
  },
  model: {
    title: '模型说明',
    hint: '每次测算都用贵店自己的订单重新拟合。',
    frequency: {
      month: '每位客户平均每月购买 {{mean}} 次，最多 {{most}} 次。',
      quarter: '每位客户平均每季度购买 {{mean}} 次，最多 {{most}} 次。',
      year: '每位客户平均每年购买 {{mean}} 次，最多 {{most}} 次。',
    },
    amount: '每单平均 {{mean}}；单个客户的平均单价最高为 {{largest}}。',
    amountNoMean: '大额订单太多，金额没有稳定的平均值；以出现过的最大值 {{largest}} 为限计算。',
    rests: '依据 {{periods}} 个“客户 × 期间”和 {{amounts}} 个平均单价。',
    buckets: '金额分档的界线：{{edges}}。',
    more: '参数',
    fit: {
      frequency:
        '频次：负二项分布（a、b）；迭代 {{iterations}} 步，{{starts}} 个起点中 {{agreeing}} 个一致，斜率 {{slope}}。',
      amount:
        '金额：gamma-gamma 分布（p、q、k，最小货币单位）；迭代 {{iterations}} 步，{{starts}} 个起点中 {{agreeing}} 个一致，斜率 {{slope}}。',
    },
  },
  customer: {
    label: '客户及其预测',
    name: '客户',
    unnamed: '客户 {{id}}',
    expected: '{{period}}预计',
    expense: '费用',
    profit: '利润',
    search: '姓名、邮箱、电话或编号',
    none: '没有客户的预测',
    noneHint: '有新订单后再测算一次。',
  },
  concern: {
    margin: { name: '低于成本', hint: '商品成本等于或高于售价。' },
    expense: { name: '营销费用过高', hint: '营销费用吃掉了商品毛利。' },
    'few-purchases': { name: '很少购买', hint: '预计购买很少。' },
  },
  filter: {
    label: '需要关注',
    all: '全部客户',
    tiers: '全部层级',
    tier: '按层级的预测',
    'below-zero': '预计亏损',
    'near-zero': '利润接近或低于零',
    overridden: '手动设定',
  },
  settings: {
    title: '预测方式',
    period: '期间',
    periodHint: '选择好客户至少会买一次的时间长度。',
    periods: { month: '月', quarter: '季度', year: '年' },
    history: '回看',
    historyHint: '模型依据的完整期数；在此之前就没再购买的客户没有预测。',
    historyUnit: '期',
    nearZero: '接近于零的上限',
    nearZeroHint: '预计利润不高于此值的客户会列为需要关注。',
    edges: '金额分档界线',
    edgesHint: '每单金额，由小到大；留空则按十的次方分档。',
  },
  run: {
    now: '立即测算',
    done_other: '测算完成，{{count, number}} 位客户有了预测。',
  },
  warning: {
    'future-orders_other': '{{count, number}} 位客户有日期在未来的订单，这些订单未计入。',
    'no-costs': '没有任何订单的成本，因此只有购买额，没有利润。请为商品填写单位成本，或在订单中提供成本。',
    'company-margin_other': '{{count, number}} 位客户最近购买的成本不详，以公司毛利率代替。',
    'frequency-alike': '客户的购买频次过于相似，模型无法区分常客与稀客。',
    'amounts-narrow': '各客户的每单金额相差很小，其离散程度的估计已到极限。',
    'no-mean-amount': '大额订单太多，金额没有稳定的平均值；预测以出现过的最大金额为限。',
    'starts-disagree': '多次搜索中只有一次得到这组参数，请谨慎看待。',
  },
  refusal: {
    'too-few-customers_other':
      '回看期间内只有 {{count, number}} 位客户购买过，至少需要 {{least}} 位，才能看出客户之间的差别。',
    'no-later-period': '没有客户在首次购买之后经历过一个完整期间。请在下一期结束后再来，或选择更短的期间。',
    'no-repeaters_other': '{{count, number}} 位客户首次购买之后都没有再买。没有重复购买，就无法预测。',
    'amounts-alike_other': '{{count, number}} 位客户的订单金额全都相同，看不出金额如何变化。',
    'not-converged': {
      frequency: '购买频次的参数搜索没有收敛，因此没有预测。请在设置中换一种期间再试。',
      amount: '订单金额的参数搜索没有收敛，因此没有预测。请在设置中换一种期间或金额分档再试。',
    },
  },
  none: {
    run: '还没有预测',
    runHint: '模型根据全部订单，推算每位客户接下来会买多少。可以立即测算，也可以等到今晚。',
    refused: '无法预测',
  },
};

const forecast: Translations = { en, 'zh-CN': zh };

export default forecast;
