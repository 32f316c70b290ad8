import { answerScale } from './answer-scale.js';
import { chineseMail, englishMail } from './frame.js';
import { button, headline, paragraph, section } from './layout.js';
import type { Starter } from './starter.js';

const SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

export const nps: Starter = {
  id: 'nps',
  name: { 'zh-CN': '推荐意愿（NPS）', en: 'Would you recommend us? (NPS)' },
  description: {
    'zh-CN': '一个问题，零到十分，邮件里点一下就行。',
    en: 'One question, zero to ten, answered with one click in the mail.',
  },
  source: {
    channel: 'email',
    purpose: 'care',
    defaultLocale: 'zh-CN',
    content: {
      'zh-CN': {
        subject: '{{salutation}}，只问一个问题',
        preheader: '零到十分，点一下就好。',
        mjml: chineseMail(
          section(
            headline('您愿意向朋友推荐我们吗？'),
            paragraph('{{salutation}}，您好！'),
            paragraph('只有一个问题：您有多大可能把{{company.name}}推荐给朋友或同事？'),
            answerScale(SCORES, '完全不会', '一定会'),
            paragraph('点一个分数，会打开问卷页面；愿意的话请写下原因，您写的每个字我们都会看。'),
            button('打开问卷', '{{survey_url}}'),
            paragraph('谢谢您！<br />{{company.name}} 敬上'),
          ),
        ),
      },
      en: {
        subject: 'One question{{#if customer.first_name}}, {{customer.first_name}}{{/if}}',
        preheader: 'Zero to ten, one click.',
        mjml: englishMail(
          section(
            headline('Would you recommend us?'),
            paragraph('{{salutation}},'),
            paragraph(
              'Just one question: how likely are you to recommend {{company.name}} to a friend or colleague?',
            ),
            answerScale(SCORES, 'not at all likely', 'extremely likely'),
            paragraph(
              'Your click opens the survey with that answer. If you like, tell us why; we read every word.',
            ),
            button('Open the survey', '{{survey_url}}'),
            paragraph('Thank you,<br />Everyone at {{company.name}}'),
          ),
        ),
      },
    },
  },
};
