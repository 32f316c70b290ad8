import type { Texts, Translations } from '../../../i18n/resources';

/** How conditions on fields are said, where it is not how all are. */
const en: Texts = {
  createdAt: { when: 'who were added {{when}}' },
  tags: {
    'has-any': 'who are tagged {{value}}',
    'has-all': 'who are tagged {{value}}',
    'has-none': 'who are not tagged {{value}}',
    'is-set': 'who have a tag',
    'is-not-set': 'who have no tag',
  },
  rfm: {
    cell: { is: 'who stand in the RFM cell {{value}}', 'one-of': 'who stand in the RFM cell {{value}}' },
    group: {
      is: 'who are in the RFM group {{value}}',
      'is-not': 'who are not in the RFM group {{value}}',
      'one-of': 'who are in the RFM group {{value}}',
      'none-of': 'who are not in the RFM group {{value}}',
    },
    scored: { yes: 'who have an RFM score', no: 'who have no RFM score' },
    recencyChange: {
      amount: 'whose recency score changed by {{amount}}{{period}}',
      none: 'whose recency score did not change{{period}}',
    },
    frequencyChange: {
      amount: 'whose frequency score changed by {{amount}}{{period}}',
      none: 'whose frequency score did not change{{period}}',
    },
    monetaryChange: {
      amount: 'whose monetary score changed by {{amount}}{{period}}',
      none: 'whose monetary score did not change{{period}}',
    },
    way: {
      is: 'whose RFM cell shows “{{value}}”{{period}}',
      'is-not': 'whose RFM cell does not show “{{value}}”{{period}}',
      'one-of': 'whose RFM cell shows “{{value}}”{{period}}',
      'none-of': 'whose RFM cell does not show “{{value}}”{{period}}',
    },
    groupBefore: {
      is: 'whose first RFM group{{period}} was {{value}}',
      'is-not': 'whose first RFM group{{period}} was not {{value}}',
      'one-of': 'whose first RFM group{{period}} was {{value}}',
      'none-of': 'whose first RFM group{{period}} was not {{value}}',
    },
  },
  abc: {
    class: {
      is: 'who are in the ABC class {{value}}',
      'is-not': 'who are not in the ABC class {{value}}',
      'one-of': 'who are in the ABC class {{value}}',
      'none-of': 'who are not in the ABC class {{value}}',
    },
    moved: {
      is: 'whose ABC class went {{value}}{{period}}',
      'is-not': 'whose ABC class did not go {{value}}{{period}}',
    },
  },
  value: {
    tier: {
      is: 'who are in the value tier {{value}}',
      'is-not': 'who are not in the value tier {{value}}',
      'one-of': 'who are in the value tier {{value}}',
      'none-of': 'who are not in the value tier {{value}}',
    },
  },
  lifecycle: {
    stage: {
      is: 'who are at the stage {{value}}',
      'is-not': 'who are not at the stage {{value}}',
      'one-of': 'who are at the stage {{value}}',
      'none-of': 'who are not at the stage {{value}}',
    },
    changedAt: { when: 'whose lifecycle stage changed {{when}}' },
    activity: { amount: 'whose activity index is {{amount}}' },
    nextPurchase: { when: 'whose next purchase is expected {{when}}' },
    daysToNext: { amount: 'whose next purchase is expected in {{amount}} days' },
  },
  orders: {
    count: {
      none: 'who placed no order{{what}}{{period}}',
      amount_one: 'who placed {{amount}} order{{what}}{{period}}',
      amount_other: 'who placed {{amount}} orders{{what}}{{period}}',
    },
    sum: { amount: 'who spent {{amount}}{{what}}{{period}}' },
    refunds: {
      none: 'who got no refund{{what}}{{period}}',
      amount_one: 'who got {{amount}} refund{{what}}{{period}}',
      amount_other: 'who got {{amount}} refunds{{what}}{{period}}',
    },
    products: {
      none: 'who bought no product{{what}}{{period}}',
      amount_one: 'who bought {{amount}} product{{what}}{{period}}',
      amount_other: 'who bought {{amount}} different products{{what}}{{period}}',
    },
    average: { amount: 'who spent {{amount}} per order{{what}}{{period}}' },
    first: {
      when: 'whose first order{{what}}{{period}} was {{when}}',
      'is-set': 'who ordered{{what}}{{period}}',
      'is-not-set': 'who did not order{{what}}{{period}}',
    },
    last: {
      when: 'whose last order{{what}}{{period}} was {{when}}',
      'is-set': 'who ordered{{what}}{{period}}',
      'is-not-set': 'who did not order{{what}}{{period}}',
    },
  },
  quality: {
    completeness: { amount: 'whose record is {{amount}} out of 100 complete' },
    reachability: { amount: 'whose record is {{amount}} out of 100 reachable' },
    issue: {
      is: 'whose record has the fault “{{value}}”',
      'is-not': 'whose record does not have the fault “{{value}}”',
      'one-of': 'whose record has one of the faults {{value}}',
      'none-of': 'whose record has none of the faults {{value}}',
    },
  },
  reachable: {
    email: { yes: 'who can be reached by e-mail', no: 'who cannot be reached by e-mail' },
    sms: { yes: 'who can be reached by SMS', no: 'who cannot be reached by SMS' },
  },
  messages: {
    sent: { yes: 'who got a message{{what}}{{period}}', no: 'who got no message{{what}}{{period}}' },
    opened: {
      yes: 'who opened a message{{what}}{{period}}',
      no: 'who opened no message{{what}}{{period}}',
    },
    clicked: {
      yes: 'who clicked in a message{{what}}{{period}}',
      no: 'who did not click in a message{{what}}{{period}}',
    },
    answered: {
      yes: 'who answered a message{{what}}{{period}}',
      no: 'who answered no message{{what}}{{period}}',
    },
    converted: {
      yes: 'who bought because of a message{{what}}{{period}}',
      no: 'who did not buy because of a message{{what}}{{period}}',
    },
  },
  surveys: {
    answered: { yes: 'who answered {{survey}}{{period}}', no: 'who did not answer {{survey}}{{period}}' },
    score: { amount: 'whose score in {{survey}}{{period}} is {{amount}}' },
    nps: {
      is: 'who in {{survey}}{{period}} are: {{value}}',
      'is-not': 'who in {{survey}}{{period}} are not: {{value}}',
      'one-of': 'who in {{survey}}{{period}} are: {{value}}',
      'none-of': 'who in {{survey}}{{period}} are not: {{value}}',
      'is-set': 'who said in {{survey}}{{period}} whether they would recommend us',
      'is-not-set': 'who did not say in {{survey}}{{period}} whether they would recommend us',
    },
    choice: {
      is: 'who answered “{{value}}” to “{{question}}” in {{survey}}{{period}}',
      'is-not': 'who did not answer “{{value}}” to “{{question}}” in {{survey}}{{period}}',
    },
  },
  offers: {
    held: { yes: 'who hold {{offer}}{{period}}', no: 'who do not hold {{offer}}{{period}}' },
    received: { yes: 'who got {{offer}}{{period}}', no: 'who did not get {{offer}}{{period}}' },
    redeemed: { yes: 'who redeemed {{offer}}{{period}}', no: 'who did not redeem {{offer}}{{period}}' },
  },
  segment: { in: 'who belong to “{{value}}”', 'not-in': 'who do not belong to “{{value}}”' },
  random: {
    'less-than': 'who are among the {{value}}% drawn by lot “{{seed}}”',
    'at-least': 'who are not among the {{value}}% drawn by lot “{{seed}}”',
  },
};

