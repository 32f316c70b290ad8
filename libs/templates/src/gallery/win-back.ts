import { chineseMail, englishMail } from './frame.js';
import { button, coupon, headline, paragraph, section } from './layout.js';
import type { Starter } from './starter.js';

export const winBack: Starter = {
  id: 'win-back',
  name: { 'zh-CN': '好久不见', en: 'Win-back' },
  description: {
    'zh-CN': '问候久未光顾的客户，优惠可有可无。',
    en: 'A word to customers who have been away, with or without an offer.',
  },
  source: {
    channel: 'email',
    purpose: 'promotion',
    defaultLocale: 'zh-CN',
    content: {
      'zh-CN': {
        subject: '好久不见，{{salutation}}',
        preheader:
          '{{#if offer.code}}给您留了一份回来的见面礼。{{else}}店里多了些新东西，想请您来看看。{{/if}}',
        mjml: chineseMail(
          section(
            headline('好久不见，近来可好？'),
            paragraph('{{salutation}}，您好！'),
            paragraph(
              '{{#if orders.last_at}}翻了翻记录，您上次来还是 {{date orders.last_at "yyyy年M月"}}。{{/if}}' +
                '这段时间店里添了不少新东西，老顾客提过的几处不便，我们也一一改了。',
            ),
            paragraph('不催您买什么，只想说一声：门一直开着，随时欢迎您回来坐坐。'),
          ),
          coupon(
            '回来的见面礼{{#if offer.percent_off}} · {{discount offer.percent_off}}{{/if}}',
            '{{date offer.expires_at}}前有效',
          ),
          section(
            button('看看有什么新的', '{{company.website}}'),
            paragraph('如果觉得我们写信太勤，可以在页脚的“邮件偏好”里挑选想收的内容，我们照您的意思来。'),
            paragraph('{{company.name}} 敬上'),
          ),
        ),
      },
      en: {
        subject: 'It’s been a while{{#if customer.first_name}}, {{customer.first_name}}{{/if}}',
        preheader:
          '{{#if offer.code}}A little something for when you come back.{{else}}A few things have changed since your last visit.{{/if}}',
        mjml: englishMail(
          section(
            headline('It’s been a while'),
            paragraph('{{salutation}},'),
            paragraph(
              '{{#if orders.last_at}}Your last order was in {{date orders.last_at "MMMM yyyy"}}. Since then there{{else}}There{{/if}} ' +
                'are new things on the shelves, and we have fixed a few of the small annoyances customers told us about.',
            ),
            paragraph('No pressure at all. We only wanted you to know that the door is open.'),
          ),
          coupon(
            '{{#if offer.percent_off}}{{discount offer.percent_off}}{{else}}For{{/if}} when you come back',
            'Valid until {{date offer.expires_at}}',
          ),
          section(
            button('See what’s new', '{{company.website}}'),
            paragraph(
              'Would you rather hear from us less often? Choose what we send you under “Preferences” below.',
            ),
            paragraph('Hope to see you soon,<br />Everyone at {{company.name}}'),
          ),
        ),
      },
    },
  },
};
