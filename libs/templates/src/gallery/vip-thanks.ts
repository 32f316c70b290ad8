import { chineseMail, englishMail } from './frame.js';
import { button, coupon, headline, paragraph, section } from './layout.js';
import type { Starter } from './starter.js';

export const vipThanks: Starter = {
  id: 'vip-thanks',
  name: { 'zh-CN': '感谢重要客户', en: 'VIP thanks' },
  description: {
    'zh-CN': '向最有价值的客户道谢，附专属优惠码。',
    en: 'Thanks your best customers, with an offer code of their own.',
  },
  source: {
    channel: 'email',
    purpose: 'promotion',
    defaultLocale: 'zh-CN',
    content: {
      'zh-CN': {
        subject: '{{salutation}}，谢谢您一直都在',
        preheader: '{{#if offer.code}}一份专属于您的心意，请您收下。{{else}}写这封信，只想说声谢谢。{{/if}}',
        mjml: chineseMail(
          section(
            headline('谢谢您，一直都在'),
            paragraph('{{salutation}}，您好！'),
            paragraph(
              '{{#if (gte orders.count 2)}}算上最近这次，您已经在{{company.name}}下过 {{orders.count}} 次单了。{{/if}}' +
                '开店久了会明白，最让人踏实的不是哪天卖得多，而是有像您这样的老朋友，一次次地回来。',
            ),
            '{{#if offer.code}}',
            paragraph(
              '一点心意，请您收下：下次选购时填上这个优惠码{{#if offer.percent_off}}，全单{{discount offer.percent_off}}{{/if}}，喜欢什么就选什么。',
            ),
            '{{/if}}',
          ),
          coupon('您的专属优惠码', '{{date offer.expires_at}}前有效'),
          section(
            button('去挑一挑', '{{company.website}}'),
            paragraph('要是您觉得我们哪里还能做得更好，直接回复这封邮件就行，我们很想听听您的想法。'),
            paragraph('{{company.name}} 敬上'),
          ),
        ),
      },
      en: {
        subject: 'Thank you{{#if customer.first_name}}, {{customer.first_name}}{{/if}} – this one is for you',
        preheader:
          '{{#if offer.code}}With a code of your own for your next order.{{else}}A short note to say thanks.{{/if}}',
        mjml: englishMail(
          section(
            headline('Thank you for coming back'),
            paragraph('{{salutation}},'),
            paragraph(
              '{{#if (gte orders.count 2)}}You have ordered from us {{orders.count}} times now. We do notice{{else}}We notice who comes back{{/if}}, ' +
                'and we are grateful: it is people like you who let us take our time and do things properly.',
            ),
            '{{#if offer.code}}',
            paragraph(
              'So here is something in return. The code below {{#if offer.percent_off}}takes {{discount offer.percent_off}}{{else}}is good for{{/if}} your next order, whatever you choose.',
            ),
            '{{/if}}',
          ),
          coupon('Your personal code', 'Valid until {{date offer.expires_at}}'),
          section(
            button('Choose something nice', '{{company.website}}'),
            paragraph(
              'And if there is one thing we could do better, just reply to this e-mail. We would love to know.',
            ),
            paragraph('Warmly,<br />Everyone at {{company.name}}'),
          ),
        ),
      },
    },
  },
};
