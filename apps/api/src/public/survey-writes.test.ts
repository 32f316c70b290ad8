import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Database } from '@roundtrip/domain/database/database.js';
import { MessageLinks } from '@roundtrip/domain/interact/messages/message-links.js';
import { SurveysService } from '@roundtrip/domain/interact/surveys/surveys.service.js';
import { type SaveSurvey, surveyDefinitionSchema } from '@roundtrip/domain/interact/surveys/survey.schema.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';
import { MessageWorld } from '../../../../test/factories/message-world.js';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';

const HEADERS = { 'accept-language': 'en', 'content-type': 'application/x-www-form-urlencoded' };
const both = (text: string) => ({ 'zh-CN': `${text}（中）`, en: text });
const choices = ['price', 'delivery', 'taste'].map((value) => ({ value, label: both(value) }));
const DETRACTORS = ['0', '1', '2', '3', '4', '5', '6'];

const definition = surveyDefinitionSchema.parse({
  title: both('All of it'),
  score: 'recommend',
  questions: [
    {
      ...{ key: 'recommend', type: 'nps', title: both('Recommend?'), required: true },
      writes: {
        ...{ attribute: 'nps', satisfaction: true, tag: { name: 'unhappy', is: DETRACTORS } },
        task: { title: both('Call and apologise'), dueDays: 2, is: DETRACTORS },
        pause: { days: 30, is: DETRACTORS },
      },
    },
    {
      ...{ key: 'reason', type: 'single', title: both('What went wrong?'), required: true, choices },
      showIf: { question: 'recommend', is: DETRACTORS },
    },
    {
      ...{ key: 'better', type: 'text', title: both('What should we change?'), required: true },
      ...{ showIf: { question: 'reason', is: ['delivery'] }, writes: { suggestion: { rating: 'ordinary' } } },
    },
    {
      key: 'order',
      type: 'ranking',
      title: both('In order'),
      choices,
      writes: { attribute: 'ranks', need: { key: 'tea' } },
    },
    {
      ...{ key: 'parts', type: 'matrix', title: both('How were they?'), writes: { attribute: 'parts' } },
      rows: ['shop', 'box'].map((value) => ({ value, label: both(value) })),
      choices: ['good', 'bad'].map((value) => ({ value, label: both(value) })),
    },
    { key: 'day', type: 'date', title: both('When was it?'), writes: { attribute: 'day' } },
    {
      ...{ key: 'news', type: 'single', title: both('May we write to you?') },
      choices: ['yes', 'no'].map((value) => ({ value, label: both(value) })),
      writes: { consent: { channel: 'email', purpose: 'promotion', yes: 'yes' } },
    },
  ],
});

