import { chineseMail, englishMail } from './frame.js';
import { button, coupon, headline, paragraph, section } from './layout.js';
import type { Starter } from './starter.js';

export const birthday: Starter = {
  id: 'birthday',
  name: { 'zh-CN': '生日祝福', en: 'Birthday' },
  description: {
    'zh-CN': '生日当天的问候，公历农历皆可；有优惠时附上礼物。',
    en: 'A wish on the day, by the solar or lunar calendar, with a present where there is an offer.',
  },
  source: {
    channel: 'email',
    purpose: 'care',
    defaultLocale: 'zh-CN',
    content: {
      'zh-CN': {
        subject: '{{salutation}}，生日快乐',
        preheader: '愿您新的一岁，平安喜乐，万事顺遂。',
        mjml: chineseMail(
          section(
            headline('生日快乐'),
            paragraph('{{salutation}}，您好！'),
            paragraph(
              '今天是{{date now "M月d日"}}，农历{{lunar_date now}}，也是您的生日。愿您新的一岁，所念皆有着落，所行皆有回响，身边的人都平安。',
            ),
            paragraph('再忙，也请给自己留一点时间，吃块蛋糕，好好过完这一天。'),
          ),
          coupon(
            '一份生日礼{{#if offer.percent_off}} · {{discount offer.percent_off}}{{/if}}',
            '{{date offer.expires_at}}前有效',
          ),
          section(
            '{{#if offer.code}}',
            button('挑一份礼物给自己', '{{company.website}}'),
            '{{/if}}',
            paragraph('{{company.name}}全体同事 敬贺'),
          ),
        ),
      },
      en: {
        subject: 'Happy birthday{{#if customer.first_name}}, {{customer.first_name}}{{/if}}!',
        preheader:
          '{{#if offer.code}}There is a small present inside.{{else}}With our very best wishes.{{/if}}',
        mjml: englishMail(
          section(
            headline('Happy birthday{{#if customer.first_name}}, {{customer.first_name}}{{/if}}!'),
            paragraph(
              'Today is yours. We hope it comes with good company, a proper piece of cake, and at least one hour in which nobody needs anything from you.',
            ),
            '{{#if offer.code}}',
            paragraph('And because a birthday needs a present, here is ours:'),
            '{{/if}}',
          ),
          coupon(
            '{{#if offer.percent_off}}{{discount offer.percent_off}}{{else}}Good for{{/if}} anything you like',
            'Valid until {{date offer.expires_at}}',
          ),
          section(
            '{{#if offer.code}}',
            button('Pick your present', '{{company.website}}'),
            '{{/if}}',
            paragraph('With our best wishes,<br />Everyone at {{company.name}}'),
          ),
        ),
      },
    },
  },
};

export const birthdaySms: Starter = {
  id: 'birthday-sms',
  name: { 'zh-CN': '生日祝福（短信）', en: 'Birthday (SMS)' },
  description: {
    'zh-CN': '生日当天的短信，签名和拒收说明齐备。',
    en: 'A text message on the day, with sender and opt-out notice in place.',
  },
  source: {
    channel: 'sms',
    purpose: 'care',
    defaultLocale: 'zh-CN',
    content: {
      'zh-CN': {
        text:
          '【{{company.name}}】{{salutation}}，生日快乐！愿您新的一岁平安喜乐。' +
          '{{#if offer.code}}备了份小礼：优惠码{{offer.code}}{{#if offer.percent_off}}，享{{discount offer.percent_off}}{{/if}}。{{/if}}拒收请回复R',
      },
      en: {
        text:
          '{{company.name}}: Happy birthday{{#if customer.first_name}}, {{customer.first_name}}{{/if}}! ' +
          '{{#if offer.code}}A small present: {{#if offer.percent_off}}{{discount offer.percent_off}} with {{/if}}code {{offer.code}}. {{/if}}Reply STOP to opt out',
      },
    },
  },
};
