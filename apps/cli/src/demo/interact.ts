import { say, type Text } from '../terminal/language.js';
import type { DemoWorld } from './demo-world.js';
import type { Segments } from './differentiate.js';
import { MailReader } from './mail-reader.js';
import { chapter, tell } from './narrator.js';

export interface Campaign {
  id: number;
  name: string;
}

interface Plan {
  name: Text;
  template: string;
  segment: keyof Segments;
  trigger: object;
  offer?: boolean;
  survey?: boolean;
}

const PLANS: Plan[] = [
  {
    name: { en: 'Thanks to our champions', zh: '感谢重要客户' },
    template: 'vip-thanks',
    segment: 'champions',
    trigger: { kind: 'now' },
    offer: true,
  },
  {
    name: { en: 'How did we do?', zh: '满意度回访' },
    template: 'satisfaction-survey',
    segment: 'recent',
    trigger: { kind: 'cron', cron: '0 10 * * 2' },
    survey: true,
  },
  {
    name: { en: 'Happy birthday', zh: '生日祝福' },
    template: 'birthday-sms',
    segment: 'smsCare',
    trigger: { kind: 'birthday', daysBefore: 0, hour: 9 },
  },
  {
    name: { en: 'We are sorry', zh: '低分致歉' },
    template: 'care-after-low-score',
    segment: 'unhappy',
    trigger: { kind: 'segment-entered' },
  },
];

/** What each one gets, and when: four campaigns, three days, and what people do with their mails. */
export async function customizeAndInteract(world: DemoWorld, segments: Segments): Promise<Campaign[]> {
  chapter(3, { en: 'Customize', zh: '定制' });
  tell({
    en: 'Each in their own language, champions with a coupon code of their own.',
    zh: '每位客户用自己的语言，重要价值客户各得一张专属优惠码。',
  });
  chapter(4, { en: 'Interact', zh: '互动' });
  const campaigns: Campaign[] = [];
  for (const plan of PLANS) campaigns.push(await launch(world, plan, segments));
  tell({ en: 'Four campaigns launched; three days pass.', zh: '启动四个活动；三天过去。' });
  await world.settle();
  await world.hoursPass(72);
  await peopleReact(world);
  return campaigns;
}

async function launch({ admin }: DemoWorld, plan: Plan, segments: Segments): Promise<Campaign> {
  const templateId = await idOf(admin.get('/api/templates?limit=200'), plan.template);
  const definition = {
    trigger: plan.trigger,
    segmentId: segments[plan.segment],
    templateId,
    offerId: plan.offer ? await firstId(admin.get('/api/offers')) : null,
    surveyId: plan.survey ? await firstId(admin.get('/api/surveys')) : null,
  };
  const name = say(plan.name);
  const { id } = await admin.post<{ id: number }>('/api/campaigns', { name, definition });
  await admin.post(`/api/campaigns/${id}/launch`);
  return { id, name };
}

interface Listed {
  id: number;
  key?: string | null;
}
type List = Listed[] | { rows: Listed[] };

const rowsOf = (list: List): Listed[] => (Array.isArray(list) ? list : list.rows);

async function idOf(list: Promise<List>, key: string): Promise<number> {
  const found = rowsOf(await list).find((row) => row.key === key);
  if (!found) throw new Error(`there is no ${key}`);
  return found.id;
}

async function firstId(list: Promise<List>): Promise<number> {
  const [first] = rowsOf(await list);
  if (!first) throw new Error('there is nothing to choose from');
  return first.id;
}

/** Some click, one leaves, four answer – and one of them is not happy at all. */
async function peopleReact(world: DemoWorld): Promise<void> {
  const reader = new MailReader(world.admin);
  const thanks = await reader.find('Thank you', 6);
  for (const mail of thanks.slice(1)) await reader.click(mail);
  if (thanks[0]) await reader.unsubscribe(thanks[0]);
  const surveys = await reader.find('How did we do', 4);
  const scores = ['1', '5', '4', '5'];
  for (const [at, mail] of surveys.entries())
    await reader.answer(mail, { satisfaction: scores[at] ?? '5', reason: at === 0 ? 'delivery' : 'quality' });
  const [unhappy] = surveys;
  tell({
    en: `${thanks.length - 1} clicked, 1 unsubscribed with one click, ${surveys.length} answered the survey.`,
    zh: `${thanks.length - 1} 人点击，1 人一键退订，${surveys.length} 人回答问卷。`,
  });
  if (unhappy) tell({ en: `${unhappy.to} gave 1 of 5.`, zh: `${unhappy.to} 只打了 1 分。` });
}
