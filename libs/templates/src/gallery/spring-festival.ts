import { chineseMail, englishMail } from './frame.js';
import { button, coupon, headline, paragraph, section } from './layout.js';
import type { Starter } from './starter.js';

export const springFestival: Starter = {
  id: 'spring-festival',
  name: { 'zh-CN': '春节问候', en: 'Spring Festival' },
  description: {
    'zh-CN': '新春拜年，优惠可有可无。',
    en: 'A wish for the Chinese New Year, with or without an offer.',
  },
  source: {
    channel: 'email',
    purpose: 'care',
    defaultLocale: 'zh-CN',
    content: {
      'zh-CN': {
        subject: '{{salutation}}，给您拜年了',
        preheader: '愿新岁平安，万事顺意。',
        mjml: chineseMail(
          section(
            headline('新春快乐'),
            paragraph('{{salutation}}，过年好！'),
            paragraph(
              '今天是农历{{lunar_date now}}。灯火可亲，人间团圆，愿您和家人这个年过得热热闹闹，新的一年平安顺遂，心里想的都能成。',
            ),
            paragraph('过去这一年，谢谢您的信任。新的一年，我们接着把每件事做好。'),
          ),
          coupon(
            '一份新春红包{{#if offer.percent_off}} · {{discount offer.percent_off}}{{/if}}',
            '{{date offer.expires_at}}前有效',
          ),
          section(
            '{{#if offer.code}}',
            button('收下红包', '{{company.website}}'),
            '{{/if}}',
            paragraph('{{company.name}}全体同事 恭贺新禧'),
          ),
        ),
      },
      en: {
        subject: 'Happy Chinese New Year{{#if customer.first_name}}, {{customer.first_name}}{{/if}}',
        preheader: 'May the new year be kind to you and yours.',
        mjml: englishMail(
          section(
            headline('Happy Chinese New Year'),
            paragraph('{{salutation}},'),
            paragraph(
              'It is {{lunar_date now}}: the lamps are lit, the table is full. We wish you and your family a bright and peaceful new year.',
            ),
            paragraph('Thank you for the past one. We mean to earn your trust again in the next.'),
          ),
          coupon(
            'A red envelope for you{{#if offer.percent_off}}: {{discount offer.percent_off}}{{/if}}',
            'Valid until {{date offer.expires_at}}',
          ),
          section(
            '{{#if offer.code}}',
            button('Open it', '{{company.website}}'),
            '{{/if}}',
            paragraph('With our best wishes,<br />Everyone at {{company.name}}'),
          ),
        ),
      },
    },
  },
};
