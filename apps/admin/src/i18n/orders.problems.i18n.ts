import type { Translations } from './resources';

/** What is wrong with an order that the shop sends; orders have no page of their own. */
const problems: Translations = {
  en: {
    'no-customer': 'The order names no customer.',
    'order-lines-disagree': 'Lines of this order disagree about what it is or whose it is.',
    'currency-unknown': 'There is no rate for this currency.',
    'quantity-zero': 'The quantity is zero.',
    'negative-price': 'The price is negative.',
    'negative-cost': 'The cost is negative.',
    'sale-negative': 'A sale comes to less than nothing. Send it as a refund.',
    'refund-positive': 'A refund gives nothing back.',
    'amount-too-large': 'The amount is too large to be kept exactly.',
  },
  'zh-CN': {
    'no-customer': '订单没有指明客户。',
    'order-lines-disagree': '同一订单的各行在类型或客户上不一致。',
    'currency-unknown': '没有该货币的汇率。',
    'quantity-zero': '数量为零。',
    'negative-price': '价格为负数。',
    'negative-cost': '成本为负数。',
    'sale-negative': '销售金额为负，请作为退款发送。',
    'refund-positive': '退款没有退回任何金额。',
    'amount-too-large': '金额过大，无法精确保存。',
  },
};

export default problems;
