import { answerScale } from './answer-scale.js';
import { chineseMail, englishMail } from './frame.js';
import { button, headline, paragraph, section } from './layout.js';
import type { Starter } from './starter.js';

const SCORES = [1, 2, 3, 4, 5];

export const afterService: Starter = {
  id: 'after-service',
  name: { 'zh-CN': '售后回访', en: 'Satisfaction after service' },
  description: {
    'zh-CN': '售后处理完成之后：问一问是否解决、是否满意。',
    en: 'After a service case: is it solved, and how was it?',
  },
  source: {
    channel: 'email',
    purpose: 'care',
    defaultLocale: 'zh-CN',
    content: {
      'zh-CN': {
        subject: '{{salutation}}，问题都解决了吗？',
        preheader: '点个分数，或者直接回信。',
        mjml: chineseMail(
          section(
            headline('问题都解决了吗？'),
            paragraph('{{salutation}}，您好！'),
            paragraph('前些天您联系过我们的售后。想问一声：事情都办妥了吗？接待您的同事做得怎么样？'),
            answerScale(SCORES, '分很不满意', '分非常满意'),
            paragraph('要是还没解决，请直接回复这封邮件，我们马上接着办。'),
            button('多说几句', '{{survey_url}}'),
            paragraph('谢谢您！<br />{{company.name}} 敬上'),
          ),
        ),
      },
      en: {
        subject: 'Is everything sorted{{#if customer.first_name}}, {{customer.first_name}}{{/if}}?',
        preheader: 'One click, or simply reply.',
        mjml: englishMail(
          section(
            headline('Is everything sorted?'),
            paragraph('{{salutation}},'),
            paragraph(
              'You got in touch with our service team the other day. Has it been put right, and how did we treat you?',
            ),
            answerScale(SCORES, 'not at all happy', 'very happy'),
            paragraph('If it is not solved yet, reply to this e-mail and we will carry on at once.'),
            button('Tell us more', '{{survey_url}}'),
            paragraph('Thank you,<br />Everyone at {{company.name}}'),
          ),
        ),
      },
    },
  },
};
