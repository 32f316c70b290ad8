import { chineseMail, englishMail } from './frame.js';
import { button, coupon, headline, paragraph, section } from './layout.js';
import type { Starter } from './starter.js';

export const midAutumn: Starter = {
  id: 'mid-autumn',
  name: { 'zh-CN': '中秋问候', en: 'Mid-Autumn' },
  description: {
    'zh-CN': '中秋佳节的问候，优惠可有可无。',
    en: 'A wish for the Mid-Autumn Festival, with or without an offer.',
  },
  source: {
    channel: 'email',
    purpose: 'care',
    defaultLocale: 'zh-CN',
    content: {
      'zh-CN': {
        subject: '{{salutation}}，中秋安康',
        preheader: '月到中秋，愿您与家人团圆。',
        mjml: chineseMail(
          section(
            headline('月圆人团圆'),
            paragraph('{{salutation}}，您好！'),
            paragraph(
              '农历{{lunar_date now}}，又是月圆时。愿您今晚抬头有月，身边有人，桌上有一壶热茶、半块月饼。',
            ),
            paragraph('要是不能回家，也愿这封信替我们陪您坐一会儿。'),
          ),
          coupon(
            '一份中秋心意{{#if offer.percent_off}} · {{discount offer.percent_off}}{{/if}}',
            '{{date offer.expires_at}}前有效',
          ),
          section(
            '{{#if offer.code}}',
            button('挑一份团圆礼', '{{company.website}}'),
            '{{/if}}',
            paragraph('{{company.name}}全体同事 敬贺'),
          ),
        ),
      },
      en: {
        subject: 'Happy Mid-Autumn Festival{{#if customer.first_name}}, {{customer.first_name}}{{/if}}',
        preheader: 'A full moon, and our best wishes.',
        mjml: englishMail(
          section(
            headline('A full moon tonight'),
            paragraph('{{salutation}},'),
            paragraph(
              'It is {{lunar_date now}}, the night the moon is roundest and families sit down together. We hope you have good company, a pot of tea, and a mooncake cut into fair pieces.',
            ),
          ),
          coupon(
            'A present for the table{{#if offer.percent_off}}: {{discount offer.percent_off}}{{/if}}',
            'Valid until {{date offer.expires_at}}',
          ),
          section(
            '{{#if offer.code}}',
            button('Choose something to share', '{{company.website}}'),
            '{{/if}}',
            paragraph('With our best wishes,<br />Everyone at {{company.name}}'),
          ),
        ),
      },
    },
  },
};
