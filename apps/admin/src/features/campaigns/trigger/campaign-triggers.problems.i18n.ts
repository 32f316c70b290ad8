import type { Translations } from '../../../i18n/resources';

/** What is wrong with what starts a campaign. */
const problems: Translations = {
  en: {
    'at-partly-past':
      'In some zones the time has passed already. Customers there get it as soon as it is launched.',
    'festival-missing': 'The festival does not exist any more. Choose another one.',
    'festival-over': 'The calendar has no day of this festival ahead. Enter one, or choose another festival.',
    'survey-not-scored':
      'No question of this survey gives a score. Leave the bounds empty, or choose another survey.',
    'scores-crossed': 'The lower bound is above the upper one. No score lies between them.',
    'event-unseen': 'No event called {{event}} has come in yet. Check the name, or send it first.',
    'no-purchase-cycles':
      'No product has a purchase cycle yet, so nothing would start it. Enter some with the products.',
  },
  'zh-CN': {
    'at-partly-past': '有些时区的这个时间已经过去，那里的客户会在启动后立即收到。',
    'festival-missing': '该节日已不存在，请另选一个。',
    'festival-over': '日历中没有这个节日今后的日期。请补上，或另选一个节日。',
    'survey-not-scored': '该问卷没有计分的问题。请把得分范围留空，或另选一份问卷。',
    'scores-crossed': '下限高于上限，没有分数落在其间。',
    'event-unseen': '还没有收到过名为 {{event}} 的行为。请检查名称，或先发送一次。',
    'no-purchase-cycles': '还没有商品设置购买周期，不会触发。请先在商品中填写。',
  },
};

export default problems;
