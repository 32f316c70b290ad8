import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { resources } from '../../../i18n/resources';
import type { Definition, Trigger } from '../definition';
import { type Named, campaignSentence } from './campaign-sentence';

const DEFINITION: Definition = {
  trigger: { kind: 'at', at: '2026-12-03T10:00', zone: 'workspace' },
  ...{ segmentId: 1, templateId: 2, offerId: null, surveyId: null, holdOut: null },
  reentry: { kind: 'once' },
};
const NAMED: Named = {
  ...{ segment: 'Champions', members: 1204, template: 'VIP thanks', offer: null, survey: null },
  ...{ channel: 'email', purpose: 'promotion' },
};
const POLICY = {
  caps: {
    promotion: { email: { max: 3, days: 7 }, sms: null, total: null },
    care: { email: null, sms: null, total: null },
  },
  quietHours: { email: { from: '21:00', to: '08:00' }, sms: null },
  consent: { promotion: 'opt-in' as const, care: 'opt-out' as const },
  ...{ minimumGap: null, fatigue: null, onePromotionADay: false, quietFestivals: [] },
  ...{ budget: null, complaints: null },
};

const MARKS = /[\u2068\u2069]/g;

function sentence(
  language: 'en' | 'zh-CN',
  definition: Partial<Definition> = {},
  named: Partial<Named> = {},
): string {
  const t = i18next.getFixedT(language) as TFunction;
  const context = { t, language, policy: POLICY };
  return campaignSentence({ ...DEFINITION, ...definition }, { ...NAMED, ...named }, context).replace(
    MARKS,
    '*',
  );
}

beforeAll(() => i18next.init({ lng: 'en', resources, interpolation: { escapeValue: false } }));

describe('a campaign in one sentence', () => {
  it('says when, who, what and what the policy holds, in both languages', () => {
    expect(sentence('en')).toBe(
      'At 10:00 on December 3, 2026, 1,204 customers of *Champions* get *VIP thanks* by e-mail; ' +
        'at most 3 promotions by e-mail in 7 days; not between 21:00 and 08:00 their time.',
    );
    expect(sentence('zh-CN')).toBe(
      '2026年12月3日 10:00，向*Champions*的 1,204 位客户发送邮件*VIP thanks*；' +
        '7 天内最多 3 封促销邮件；当地时间 21:00 至 08:00 免打扰。',
    );
  });

  it('reads the rhythm of a recurring campaign, and how often one customer gets it', () => {
    const recurring: Partial<Definition> = {
      trigger: { kind: 'cron', cron: '0 10 * * 1,4' },
      reentry: { kind: 'every', days: 30 },
    };
    expect(sentence('en', recurring)).toMatch(
      /^Every Monday and Thursday at 10:00, .* by e-mail; each of them at most once in 30 days;/,
    );
    expect(sentence('zh-CN', recurring)).toMatch(/^每星期一和星期四 10:00，.*；每位客户 30 天内最多一次；/);
  });

  it('names nobody’s number where the day decides who gets it', () => {
    const birthday: Partial<Definition> = { trigger: { kind: 'birthday', daysBefore: 3, hour: 9 } };
    expect(sentence('en', birthday, { members: null })).toMatch(
      /^3 days before the birthday of a customer of \*Champions\*, at 09:00 their time, they get \*VIP thanks\*/,
    );
  });

  it.each<[Trigger, RegExp, RegExp]>([
    [
      { kind: 'at', at: '2026-12-03T10:00', zone: 'recipient' },
      /^At 10:00 on December 3, 2026, each on their own clocks, /,
      /^各自当地时间2026年12月3日 10:00/,
    ],
    [
      { kind: 'festival', festivalId: 1, daysBefore: 0, hour: 9 },
      /^On the festival, at 09:00 the time of each customer of \*Champions\*, they get/,
      /^节日当天，在\*Champions\*的每位客户当地时间 09:00，客户会收到邮件/,
    ],
    [
      { kind: 'anniversary', of: 'first-order', repeats: 'yearly', daysBefore: -1, hour: 9 },
      /^1 day after the day of the year on which a customer of \*Champions\* first ordered/,
      /^\*Champions\*的客户首次下单周年后 1 天/,
    ],
    [
      {
        kind: 'score-moved',
        move: { score: 'rfm', direction: 'down', by: 2 },
        steadyDays: 2,
        coolDownDays: 30,
      },
      /has moved down by 2 points of the RFM cell and stayed there, they get/,
      /的客户RFM 单元下降 2 分并保持后/,
    ],
    [
      { kind: 'cart-abandoned', event: 'cart', afterMinutes: 60 },
      /has not ordered 60 minutes after cart, they get/,
      /在 cart 后 60 分钟内没有下单时/,
    ],
    [
      { kind: 'offer-expiring', daysBefore: 1 },
      /^1 day before an unused code of a customer of \*Champions\* expires/,
      /未用的优惠码到期前 1 天/,
    ],
  ])('reads %o in both languages', (trigger, english, chinese) => {
    expect(sentence('en', { trigger }, { members: null })).toMatch(english);
    expect(sentence('zh-CN', { trigger }, { members: null })).toMatch(chinese);
  });

  it('leaves open what is not chosen yet', () => {
    const open = { segment: null, members: null, template: null, channel: null, purpose: null };
    expect(sentence('en', { trigger: { kind: 'now' } }, open)).toBe(
      'As soon as it is launched, the customers of *…* get *…* by ….',
    );
  });

  it('says that transactional messages are exempt', () => {
    expect(sentence('en', {}, { purpose: 'transactional' })).toMatch(/exempt from caps and quiet hours\.$/);
  });

  it('offers and asks what the template speaks of', () => {
    const both = sentence('en', {}, { offer: '15 % off', survey: 'Satisfaction' });
    expect(both).toContain('*VIP thanks* with the offer *15 % off* and the survey *Satisfaction* by e-mail');
  });
});
