import { answerScale } from './answer-scale.js';
import { chineseMail, englishMail } from './frame.js';
import { button, headline, paragraph, section } from './layout.js';
import type { Starter } from './starter.js';

const SCORES = [1, 2, 3, 4, 5];

export const satisfactionSurvey: Starter = {
  id: 'satisfaction-survey',
  name: { 'zh-CN': '满意度调查', en: 'Satisfaction survey' },
  description: {
    'zh-CN': '在邮件里点一下就能打分，再补充几句。',
    en: 'Answers with one click in the mail, then as much as the customer likes.',
  },
  source: {
    channel: 'email',
    purpose: 'care',
    defaultLocale: 'zh-CN',
    content: {
      'zh-CN': {
        subject: '{{salutation}}，这次购物还满意吗？',
        preheader: '点个分数就好，不到一分钟。',
        mjml: chineseMail(
          section(
            headline('这次购物，您还满意吗？'),
            paragraph('{{salutation}}，您好！'),
            paragraph(
              '谢谢您选择{{company.name}}。想请您花不到一分钟，告诉我们这次体验怎么样。说好说坏都可以，您的每句话我们都会认真对待。',
            ),
            answerScale(SCORES, '分很不满意', '分非常满意'),
            paragraph('点一个分数，会打开问卷页面；您可以再写几句，也可以直接提交。'),
            button('打开问卷', '{{survey_url}}'),
            paragraph('谢谢您！<br />{{company.name}} 敬上'),
          ),
        ),
      },
      en: {
        subject: 'How did we do{{#if customer.first_name}}, {{customer.first_name}}{{/if}}?',
        preheader: 'One click, less than a minute.',
        mjml: englishMail(
          section(
            headline('How did we do?'),
            paragraph('{{salutation}},'),
            paragraph(
              'Thank you for shopping with {{company.name}}. Would you take a minute to tell us how it went? Good or bad, we want to hear it as it is.',
            ),
            answerScale(SCORES, 'not at all happy', 'very happy'),
            paragraph(
              'Your click opens the survey with that answer. Add a few words if you like, then send it.',
            ),
            button('Open the survey', '{{survey_url}}'),
            paragraph('Thank you,<br />Everyone at {{company.name}}'),
          ),
        ),
      },
    },
  },
};
