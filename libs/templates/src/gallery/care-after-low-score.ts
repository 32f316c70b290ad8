import { chineseMail, englishMail } from './frame.js';
import { button, headline, paragraph, section } from './layout.js';
import type { Starter } from './starter.js';

export const careAfterLowScore: Starter = {
  id: 'care-after-low-score',
  name: { 'zh-CN': '低分致歉', en: 'Apology after a low score' },
  description: {
    'zh-CN': '客户打了低分之后：道歉、说明会怎么做，不推销。',
    en: 'After a bad rating: an apology and what happens next, and nothing for sale.',
  },
  source: {
    channel: 'email',
    purpose: 'care',
    defaultLocale: 'zh-CN',
    content: {
      'zh-CN': {
        subject: '{{salutation}}，对不起，这次我们没做好',
        preheader: '谢谢您坦诚地告诉我们。',
        mjml: chineseMail(
          section(
            headline('对不起，这次我们没做好'),
            paragraph('{{salutation}}，您好！'),
            paragraph(
              '谢谢您如实告诉我们您的感受。您本该有一次愉快的体验，这次却让您失望了，我们真诚地向您道歉。',
            ),
            paragraph('您的反馈已经转给负责的同事，我们会弄清楚问题出在哪里，并把它改过来。'),
            paragraph(
              '如果还有什么需要我们马上处理，比如退换、补发，或者只是想多说几句，请直接回复这封邮件，会有专人跟进。',
            ),
            '{{#if survey.url}}',
            button('告诉我们更多', '{{survey_url}}'),
            '{{/if}}',
            paragraph('再次谢谢您给我们改正的机会。<br />{{company.name}} 敬上'),
          ),
        ),
      },
      en: {
        subject: 'We are sorry{{#if customer.first_name}}, {{customer.first_name}}{{/if}}',
        preheader: 'Thank you for telling us straight.',
        mjml: englishMail(
          section(
            headline('We let you down, and we are sorry'),
            paragraph('{{salutation}},'),
            paragraph(
              'Thank you for telling us straight how it went. You should have had a good experience with us. You did not, and we apologise.',
            ),
            paragraph(
              'Your feedback is with the person responsible. We will find out what went wrong and put it right.',
            ),
            paragraph(
              'If something needs sorting out now – a return, a replacement, or simply something you want to get off your chest – reply to this e-mail and one of us will take care of it.',
            ),
            '{{#if survey.url}}',
            button('Tell us more', '{{survey_url}}'),
            '{{/if}}',
            paragraph('Thank you for giving us the chance to do better.<br />Everyone at {{company.name}}'),
          ),
        ),
      },
    },
  },
};
