import type { Translations } from '../../i18n/resources';

const movement: Translations = {
  en: {
    title: 'Movement',
    subtitle: 'Who stays, who tires of messages, and who is left out',
    countedAt: 'Who stays, who tires of messages, and who is left out; counted',
    count: 'Count now',
    counting: 'Counting',
    none: 'Not counted yet',
    noneHint: 'These figures go over all orders and months of messages. They are counted every night.',
    cohorts: {
      title: 'Retention by first month',
      hint: 'Of the customers who first bought in a month, the part that bought again in each month after it',
      month: 'First bought',
      customers: 'Customers',
      after: '+{{n}}',
      none: 'Nobody first bought in the last two years',
    },
    five: {
      title: 'If five in a hundred more came back',
      hint: 'Customers of the year before last who bought again in the last 365 days',
      retention: 'Came back',
      of: '{{retained}} of {{before}}',
      worth: 'Five points more would earn',
      formula:
        '5 % of {{active}} customers of the last year × {{each}} of margin of each who came back = {{worth}} a year.',
      unknown: 'Nobody of the year before came back, so nobody knows what that is worth.',
    },
    uncovered: {
      title: 'What those left out would have brought',
      hint: 'Customers without a message in the last 60 days',
      customers: 'Left out',
      margin: 'Margin by one campaign',
      between: 'between {{low}} and {{high}}',
      known:
        'From what campaigns brought against their hold-out in the RFM cells of {{known}} of these {{customers}} customers, if they respond as those of their cell did.',
      unknown: 'Too few were treated and held out in the cells these customers stand in to say.',
    },
    fatigue: {
      title: 'Do they tire of messages?',
      hint: 'Messages of the last 90 days, by how many more their readers had got in the 30 days before',
      contacts: 'Messages in the 30 days before',
      messages: 'Messages',
      responded: 'Responded',
      unsubscribed: 'Unsubscribed',
      orMore: '{{n}} or more',
      none: 'No messages whose time to respond is over',
    },
  },
  'zh-CN': {
    title: '流动',
    subtitle: '谁留下来，谁对消息疲劳，谁被遗漏',
    countedAt: '谁留下来，谁对消息疲劳，谁被遗漏；统计于',
    count: '立即统计',
    counting: '统计中',
    none: '尚未统计',
    noneHint: '这些数据要查看全部订单和数月的消息，每晚统计一次。',
    cohorts: {
      title: '按首购月份的留存',
      hint: '某月首次购买的客户，在之后每个月再次购买的比例',
      month: '首购月份',
      customers: '客户',
      after: '+{{n}} 月',
      none: '近两年没有首次购买的客户',
    },
    five: {
      title: '如果每一百人多回来五人',
      hint: '前一年购买过、最近 365 天又购买的客户',
      retention: '回来的',
      of: '{{before}} 位中的 {{retained}} 位',
      worth: '留存提高五个百分点可多得',
      formula: '近一年 {{active}} 位客户的 5% × 每位回来客户的毛利 {{each}} = 每年 {{worth}}。',
      unknown: '前一年的客户没有人回来，因此不知道值多少。',
    },
    uncovered: {
      title: '被遗漏的客户本可带来什么',
      hint: '最近 60 天没有收到消息的客户',
      customers: '被遗漏',
      margin: '一次活动的毛利',
      between: '{{low}} 至 {{high}}',
      known:
        '依据 {{customers}} 位客户中 {{known}} 位所在 RFM 单元里活动与对照组的差异推算，前提是他们的反应与同单元客户相同。',
      unknown: '这些客户所在的单元里，触达和留作对照的人太少，无法判断。',
    },
    fatigue: {
      title: '他们对消息疲劳吗？',
      hint: '最近 90 天的消息，按收件人此前 30 天已收到的条数',
      contacts: '此前 30 天的消息数',
      messages: '消息',
      responded: '有回应',
      unsubscribed: '退订',
      orMore: '{{n}} 条及以上',
      none: '还没有回应期已满的消息',
    },
  },
};

export default movement;
