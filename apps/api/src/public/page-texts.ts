import type { AnswerFault } from '@roundtrip/domain/interact/surveys/read-answer.js';
import type { ScaleType } from '@roundtrip/domain/interact/surveys/survey-question.schema.js';
import type { PageLocale } from './page-locale.js';

interface PageTexts {
  unknown: { title: string; text: string };
  trouble: { title: string; text: string };
  purpose: { promotion: string; care: string };
  channel: { email: string; sms: string };
  unsubscribe: {
    title: string;
    ask: (what: string, address: string) => string;
    button: string;
    done: string;
    doneText: (what: string) => string;
    undo: string;
    resubscribed: string;
    resubscribedText: (what: string) => string;
    /** The way to the preference centre. */
    rather: string;
    /** What a customer agrees to by pressing `undo`; kept with the consent. */
    wording: (what: string, company: string) => string;
  };
  survey: {
    send: string;
    change: string;
    again: string;
    optional: string;
    thanks: string;
    thanksText: string;
    edit: string;
    closed: string;
    closedText: string;
    expired: string;
    expiredText: string;
    checkAgain: string;
    /** What the ends of each scale mean. */
    scale: Record<ScaleType, [string, string]>;
    rankHint: string;
    place: (place: number) => string;
    noPlace: string;
    fault: Record<AnswerFault, string>;
  };
}

export const pageTexts: Readonly<Record<PageLocale, PageTexts>> = {
  'zh-CN': {
    unknown: { title: '这个链接打不开', text: '链接不完整，或者已经失效。请从原邮件或短信中重新点开。' },
    trouble: { title: '暂时打不开', text: '请过一会儿再试。' },
    purpose: { promotion: '促销', care: '关怀' },
    channel: { email: '邮件', sms: '短信' },
    unsubscribe: {
      title: '退订',
      ask: (what, address) => `确定不再接收发往 ${address} 的${what}吗？`,
      button: '确认退订',
      done: '已退订',
      doneText: (what) => `我们不会再给您发送${what}。`,
      undo: '点错了，恢复订阅',
      resubscribed: '已恢复订阅',
      resubscribedText: (what) => `您会继续收到我们的${what}。`,
      rather: '想只收一部分，或者少收一些？前往偏好设置',
      wording: (what, company) => `同意接收${company}的${what}（在退订页面恢复订阅）`,
    },
    survey: {
      send: '提交',
      change: '修改回答',
      again: '您已经回答过了，可以修改后再次提交。',
      optional: '（选填）',
      thanks: '谢谢您！',
      thanksText: '我们已经收到您的回答。',
      edit: '修改我的回答',
      closed: '问卷已结束',
      closedText: '谢谢您的关注，这份问卷已经不再收集回答。',
      expired: '链接已过期',
      expiredText: '谢谢您的关注，这份邀请已经过了回答的时间。',
      checkAgain: '还有问题没有填好，请看下面的提示。',
      scale: {
        rating: ['很不满意', '非常满意'],
        csat: ['很不满意', '非常满意'],
        ces: ['完全不同意', '完全同意'],
        nps: ['完全不会', '一定会'],
      },
      rankHint: '第 1 位最重要，每个名次只能选一次。',
      place: (place) => `第 ${place} 位`,
      noPlace: '不排',
      fault: {
        required: '请回答这个问题。',
        'not-on-the-scale': '请选择一个分数。',
        'not-a-choice': '请从选项中选择。',
        'too-long': '内容太长了，请缩短一些。',
        'not-a-date': '请选择一个日期。',
        'ranked-twice': '同一个名次选了两次，请改一下。',
        'not-all-answered': '还有没填的，请每一项都选一下。',
      },
    },
  },
  en: {
    unknown: {
      title: 'This link does not work',
      text: 'It is incomplete or no longer valid. Please open it again from the original message.',
    },
    trouble: { title: 'Not available right now', text: 'Please try again in a moment.' },
    purpose: { promotion: 'promotional', care: 'customer care' },
    channel: { email: 'e-mails', sms: 'text messages' },
    unsubscribe: {
      title: 'Unsubscribe',
      ask: (what, address) => `Do you want no more ${what} to ${address}?`,
      button: 'Unsubscribe',
      done: 'You are unsubscribed',
      doneText: (what) => `We will send you no more ${what}.`,
      undo: 'That was a mistake, subscribe me again',
      resubscribed: 'You are subscribed again',
      resubscribedText: (what) => `You will keep getting our ${what}.`,
      rather: 'Rather choose what you get, and how often?',
      wording: (what, company) => `I want ${what} from ${company} (resubscribed on the unsubscribe page)`,
    },
    survey: {
      send: 'Send',
      change: 'Send the changes',
      again: 'You have answered already. You can change your answers and send them again.',
      optional: '(optional)',
      thanks: 'Thank you!',
      thanksText: 'We have received your answers.',
      edit: 'Change my answers',
      closed: 'This survey has ended',
      closedText: 'Thank you for your interest. It takes no more answers.',
      expired: 'This invitation has expired',
      expiredText: 'Thank you for your interest. The time for answering has passed.',
      checkAgain: 'Something is missing. Please see the notes below.',
      scale: {
        rating: ['Not at all', 'Very much'],
        csat: ['Very dissatisfied', 'Very satisfied'],
        ces: ['Strongly disagree', 'Strongly agree'],
        nps: ['Not at all likely', 'Extremely likely'],
      },
      rankHint: '1 is the most important. Give each place once.',
      place: (place) => `Place ${place}`,
      noPlace: 'No place',
      fault: {
        required: 'Please answer this question.',
        'not-on-the-scale': 'Please choose a score.',
        'not-a-choice': 'Please choose from the list.',
        'too-long': 'This is too long. Please shorten it.',
        'not-a-date': 'Please choose a date.',
        'ranked-twice': 'Two of them have the same place. Please change one.',
        'not-all-answered': 'Some are still open. Please answer each of them.',
      },
    },
  },
};
