import { chineseMail, englishMail } from './frame.js';
import { button, coupon, headline, paragraph, section } from './layout.js';
import type { Starter } from './starter.js';

export const tailoredOffer: Starter = {
  id: 'tailored-offer',
  name: { 'zh-CN': '专属优惠', en: 'Tailored offer' },
  description: {
    'zh-CN': '给一位客户的一个优惠：说清楚是什么、到什么时候。',
    en: 'One offer for one customer: what it is, and until when.',
  },
  source: {
    channel: 'email',
    purpose: 'promotion',
    defaultLocale: 'zh-CN',
    content: {
      'zh-CN': {
        subject: '{{salutation}}，给您留了一份优惠',
        preheader:
          '{{#if offer.expires_at}}{{date offer.expires_at}}前有效。{{else}}您的专属优惠，请查收。{{/if}}',
        mjml: chineseMail(
          section(
            headline('给您留了一份优惠'),
            paragraph('{{salutation}}，您好！'),
            paragraph(
              '{{#if (gte orders.count 1)}}想着您之前的选择，我们挑了这份优惠给您{{else}}这份优惠，是专门给您留的{{/if}}{{#if offer.name}}：{{offer.name}}{{/if}}。{{#if offer.percent_off}}全单{{discount offer.percent_off}}，{{/if}}喜欢什么就选什么，不用凑单。',
            ),
          ),
          coupon('您的专属优惠码', '{{date offer.expires_at}}前有效，仅限您本人使用一次'),
          section(
            button('现在去用', '{{company.website}}'),
            paragraph('暂时用不上也没关系，我们下次再挑更合适的。'),
            paragraph('{{company.name}} 敬上'),
          ),
        ),
      },
      en: {
        subject:
          '{{#if customer.first_name}}{{customer.first_name}}, we{{else}}We{{/if}} kept this one for you',
        preheader:
          '{{#if offer.expires_at}}Yours until {{date offer.expires_at}}.{{else}}An offer of your own.{{/if}}',
        mjml: englishMail(
          section(
            headline('We kept this one for you'),
            paragraph('{{salutation}},'),
            paragraph(
              '{{#if (gte orders.count 1)}}We thought of what you chose before and picked this offer for you{{else}}This offer is set aside for you{{/if}}{{#if offer.name}}: {{offer.name}}{{/if}}. {{#if offer.percent_off}}It takes {{discount offer.percent_off}} your order, whatever is in it.{{/if}}',
            ),
          ),
          coupon('Your personal code', 'Valid until {{date offer.expires_at}}, once, for you alone'),
          section(
            button('Use it now', '{{company.website}}'),
            paragraph('Nothing you need right now? That is fine. We will try to choose better next time.'),
            paragraph('Warmly,<br />Everyone at {{company.name}}'),
          ),
        ),
      },
    },
  },
};