describe('a survey of every type', () => {
  let api: TestApi;
  let database: Database;
  let world: MessageWorld;
  let url: string;
  let customerId: number;

  const ask = async (more: Partial<SaveSurvey> = {}): Promise<string> => {
    const save = { name: 'All of it', definition, quota: null, expiryDays: 60, ...more };
    const { id: surveyId } = await api.app.get(SurveysService).create(save);
    return invite(surveyId);
  };
  const invite = async (surveyId: number): Promise<string> => {
    const id = await world.message({ purpose: 'care', surveyId });
    await world.accept(id);
    customerId = (await world.row(id)).customer_id;
    return api.url + new URL(api.app.get(MessageLinks).url('survey', id)).pathname;
  };
  const send = (form: Record<string, string>, to = url) =>
    fetch(to, { method: 'POST', headers: HEADERS, body: new URLSearchParams(form) });
  const of = <T extends object>(statement: string) => database.rows<T>(statement, [customerId]);

  beforeAll(async () => {
    api = await startTestApi();
    database = api.app.get(Database);
    world = new MessageWorld(database, api.clock, api.app.get(TemplatesService));
  });
  beforeEach(async () => {
    url = await ask();
  });
  afterAll(() => api.stop());

  it('records the answers of each type, and writes them into the profile', async () => {
    const form = { recommend: '9', 'order.taste': '1', 'order.price': '2', day: '2026-02-28', news: 'no' };
    expect((await send({ ...form, 'parts.shop': 'good', 'parts.box': 'bad' })).status).toBe(200);
    expect(await of('select answers, score from survey_response where customer_id = $1')).toEqual([
      {
        answers: {
          ...{ recommend: 9, order: ['taste', 'price'], parts: { shop: 'good', box: 'bad' } },
          ...{ day: '2026-02-28', news: 'no' },
        },
        score: '9.00',
      },
    ]);
    expect(await of('select attributes from customer where id = $1')).toEqual([
      {
        attributes: {
          ...{
            nps: 9,
            ranks: ['taste', 'price'],
            need_tea: ['taste', 'price'],
            parts: ['shop:good', 'box:bad'],
            day: '2026-02-28',
          },
        },
      },
    ]);
    expect(
      await of('select status, source, wording from consent_change where customer_id = $1'),
    ).toContainEqual({ status: 'withdrawn', source: 'survey', wording: 'May we write to you? – no' });
    expect(await of('select * from task where customer_id = $1')).toEqual([]);
  });

  it('asks on by the answers, and takes nothing that was not asked', async () => {
    const page = await (await fetch(url)).text();
    expect(page).toContain('#q-reason { display: none }');
    expect(page).toContain('form:has(input[name="recommend"]:is([value="0"]');
    expect((await send({ recommend: '3' })).status).toBe(422);
    expect((await send({ recommend: '3', reason: 'delivery' })).status).toBe(422);
    expect((await send({ recommend: '10', reason: 'delivery', better: 'Faster' })).status).toBe(200);
    expect(await of('select answers from survey_response where customer_id = $1')).toEqual([
      { answers: { recommend: 10 } },
    ]);
  });

  it('makes of a bad answer a task, a tag, a suggestion and a rest from promotions, once', async () => {
    const unhappy = { recommend: '2', reason: 'delivery', better: 'Be faster' };
    await send(unhappy);
    await send({ ...unhappy, better: 'Be much faster' });
    expect(await of('select kind, title, state from task where customer_id = $1')).toEqual([
      { kind: 'phone', title: both('Call and apologise'), state: 'open' },
    ]);
    expect(
      await of(
        'select satisfaction, suggestion, suggestion_rating from contact_entry where customer_id = $1',
      ),
    ).toEqual([{ satisfaction: 2, suggestion: 'Be much faster', suggestion_rating: 'ordinary' }]);
    const standing = 'select tags, promotions_paused_until as until from customer where id = $1';
    const until = new Date(api.clock.now().getTime() + 30 * 24 * 3600_000);
    expect(await of(standing)).toEqual([{ tags: ['unhappy'], until }]);
    await send({ recommend: '9' });
    expect(await of(standing)).toEqual([{ tags: [], until: null }]);
  });

  it('keeps what was filled in where it cannot be taken', async () => {
    const answer = await send({ recommend: '9', 'order.taste': '1', 'order.price': '1', day: '2026-02-30' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('Two of them have the same place.');
    expect(page).toContain('Please choose a date.');
    expect(page.match(/<option value="1" selected>/g)).toHaveLength(2);
  });

  it('closes itself when as many have answered as were wanted, and takes no one more', async () => {
    const first = await ask({ quota: 2 });
    const surveyId = (await database.row<{ id: number }>('select max(id) as id from survey'))!.id;
    const others = await Promise.all([invite(surveyId), invite(surveyId), invite(surveyId)]);
    const statuses = await Promise.all(
      [first, ...others].map(async (to) => (await send({ recommend: '9' }, to)).status),
    );
    expect(statuses.sort()).toEqual([200, 200, 410, 410]);
    expect(await database.row('select open from survey where id = $1', [surveyId])).toEqual({ open: false });
  });

  it('ends for each customer when its own time is over', async () => {
    url = await ask({ expiryDays: 3 });
    api.clock.advance({ days: 3, seconds: 1 });
    expect((await send({ recommend: '9' })).status).toBe(410);
  });
});
