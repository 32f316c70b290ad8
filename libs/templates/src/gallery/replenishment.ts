import { chineseMail, englishMail } from './frame.js';
import { button, headline, paragraph, section } from './layout.js';
import type { Starter } from './starter.js';

export const replenishment: Starter = {
  id: 'replenishment',
  name: { 'zh-CN': '该补货了', en: 'Replenishment' },
  description: {
    'zh-CN': '按购买周期提醒：上次买的差不多该用完了。',
    en: 'A reminder by purchase cycle: the last one should be nearly used up.',
  },
  source: {
    channel: 'email',
    purpose: 'care',
    defaultLocale: 'zh-CN',
    content: {
      'zh-CN': {
        subject: '{{salutation}}，家里的快用完了吧？',
        preheader:
          '{{#if orders.last_at}}您上次下单是在{{date orders.last_at "M月d日"}}。{{else}}提醒您一声。{{/if}}',
        mjml: chineseMail(
          section(
            headline('差不多该添一点了'),
            paragraph('{{salutation}}，您好！'),
            paragraph(
              '{{#if orders.last_at}}您上次下单是在{{date orders.last_at "M月d日"}}，算起来{{else}}算算日子，{{/if}}常用的那几样也快见底了。提醒您一声，免得要用的时候才发现没有了。',
            ),
            button('再来一份', '{{company.website}}'),
            paragraph('要是还剩许多，就当我们没说；换了口味或者有什么不合适，也请回信告诉我们。'),
            paragraph('{{company.name}} 敬上'),
          ),
        ),
      },
      en: {
        subject: 'Running low{{#if customer.first_name}}, {{customer.first_name}}{{/if}}?',
        preheader:
          '{{#if orders.last_at}}Your last order was on {{date orders.last_at}}.{{else}}Just a reminder.{{/if}}',
        mjml: englishMail(
          section(
            headline('Time for a refill?'),
            paragraph('{{salutation}},'),
            paragraph(
              '{{#if orders.last_at}}Your last order was on {{date orders.last_at}}, so the{{else}}The{{/if}} things you use every day should be nearly used up by now. A reminder, before the tin is empty.',
            ),
            button('Order again', '{{company.website}}'),
            paragraph(
              'Plenty left? Then forget we asked. And if something was not to your taste, reply and tell us.',
            ),
            paragraph('Warmly,<br />Everyone at {{company.name}}'),
          ),
        ),
      },
    },
  },
};
