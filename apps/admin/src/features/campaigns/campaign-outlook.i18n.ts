import type { Translations } from '../../i18n/resources';

const outlook: Translations = {
  en: {
    cost: {
      title: 'Cost',
      first_one: 'The first message, to {{count}} customer',
      first_other: 'The first message, to {{count, number}} customers',
      perThousand: 'At {{price}} for a thousand messages',
      allOnce: 'At most {{amount}} if each of them gets all {{count}} messages',
      unknown: {
        email: 'Nobody has said what an e-mail costs.',
        sms: 'Nobody has said what an SMS costs.',
      },
      say: 'Say it',
    },
    expected: {
      title: 'Expected responses',
      none: 'No earlier message says anything about this one yet.',
      metric: { clicked: 'Click', answered: 'Answer', ordered: 'Order' },
      rate: { clicked: 'Clicks', answered: 'Answers', ordered: 'Orders' },
      range: '({{low}} to {{high}}, in nine cases of ten)',
      basis: {
        kind: 'From earlier messages of this kind',
        purpose: 'From earlier messages of this channel and purpose',
        any: 'From earlier messages of every kind',
      },
      byCell: 'By RFM cell',
      cell: 'Cell',
      customers: 'Customers',
      notScored: 'Not scored',
    },
    overlap: {
      title: 'Other campaigns',
      none: 'No other campaign is about any of them.',
      of: 'of {{count, number}} ({{share}}) are in others too',
      estimate: 'Estimated from ten thousand of them, chosen by lot.',
      customers_one: '{{count}} customer',
      customers_other: '{{count, number}} customers',
      inside: '{{count, number}} inside now',
    },
    test: {
      title: 'Send a test',
      hint: 'As this customer would get it, to people of the company. Nothing is on the customer’s record.',
    },
  },
  'zh-CN': {
    cost: {
      title: '费用',
      first_other: '第一条消息，发给 {{count, number}} 位客户',
      perThousand: '每千条 {{price}}',
      allOnce: '若每位都收到全部 {{count}} 条消息，最多 {{amount}}',
      unknown: { email: '还没有填写每封邮件的费用。', sms: '还没有填写每条短信的费用。' },
      say: '去填写',
    },
    expected: {
      title: '预期响应',
      none: '还没有可供参考的历史消息。',
      metric: { clicked: '点击', answered: '回答', ordered: '下单' },
      rate: { clicked: '点击率', answered: '回答率', ordered: '下单率' },
      range: '（十有九次在 {{low}} 至 {{high}} 之间）',
      basis: {
        kind: '依据以往同类消息',
        purpose: '依据以往相同渠道和用途的消息',
        any: '依据以往所有消息',
      },
      byCell: '按 RFM 单元格',
      cell: '单元格',
      customers: '客户',
      notScored: '未评分',
    },
    overlap: {
      title: '其他活动',
      none: '没有其他活动涉及这些客户。',
      of: '位同时在其他活动中，共 {{count, number}} 位（{{share}}）',
      estimate: '按抽取的一万位客户估算。',
      customers_other: '{{count, number}} 位客户',
      inside: '其中 {{count, number}} 位正在活动中',
    },
    test: {
      title: '发送测试',
      hint: '按这位客户会收到的样子，发给公司内部人员；不会记入客户档案。',
    },
  },
};

export default outlook;
