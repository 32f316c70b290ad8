import type { Translations } from '../../i18n/resources';

const panel: Translations = {
  en: {
    title: 'Forecast',
    hint: 'The last periods, and what is expected in the next three.',
    none: 'No forecast: this customer has not bought in the complete periods looked back over.',
    terms: 'How the next period is reckoned',
    state_zero: 'Bought in the period that has just ended: {{orders}} × {{amount}}.',
    state_one: 'Bought nothing for {{count}} period; before that {{orders}} × {{amount}}.',
    state_other: 'Bought nothing for {{count}} periods; before that {{orders}} × {{amount}}.',
    product:
      '{{orders}} × {{amount}} × {{ordersChance}} chance of that many × {{amountChance}} chance of that amount = {{result}}',
    ownMargin: 'Margin {{margin}}, from their own orders.',
    companyMargin: 'Margin {{margin}}, the company’s: of their own orders no cost is known.',
    noMargin: 'Margin not known: no costs are recorded.',
    expense:
      'Marketing cost {{rate}} of what they bought; the least in a period that had any was {{smallest}}.',
    noExpense: 'No marketing expense is recorded.',
    period: 'Period',
  },
  'zh-CN': {
    title: '购买预测',
    hint: '过去各期，以及未来三期的预计。',
    none: '没有预测：该客户在回看的完整期间内没有购买。',
    terms: '下一期如何得出',
    state_zero: '刚结束的一期有购买：{{orders}} 单 × {{amount}}。',
    state_other: '已有 {{count}} 期没有购买；此前 {{orders}} 单 × {{amount}}。',
    product:
      '{{orders}} 单 × {{amount}} × 达到这一单数的可能性 {{ordersChance}} × 达到这一金额档的可能性 {{amountChance}} = {{result}}',
    ownMargin: '毛利率 {{margin}}，来自其本人的订单。',
    companyMargin: '毛利率 {{margin}}，为公司平均：其本人订单的成本不详。',
    noMargin: '毛利率不详：没有成本记录。',
    expense: '营销费用为购买额的 {{rate}}；有费用的期间中最少为 {{smallest}}。',
    noExpense: '没有营销费用记录。',
    period: '期间',
  },
};

export default panel;
