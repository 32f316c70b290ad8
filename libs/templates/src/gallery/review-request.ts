import { chineseMail, englishMail } from './frame.js';
import { button, headline, paragraph, section } from './layout.js';
import type { Starter } from './starter.js';

export const reviewRequest: Starter = {
  id: 'review-request',
  name: { 'zh-CN': '邀请评价', en: 'Review request' },
  description: {
    'zh-CN': '用过一阵子之后，请客户写几句评价。',
    en: 'After some days of use: asks for a few words others can read.',
  },
  source: {
    channel: 'email',
    purpose: 'care',
    defaultLocale: 'zh-CN',
    content: {
      'zh-CN': {
        subject: '{{salutation}}，用着还顺手吗？',
        preheader: '几句实话，能帮到后来的人。',
        mjml: chineseMail(
          section(
            headline('用着还顺手吗？'),
            paragraph('{{salutation}}，您好！'),
            paragraph(
              '东西到手有些日子了，用得怎么样？想请您写几句实话：哪里好，哪里不够好，适合什么样的人。后来的人挑选时，最想听的就是这样的话。',
            ),
            button('写几句评价', '{{#if survey.url}}{{survey_url}}{{else}}{{company.website}}{{/if}}'),
            paragraph('如果有哪里不满意，先别急着打分，回复这封邮件，我们先把问题解决好。'),
            paragraph('谢谢您！<br />{{company.name}} 敬上'),
          ),
        ),
      },
      en: {
        subject: 'How is it working out{{#if customer.first_name}}, {{customer.first_name}}{{/if}}?',
        preheader: 'A few honest words help those who choose next.',
        mjml: englishMail(
          section(
            headline('How is it working out?'),
            paragraph('{{salutation}},'),
            paragraph(
              'You have had it for a while now. Would you write a few honest words: what is good, what could be better, whom it suits? It is what people who choose next want to hear most.',
            ),
            button('Write a review', '{{#if survey.url}}{{survey_url}}{{else}}{{company.website}}{{/if}}'),
            paragraph(
              'Something wrong with it? Before you score it, reply to this e-mail and let us put it right.',
            ),
            paragraph('Thank you,<br />Everyone at {{company.name}}'),
          ),
        ),
      },
    },
  },
};
