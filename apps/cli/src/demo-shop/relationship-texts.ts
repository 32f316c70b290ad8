import type { UpsertContact } from '@roundtrip/domain/identify/contacts/contact-entry.schema.js';
import type { Person } from './people.js';

type ByLanguage<T> = Record<Person['locale'], T[]>;
type Note = Pick<UpsertContact, 'kind' | 'phase'> & { text: string };
type Suggestion = { text: string; rating: UpsertContact['suggestionRating'] };

export const notes: ByLanguage<Note> = {
  'zh-CN': [
    { kind: 'phone', phase: 'before', text: '来电咨询今年的明前龙井，想先要一份样品。' },
    { kind: 'visit', phase: 'during', text: '到店试茶，选了两款乌龙，约好下周送货。' },
    { kind: 'chat', phase: 'during', text: '询问礼盒能否印上公司标志。' },
    { kind: 'after-sales', phase: 'after', text: '一只品茗杯到货有磕碰，已补寄。' },
    { kind: 'phone', phase: 'after', text: '回访：茶客喜欢滇红，库存还够用一个月。' },
  ],
  en: [
    {
      kind: 'phone',
      phase: 'before',
      text: 'Asked about this spring’s green teas and would like samples first.',
    },
    {
      kind: 'visit',
      phase: 'during',
      text: 'Tasted at the shop, settled on two oolongs, delivery next week.',
    },
    { kind: 'chat', phase: 'during', text: 'Wants to know whether gift boxes can carry their logo.' },
    { kind: 'after-sales', phase: 'after', text: 'One cup arrived chipped; a new one is on its way.' },
    {
      kind: 'phone',
      phase: 'after',
      text: 'Follow-up: guests like the Dian Hong, stock lasts another month.',
    },
  ],
};

export const suggestions: ByLanguage<Suggestion> = {
  'zh-CN': [
    { text: '希望有适合茶室的一公斤装。', rating: 'high-value' },
    { text: '能否每月固定配送，不用每次下单。', rating: 'high-value' },
    { text: '包装盒的封口再好拆一些。', rating: 'ordinary' },
    { text: '希望附一张冲泡说明卡。', rating: null },
  ],
  en: [
    { text: 'Kilogram bags for tea rooms would save us a lot of paper.', rating: 'high-value' },
    { text: 'A standing monthly delivery, so that we need not order each time.', rating: 'high-value' },
    { text: 'The boxes could be easier to open.', rating: 'ordinary' },
    { text: 'A card that says how to brew each tea.', rating: null },
  ],
};

export const plans: ByLanguage<string> = {
  'zh-CN': ['年会伴手礼', '茶室季度用茶', '员工新春礼盒', '婚宴回礼', '会议茶歇'],
  en: [
    'Gifts for the annual meeting',
    'Tea for the quarter',
    'Staff gift boxes',
    'Wedding favours',
    'Tea breaks',
  ],
};

export const stages: ByLanguage<string> = {
  'zh-CN': ['已接触', '需求明确', '已报价', '谈判中'],
  en: ['Contacted', 'Needs known', 'Quoted', 'Negotiating'],
};