const zh: Texts = {
  createdAt: { when: '在{{when}}加入' },
  tags: {
    'has-any': '带有标签{{value}}',
    'has-all': '同时带有标签{{value}}',
    'has-none': '没有标签{{value}}',
    'is-set': '有标签',
    'is-not-set': '没有任何标签',
  },
  rfm: {
    cell: { is: '处于 RFM 单元格 {{value}}', 'one-of': '处于 RFM 单元格 {{value}}' },
    group: {
      is: '属于 RFM 客户群“{{value}}”',
      'is-not': '不属于 RFM 客户群“{{value}}”',
      'one-of': '属于 RFM 客户群“{{value}}”',
      'none-of': '不属于 RFM 客户群“{{value}}”',
    },
    scored: { yes: '有 RFM 评分', no: '没有 RFM 评分' },
    recencyChange: {
      amount: '{{period}}最近一次分的变化{{amount}}',
      none: '{{period}}最近一次分没有变化',
    },
    frequencyChange: { amount: '{{period}}频次分的变化{{amount}}', none: '{{period}}频次分没有变化' },
    monetaryChange: { amount: '{{period}}金额分的变化{{amount}}', none: '{{period}}金额分没有变化' },
    way: {
      is: '{{period}} RFM 单元格{{value}}',
      'is-not': '{{period}} RFM 单元格没有{{value}}',
      'one-of': '{{period}} RFM 单元格{{value}}',
      'none-of': '{{period}} RFM 单元格没有{{value}}',
    },
    groupBefore: {
      is: '{{period}}最初属于 RFM 客户群“{{value}}”',
      'is-not': '{{period}}最初不属于 RFM 客户群“{{value}}”',
      'one-of': '{{period}}最初属于 RFM 客户群“{{value}}”',
      'none-of': '{{period}}最初不属于 RFM 客户群“{{value}}”',
    },
  },
  abc: {
    class: {
      is: '属于 ABC 的 {{value}} 类',
      'is-not': '不属于 ABC 的 {{value}} 类',
      'one-of': '属于 ABC 的 {{value}} 类',
      'none-of': '不属于 ABC 的 {{value}} 类',
    },
    moved: { is: '{{period}} ABC 类别{{value}}', 'is-not': '{{period}} ABC 类别没有{{value}}' },
  },
  value: {
    tier: {
      is: '价值层级为“{{value}}”',
      'is-not': '价值层级不是“{{value}}”',
      'one-of': '价值层级为“{{value}}”',
      'none-of': '价值层级不是“{{value}}”',
    },
  },
  lifecycle: {
    stage: {
      is: '处于“{{value}}”阶段',
      'is-not': '不处于“{{value}}”阶段',
      'one-of': '处于“{{value}}”阶段',
      'none-of': '不处于“{{value}}”阶段',
    },
    changedAt: { when: '生命周期阶段的变化在{{when}}' },
    activity: { amount: '活跃指数{{amount}}' },
    nextPurchase: { when: '预计下次购买在{{when}}' },
    daysToNext: { amount: '距预计下次购买{{amount}} 天' },
  },
  orders: {
    count: {
      none: '{{period}}没有{{what}}下过单',
      amount_other: '{{period}}{{what}}下单{{amount}} 次',
    },
    sum: { amount: '{{period}}{{what}}消费{{amount}}' },
    refunds: {
      none: '{{period}}{{what}}没有退款',
      amount_other: '{{period}}{{what}}退款{{amount}} 次',
    },
    products: {
      none: '{{period}}{{what}}没有买过商品',
      amount_other: '{{period}}{{what}}买过{{amount}} 种商品',
    },
    average: { amount: '{{period}}{{what}}平均每单消费{{amount}}' },
    first: {
      when: '{{period}}{{what}}首次下单在{{when}}',
      'is-set': '{{period}}{{what}}下过单',
      'is-not-set': '{{period}}没有{{what}}下过单',
    },
    last: {
      when: '{{period}}{{what}}最近一次下单在{{when}}',
      'is-set': '{{period}}{{what}}下过单',
      'is-not-set': '{{period}}没有{{what}}下过单',
    },
  },
  quality: {
    completeness: { amount: '资料完整度{{amount}}（满分 100）' },
    reachability: { amount: '资料可触达度{{amount}}（满分 100）' },
    issue: {
      is: '资料有“{{value}}”的问题',
      'is-not': '资料没有“{{value}}”的问题',
      'one-of': '资料有以下问题之一：{{value}}',
      'none-of': '资料没有以下任何问题：{{value}}',
    },
  },
  reachable: {
    email: { yes: '可通过邮件触达', no: '无法通过邮件触达' },
    sms: { yes: '可通过短信触达', no: '无法通过短信触达' },
  },
  messages: {
    sent: { yes: '{{period}}收到过{{what}}消息', no: '{{period}}没有收到过{{what}}消息' },
    opened: { yes: '{{period}}打开过{{what}}消息', no: '{{period}}没有打开过{{what}}消息' },
    clicked: { yes: '{{period}}点击过{{what}}消息', no: '{{period}}没有点击过{{what}}消息' },
    answered: { yes: '{{period}}回答过{{what}}消息', no: '{{period}}没有回答过{{what}}消息' },
    converted: { yes: '{{period}}因{{what}}消息下过单', no: '{{period}}没有因{{what}}消息下过单' },
  },
  surveys: {
    answered: { yes: '{{period}}回答过{{survey}}', no: '{{period}}没有回答过{{survey}}' },
    score: { amount: '{{period}}在{{survey}}中的评分{{amount}}' },
    nps: {
      is: '{{period}}在{{survey}}中为{{value}}',
      'is-not': '{{period}}在{{survey}}中不是{{value}}',
      'one-of': '{{period}}在{{survey}}中为{{value}}',
      'none-of': '{{period}}在{{survey}}中不是{{value}}',
      'is-set': '{{period}}在{{survey}}中表示过是否愿意推荐',
      'is-not-set': '{{period}}在{{survey}}中没有表示过是否愿意推荐',
    },
    choice: {
      is: '{{period}}在{{survey}}中对“{{question}}”回答“{{value}}”',
      'is-not': '{{period}}在{{survey}}中没有对“{{question}}”回答“{{value}}”',
    },
  },
  offers: {
    held: { yes: '持有{{period}}发放的{{offer}}', no: '未持有{{period}}发放的{{offer}}' },
    received: { yes: '{{period}}收到过{{offer}}', no: '{{period}}没有收到过{{offer}}' },
    redeemed: { yes: '{{period}}使用过{{offer}}', no: '{{period}}没有使用过{{offer}}' },
  },
  segment: { in: '属于细分“{{value}}”', 'not-in': '不属于细分“{{value}}”' },
  random: {
    'less-than': '在抽签“{{seed}}”抽中的 {{value}}% 之内',
    'at-least': '不在抽签“{{seed}}”抽中的 {{value}}% 之内',
  },
};

const clauses: Translations = { en, 'zh-CN': zh };

export default clauses;
