import type { Translations } from '../../i18n/resources';

/** The model, its choices, its check, and what speaks against it. */
const model: Translations = {
  en: {
    kind: {
      'bg-nbd': {
        name: 'BG/NBD',
        hint: 'Customers leave, if they do, right after an order. Suits most shops.',
      },
      'pareto-nbd': {
        name: 'Pareto/NBD',
        hint: 'Customers may leave at any moment, even before a second order. Takes longer to fit.',
      },
    },
    facts: {
      title: 'What the model learned',
      hint: '{{kind}}, fitted on {{date}}',
      rate: 'A customer who still buys places {{orders}} orders a year on average.',
      leavesAfterOrder: 'After each further order, {{share}} of customers leave for good.',
      leavesInTime: 'Half of the customers leave for good within {{weeks}} weeks.',
      spend: 'An order comes to {{amount}} on average.',
      constant: 'Every customer spends {{amount}} per order.',
      noSpend: 'It says nothing about amounts.',
      basisAll:
        'Fitted on all {{customers}} customers with orders over {{weeks}} weeks; {{repeaters}} of them came back.',
      basisSample:
        'Fitted on {{fitted}} of {{customers}} customers with orders over {{weeks}} weeks; {{repeaters}} of those came back.',
      parameters: 'Parameters and how the fit went',
      gammaGamma: 'Gamma-gamma (amounts)',
      likelihood: 'mean log-likelihood',
      iterations: 'iterations',
      gradient: 'gradient at the end',
      starts: 'starts that agree',
    },
    calibration: {
      title: 'How well it predicts',
      hint_one:
        'Fitted without the last {{weeks}} weeks, then compared with what {{count}} customer ordered in them.',
      hint_other:
        'Fitted without the last {{weeks}} weeks, then compared with what {{count, number}} customers ordered in them.',
      predicted: 'Predicted orders per customer',
      actual: 'Actual orders per customer',
      axis: 'Orders after the first, before these weeks',
      orMore: '{{repeats}} or more',
      total: 'Predicted {{predicted}} orders, there were {{actual}}:',
      tooMany: '{{off}} too many.',
      tooFew: '{{off}} too few.',
    },
    refusal: {
      newModel: 'The newest fit gave no model; the one before stays in use',
      purchases: 'No model of buying',
      spend: 'Amounts cannot be predicted',
      calibration: 'The model could not be checked against past weeks',
      reason: {
        'too-few-customers':
          'Only {{have}} customers have an order; at least {{need}} are needed. Import more orders, or wait.',
        'too-few-repeaters':
          'Only {{have}} customers came back after their first order; at least {{need}} are needed. Wait for more repeat orders.',
        'too-few-spenders':
          'Only {{have}} customers have more than one order that came to more than nothing; at least {{need}} are needed.',
        'too-short':
          'The orders reach back only {{have}} weeks; at least {{need}} are needed. Import older orders, or wait.',
        'all-alike':
          'All customers ordered in exactly the same way, so there is nothing to learn from their differences.',
        'not-converged':
          'The search for the best parameters did not arrive at an end. Try the other model in the settings, or fit again when there are more orders.',
        'no-mean-spend':
          'A few huge orders outweigh everything else, so an average amount does not exist. Look for orders with wrong amounts.',
      },
    },
    warning: {
      title: 'To be taken with care',
      of: { purchases: 'the model of buying', spend: 'the model of amounts' },
      'starts-disagree':
        'For {{what}}, different starting points led to different results; the best one is used.',
      extreme:
        'In {{what}}, {{parameters}} ran off to an extreme: customers hardly differ in this respect, or hardly any of them leave.',
      future_one: '{{count}} customer has orders dated in the future; those orders were left out.',
      future_other:
        '{{count, number}} customers have orders dated in the future; those orders were left out.',
    },
    settings: {
      title: 'How value is predicted',
      horizon: 'How far ahead',
      horizonHint: 'Orders and value are predicted for this time from today.',
      months: 'months',
      margin: 'Margin',
      marginHint: 'What is left of revenue after the goods are paid. 100 % states values as revenue.',
      discount: 'Discount rate per year',
      discountHint: 'By how much money a year later is worth less today.',
      model: 'Model of buying',
      modelHint: 'Compare the two by how well they predict.',
      needsFit: 'Another model is chosen than the one in use. Fit it to see its predictions.',
      needsScore: 'The settings have changed since these predictions were made. Predict now to apply them.',
    },
  },
  'zh-CN': {
    kind: {
      'bg-nbd': { name: 'BG/NBD', hint: '客户若离开，就在某次下单之后。适合大多数店铺。' },
      'pareto-nbd': { name: 'Pareto/NBD', hint: '客户随时可能离开，甚至在第二单之前。拟合时间较长。' },
    },
    facts: {
      title: '模型学到了什么',
      hint: '{{kind}}，拟合于 {{date}}',
      rate: '仍在购买的客户平均每年下 {{orders}} 单。',
      leavesAfterOrder: '每次复购之后，有 {{share}} 的客户从此不再购买。',
      leavesInTime: '有一半客户会在 {{weeks}} 周内离开。',
      spend: '平均每单 {{amount}}。',
      constant: '每位客户每单都是 {{amount}}。',
      noSpend: '模型不涉及金额。',
      basisAll: '基于全部 {{customers}} 位有订单的客户、{{weeks}} 周的数据，其中 {{repeaters}} 位有复购。',
      basisSample:
        '基于 {{customers}} 位有订单客户中的 {{fitted}} 位、{{weeks}} 周的数据，其中 {{repeaters}} 位有复购。',
      parameters: '参数与拟合过程',
      gammaGamma: 'Gamma-gamma（金额）',
      likelihood: '平均对数似然',
      iterations: '迭代次数',
      gradient: '终点梯度',
      starts: '结果一致的起点',
    },
    calibration: {
      title: '预测得准不准',
      hint_other: '不用最近 {{weeks}} 周的数据拟合，再与这段时间里 {{count, number}} 位客户的实际订单比较。',
      predicted: '预测的人均订单',
      actual: '实际的人均订单',
      axis: '此前的复购次数',
      orMore: '{{repeats}} 次及以上',
      total: '预测 {{predicted}} 单，实际 {{actual}} 单：',
      tooMany: '多了 {{off}}。',
      tooFew: '少了 {{off}}。',
    },
    refusal: {
      newModel: '最近一次拟合没有得到模型，仍使用之前的模型',
      purchases: '没有购买模型',
      spend: '无法预测金额',
      calibration: '无法用过去几周检验模型',
      reason: {
        'too-few-customers':
          '只有 {{have}} 位客户有订单，至少需要 {{need}} 位。请导入更多订单，或再等一段时间。',
        'too-few-repeaters': '只有 {{have}} 位客户复购过，至少需要 {{need}} 位。请等待更多复购。',
        'too-few-spenders': '只有 {{have}} 位客户有两单以上且金额大于零，至少需要 {{need}} 位。',
        'too-short': '订单只覆盖 {{have}} 周，至少需要 {{need}} 周。请导入更早的订单，或再等一段时间。',
        'all-alike': '所有客户的购买方式完全相同，无从比较差异。',
        'not-converged': '参数搜索没有收敛。可在设置中换另一种模型，或在订单更多时重新拟合。',
        'no-mean-spend': '少数巨额订单压倒了其他订单，平均金额不存在。请检查是否有金额错误的订单。',
      },
    },
    warning: {
      title: '请谨慎参考',
      of: { purchases: '购买模型', spend: '金额模型' },
      'starts-disagree': '{{what}}从不同起点得到了不同结果，已采用最好的一个。',
      extreme: '{{what}}的 {{parameters}} 走到了极端：客户在这方面几乎没有差异，或几乎没有人离开。',
      future_other: '{{count, number}} 位客户有日期在未来的订单，这些订单未计入。',
    },
    settings: {
      title: '价值预测方式',
      horizon: '预测多久',
      horizonHint: '从今天起预测这段时间的订单和价值。',
      months: '个月',
      margin: '毛利率',
      marginHint: '收入扣除商品成本后所余的比例。100% 表示按收入计。',
      discount: '年折现率',
      discountHint: '一年后的钱在今天少值多少。',
      model: '购买模型',
      modelHint: '可用“预测得准不准”比较两者。',
      needsFit: '所选模型与正在使用的不同，重新拟合后可看到它的预测。',
      needsScore: '预测设置已修改，现有预测仍按旧设置计算。立即预测即可生效。',
    },
  },
};

export default model;
