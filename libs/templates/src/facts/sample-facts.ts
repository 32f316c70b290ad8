import { isChinese } from '../locale-chain.js';
import type { CompanyFacts, CustomerFacts, MessageFacts } from './facts.js';

/** A made-up recipient for previews, always the same one per language. */
export function sampleFacts(locale: string): MessageFacts {
  const chinese = isChinese(locale);
  return {
    customer: chinese ? { ...CUSTOMER_ZH, locale } : { ...CUSTOMER_EN, locale },
    company: chinese ? COMPANY_ZH : COMPANY_EN,
    brand: { accent: '#b4532a' },
    offer: {
      name: chinese ? '会员专享礼遇' : 'A thank-you for members',
      code: 'THANKS-7K2M',
      description: chinese ? '全店商品均可使用。' : 'For anything in the shop.',
      kind: 'percentage',
      percent_off: 15,
      value: 5_000,
      currency: chinese ? 'CNY' : 'EUR',
      expires_at: '2026-12-31T15:59:59Z',
    },
    survey: { url: 'https://shop.example/s/sample' },
    rfm: { recency: 5, frequency: 4, monetary: 5, cell: '545' },
    orders: {
      count: 12,
      total_minor: 486_050,
      currency: chinese ? 'CNY' : 'EUR',
      last_at: '2026-11-03T06:20:00Z',
    },
    links: {
      unsubscribe_url: 'https://shop.example/u/sample',
      preferences_url: 'https://shop.example/p/sample',
      web_view_url: 'https://shop.example/v/sample',
    },
    now: '2026-11-22T01:00:00Z',
    zone: chinese ? 'Asia/Shanghai' : 'Europe/London',
  };
}

const CUSTOMER_ZH: CustomerFacts = {
  id: 1024,
  name: '王思雨',
  first_name: '思雨',
  last_name: '王',
  gender: 'female',
  locale: 'zh-CN',
  email: 'siyu.wang@customer.example',
  phone: '+8613800138000',
  birthday: '1990-10-03',
  attributes: { city: '杭州' },
};

const CUSTOMER_EN: CustomerFacts = {
  id: 1024,
  name: 'Emma Clarke',
  first_name: 'Emma',
  last_name: 'Clarke',
  gender: 'female',
  locale: 'en',
  email: 'emma.clarke@customer.example',
  phone: '+447700900123',
  birthday: '1990-10-03',
  attributes: { city: 'Bristol' },
};

const COMPANY_ZH: CompanyFacts = {
  name: '山间茶舍',
  postal_address: '杭州市西湖区龙井路 88 号，310013',
  website: 'https://shop.example',
};

const COMPANY_EN: CompanyFacts = {
  name: 'Hillside Tea',
  postal_address: '88 Orchard Lane, Bristol BS1 4ND, United Kingdom',
  website: 'https://shop.example',
};
