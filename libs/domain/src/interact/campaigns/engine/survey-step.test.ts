import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unaccounted } from '../../../../../../test/factories/accounts.js';
import { CampaignWorld } from '../../../../../../test/factories/campaign-world.js';
import { MessageLinks } from '../../messages/message-links.js';
import { SurveyResponsesService } from '../../surveys/survey-responses.service.js';
import { SurveysService } from '../../surveys/surveys.service.js';
import { surveyDefinitionSchema } from '../../surveys/survey.schema.js';
import { CampaignsRead } from '../campaigns.read.js';
import { StepNumbersRead } from '../numbers/step-numbers.read.js';

let world: CampaignWorld;
let surveyId: number;
let templateId: number;

beforeAll(async () => {
  world = await CampaignWorld.start();
  const title = { 'zh-CN': '满意吗', en: 'Happy?' };
  const definition = surveyDefinitionSchema.parse({
    title,
    questions: [{ key: 'nps', type: 'nps', title }],
    score: 'nps',
  });
  surveyId = (
    await world.domain.get(SurveysService).create({ name: 'NPS', definition, quota: null, expiryDays: 60 })
  ).id;
  templateId = await world.template('care', 'Tell us: <a href="{{survey_url}}">here</a>');
});
beforeEach(() => world.nextNoon());
afterEach(async () => {
  await world.stopCampaigns();
  expect(await unaccounted(world.database)).toEqual([]);
});
afterAll(() => world.stop());

async function ask(customers: number[]): Promise<number> {
  const steps = {
    ask: {
      ...{ kind: 'survey', templateId, surveyId, atMost: { amount: 3, unit: 'days' } },
      arms: [
        { id: 'happy', leastScore: 9, next: 'end' },
        { id: 'sad', mostScore: 6, next: 'end' },
      ],
      ...{ next: 'end', timedOut: 'end' },
    },
    end: { kind: 'exit' },
  };
  const audience = { segmentIds: [await world.segment(customers)] };
  return world.launch({ version: 2, trigger: { kind: 'now' }, audience, start: 'ask', steps });
}

async function answer(campaignId: number, customerId: number, nps: number): Promise<void> {
  const message = await world.database.row<{ id: number }>(
    'select id from message where campaign_id = $1 and customer_id = $2',
    [campaignId, customerId],
  );
  const token = world.domain.get(MessageLinks).token('survey', message?.id ?? 0);
  const { kind } = await world.domain.get(SurveyResponsesService).submit(token, { nps: String(nps) });
  expect(kind).toBe('recorded');
}

const arms = async (campaignId: number) =>
  (
    await world.database.rows<{ arm: string }>(
      `select s.arm from enrolment_step s join enrolment e on e.id = s.enrolment_id
       where s.campaign_id = $1 and s.step = 'ask.answer' order by e.customer_id`,
      [campaignId],
    )
  ).map(({ arm }) => arm);

describe('a survey step', () => {
  it('invites, and goes on by the score as soon as the answer is there, or when the time is over', async () => {
    const customers = await world.customers(4);
    const [happy, sad, neither] = customers as [number, number, number];
    const id = await ask(customers);
    await world.settle();
    world.domain.clock.advance({ hours: 1 });
    await answer(id, happy, 9);
    await answer(id, sad, 6);
    await answer(id, neither, 8);
    await world.settle();
    expect(await arms(id)).toEqual(['happy', 'sad', 'next']);
    world.domain.clock.advance({ hours: 72 });
    await world.settle();
    expect(await arms(id)).toEqual(['happy', 'sad', 'next', 'timed-out']);
  });

  it('shows one step with the figures of both halves', async () => {
    const customers = await world.customers(2);
    const id = await ask(customers);
    await world.settle();
    const numbers = async () =>
      (await world.domain.get(StepNumbersRead).of(id)).find(({ step }) => step === 'ask');
    expect(await numbers()).toMatchObject({
      standing: 2,
      passed: 0,
      accounting: { audience: 2, pending: 2 },
    });
    world.domain.clock.advance({ hours: 1 });
    await answer(id, customers[0] ?? 0, 10);
    await world.settle();
    expect(await numbers()).toMatchObject({ standing: 1, passed: 1, arms: { happy: 1 } });
    expect((await world.domain.get(CampaignsRead).accounting(id)).audience).toBe(2);
  });
});
