import type { Texts, Translations } from '../../../i18n/resources';

const anniversaryEnglish = (before: string): Texts => ({
  'first-order': `{{when}} ${before} a customer of {{segment}} first ordered, at {{hour}} their time`,
  relationship: `{{when}} ${before} the relationship with a customer of {{segment}} began, at {{hour}} their time`,
  acquired: `{{when}} ${before} a customer of {{segment}} was won, at {{hour}} their time`,
  attribute: `{{when}} ${before} a date of a customer of {{segment}}, at {{hour}} their time`,
});

const english: Texts = {
  gets: '{{when}}, they get {{what}} {{by}}',
  on: 'On',
  before_one: '{{count}} day before',
  before_other: '{{count}} days before',
  after_one: '{{count}} day after',
  after_other: '{{count}} days after',
  birthday: '{{when}} the birthday of a customer of {{segment}}, at {{hour}} their time',
  anniversary: {
    yearly: anniversaryEnglish('the day of the year on which'),
    once: anniversaryEnglish('the day on which'),
  },
  festival: '{{when}} the festival, at {{hour}} the time of each customer of {{segment}}',
  left: 'When a customer of {{segment}} has left the other segment',
  moved: 'When a customer of {{segment}} has {{move}} and stayed there',
  stillBuys: 'fallen below a chance of {{percent}}% of still buying',
  stageChanges: 'come into another lifecycle stage',
  stage: 'become {{stages}}',
  points_one: 'moved {{direction}} by {{count}} point of the {{score}}',
  points_other: 'moved {{direction}} by {{count}} points of the {{score}}',
  moves_one: 'moved {{direction}} in {{score}}',
  moves_other: 'moved {{direction}} in {{score}}',
  event: 'Whenever {{event}} comes in of a customer of {{segment}}',
  eventWhere: 'Whenever {{event}} comes in of a customer of {{segment}}, with the properties wanted',
  order: 'When a customer of {{segment}} places an order',
  firstOrder: 'When a customer of {{segment}} places their first order',
  cart_one: 'When a customer of {{segment}} has not ordered {{count}} minute after {{event}}',
  cart_other: 'When a customer of {{segment}} has not ordered {{count}} minutes after {{event}}',
  cartEvent_one:
    'When {{event}} of a customer of {{segment}} is not followed by {{without}} within {{count}} minute',
  cartEvent_other:
    'When {{event}} of a customer of {{segment}} is not followed by {{without}} within {{count}} minutes',
  replenishment_one: '{{count}} day before what a customer of {{segment}} bought runs out',
  replenishment_other: '{{count}} days before what a customer of {{segment}} bought runs out',
  answer: 'When a customer of {{segment}} answers the survey that starts it',
  expiring_one: '{{count}} day before an unused code of a customer of {{segment}} expires',
  expiring_other: '{{count}} days before an unused code of a customer of {{segment}} expires',
};

const anniversaryChinese = (suffix: string): Texts => ({
  'first-order': `{{segment}}的客户首次下单${suffix}{{when}} {{hour}}（当地时间）`,
  relationship: `与{{segment}}的客户建立关系${suffix}{{when}} {{hour}}（当地时间）`,
  acquired: `获得{{segment}}的客户${suffix}{{when}} {{hour}}（当地时间）`,
  attribute: `{{segment}}的客户属性日期${suffix}{{when}} {{hour}}（当地时间）`,
});

const chinese: Texts = {
  gets: '{{when}}，客户会收到{{by}}{{what}}',
  on: '当天',
  before_other: '前 {{count}} 天',
  after_other: '后 {{count}} 天',
  birthday: '{{segment}}的客户生日{{when}} {{hour}}（当地时间）',
  anniversary: { yearly: anniversaryChinese('周年'), once: anniversaryChinese('') },
  festival: '节日{{when}}，在{{segment}}的每位客户当地时间 {{hour}}',
  left: '{{segment}}的客户离开另一细分时',
  moved: '{{segment}}的客户{{move}}并保持后',
  stillBuys: '仍会购买的概率跌破 {{percent}}%',
  stageChanges: '进入另一个生命周期阶段',
  stage: '进入{{stages}}阶段',
  points_other: '{{score}}{{direction}} {{count}} 分',
  moves_other: '{{score}}{{direction}}',
  event: '{{segment}}的客户每次发生 {{event}} 时',
  eventWhere: '{{segment}}的客户每次发生符合条件的 {{event}} 时',
  order: '{{segment}}的客户下单时',
  firstOrder: '{{segment}}的客户首次下单时',
  cart_other: '{{segment}}的客户在 {{event}} 后 {{count}} 分钟内没有下单时',
  cartEvent_other: '{{segment}}的客户在 {{event}} 后 {{count}} 分钟内没有 {{without}} 时',
  replenishment_other: '{{segment}}的客户所购商品用完前 {{count}} 天',
  answer: '{{segment}}的客户回答触发问卷时',
  expiring_other: '{{segment}}的客户未用的优惠码到期前 {{count}} 天',
};

/** What brings a customer in, as the beginning of a sentence. */
const sentences: Translations = { en: english, 'zh-CN': chinese };

export default sentences;
