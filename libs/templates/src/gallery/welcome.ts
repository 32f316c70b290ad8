import { chineseMail, englishMail } from './frame.js';
import { button, coupon, headline, paragraph, section } from './layout.js';
import type { Starter } from './starter.js';

export const welcome: Starter = {
  id: 'welcome',
  name: { 'zh-CN': '欢迎新客户', en: 'Welcome' },
  description: {
    'zh-CN': '第一次下单或注册之后：介绍自己，说明会收到什么。',
    en: 'After a first order or registration: who writes, and what to expect.',
  },
  source: {
    channel: 'email',
    purpose: 'care',
    defaultLocale: 'zh-CN',
    content: {
      'zh-CN': {
        subject: '{{salutation}}，很高兴认识您',
        preheader: '先打个招呼，也说说我们会给您写些什么。',
        mjml: chineseMail(
          section(
            headline('很高兴认识您'),
            paragraph('{{salutation}}，您好！'),
            paragraph('欢迎来到{{company.name}}。谢谢您愿意给我们一个机会，我们会用心对待您的每一次选择。'),
            paragraph(
              '以后我们只在有话可说的时候写信：您下单之后的关照，换季时的一点心得，偶尔一份合适的优惠。想收到哪些、多久一次，您随时可以在邮件下方的偏好设置里决定。',
            ),
          ),
          coupon(
            '一份见面礼{{#if offer.percent_off}} · {{discount offer.percent_off}}{{/if}}',
            '{{date offer.expires_at}}前有效',
          ),
          section(
            button('随便逛逛', '{{company.website}}'),
            paragraph('有任何问题，直接回复这封邮件就好，写信的是真人，回信的也是。'),
            paragraph('{{company.name}} 敬上'),
          ),
        ),
      },
      en: {
        subject: 'Welcome{{#if customer.first_name}}, {{customer.first_name}}{{/if}} – good to meet you',
        preheader: 'Who we are, and what you can expect from us.',
        mjml: englishMail(
          section(
            headline('Good to meet you'),
            paragraph('{{salutation}},'),
            paragraph('Welcome to {{company.name}}, and thank you for giving us a try.'),
            paragraph(
              'We write when there is something to say: care after an order, a seasonal note, now and then an offer that suits you. What you get and how often is yours to decide, in the preferences at the end of every e-mail.',
            ),
          ),
          coupon(
            '{{#if offer.percent_off}}{{discount offer.percent_off}}{{else}}Good for{{/if}} your next order',
            'Valid until {{date offer.expires_at}}',
          ),
          section(
            button('Have a look around', '{{company.website}}'),
            paragraph('Questions? Just reply. A person wrote this, and a person will answer.'),
            paragraph('Warmly,<br />Everyone at {{company.name}}'),
          ),
        ),
      },
    },
  },
};
