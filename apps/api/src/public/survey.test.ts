import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Database } from '@roundtrip/domain/database/database.js';
import { MessageLinks } from '@roundtrip/domain/interact/messages/message-links.js';
import { SurveysService } from '@roundtrip/domain/interact/surveys/surveys.service.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';
import { MessageWorld } from '../../../../test/factories/message-world.js';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';
import type { TestClient } from '../../../../test/setup/test-client.js';

const HEADERS = { 'accept-language': 'en', 'content-type': 'application/x-www-form-urlencoded' };

describe('the survey in a message', () => {
  let api: TestApi;
  let marketer: TestClient;
  let database: Database;
  let world: MessageWorld;
  let links: MessageLinks;
  let surveyId: number;
  let id: number;
  let customerId: number;
  let url: string;

  beforeAll(async () => {
    api = await startTestApi();
    marketer = await api.as('marketer');
    database = api.app.get(Database);
    world = new MessageWorld(database, api.clock, api.app.get(TemplatesService));
    links = api.app.get(MessageLinks);
    surveyId = (await api.app.get(SurveysService).ensureGallery())['satisfaction']!;
  });
  beforeEach(async () => {
    id = await world.message({ purpose: 'care', surveyId, body: '<a href="{{survey_answer_url 4}}">4</a>' });
    await world.accept(id);
    customerId = (await world.row(id)).customer_id;
    url = api.url + new URL(links.url('survey', id)).pathname;
    await database.run('delete from touched_customer');
  });
  afterAll(() => api.stop());

  const show = (query = '', language = 'en') =>
    fetch(url + query, { headers: { 'accept-language': language } });
  const send = (form: Record<string, string> | string) =>
    fetch(url, { method: 'POST', headers: HEADERS, body: new URLSearchParams(form) });
  const response = () =>
    database.row<{ id: number; answers: object; score: string; updated_at: Date }>(
      'select id, answers, score, updated_at from survey_response where message_id = $1',
      [id],
    );
  const attributes = async () => {
    const row = await database.row<{ attributes: object }>('select attributes from customer where id = $1', [
      customerId,
    ]);
    return row?.attributes;
  };
  const trace = async () => ({
    responses: await database.rows('select * from survey_response where message_id = $1', [id]),
    changes: await database.rows('select * from attribute_change where customer_id = $1', [customerId]),
    reactions: await database.rows('select * from reaction where message_id = $1', [id]),
    touched: await database.rows('select customer_id from touched_customer'),
  });
  const nothing = { responses: [], changes: [], reactions: [], touched: [] };

  it('opens with the answer that was clicked in the mail, and records nothing', async () => {
    const answer = await show('?rating=4');
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain('How satisfied are you with your purchase?');
    expect(page.match(/<input[^>]*checked[^>]*>/g)).toHaveLength(1);
    expect(page).toMatch(/value="4"\s+checked/);
    expect(page).not.toContain('<script');
    expect(await trace()).toEqual(nothing);
  });

  it('chooses nothing for an answer that is none', async () => {
    for (const query of ['?rating=6', '?rating=%3Cscript%3E', '?rating=1&rating=2', '?rating[a]=1', ''])
      expect(await (await show(query)).text()).not.toMatch(/<input[^>]*checked/);
  });

  it('speaks the language of the message', async () => {
    await database.run(`update message set locale = 'zh-CN' where id = $1`, [id]);
    expect(await (await show()).text()).toContain('您对这次购物有多满意？');
  });

  it('writes answers into the profile with their provenance, reacts and touches the customer, at once', async () => {
    const answer = await send({ satisfaction: '2', reason: 'delivery', suggestion: 'Too late & cold' });
    expect([answer.status, await answer.text()]).toEqual([
      200,
      expect.stringContaining('We take what you told us seriously'),
    ]);
    const recorded = await response();
    expect(recorded).toMatchObject({
      answers: { satisfaction: 2, reason: 'delivery', suggestion: 'Too late & cold' },
      score: '2.00',
    });
    expect(await attributes()).toEqual({ satisfaction: 2, satisfaction_reason: 'delivery' });
    const { changes, reactions, touched } = await trace();
    expect(changes).toMatchObject([
      {
        attribute: 'satisfaction',
        value: 2,
        source: 'survey',
        source_id: String(recorded?.id),
        at: api.clock.now(),
      },
      { attribute: 'satisfaction_reason', value: 'delivery', source: 'survey' },
    ]);
    expect(reactions).toMatchObject([{ kind: 'answered', verdict: 'human', detail: { surveyId, score: 2 } }]);
    expect(touched).toEqual([{ customer_id: customerId }]);
  });

  it('records the same answers once, however often they are sent', async () => {
    await Promise.all([1, 2, 3].map(() => send({ satisfaction: '5' })));
    const { responses, changes, reactions } = await trace();
    expect([responses.length, changes.length, reactions.length]).toEqual([1, 1, 1]);
  });

  it('takes other answers for a change of mind', async () => {
    await send({ satisfaction: '5', reason: 'price', suggestion: 'Fine' });
    api.clock.advance({ hours: 1 });
    expect(await (await show()).text()).toMatch(
      /You have answered already[^]*value="5"\s+checked[^]*Fine<\/textarea>/,
    );
    await send({ satisfaction: '1' });
    expect(await response()).toMatchObject({
      answers: { satisfaction: 1 },
      score: '1.00',
      updated_at: api.clock.now(),
    });
    expect(await attributes()).toEqual({ satisfaction: 1 });
    expect((await trace()).reactions).toHaveLength(1);
  });

  it('says what is wrong with each answer, keeps what was written, and records nothing', async () => {
    const suggestion = `<script>alert(1)</script>${'x'.repeat(1000)}`;
    const answer = await send({ satisfaction: '7', reason: 'weather', suggestion });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    for (const note of ['Please choose a score.', 'Please choose from the list.', 'This is too long.'])
      expect(page).toContain(note);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script>');
    expect((await send({})).status).toBe(422);
    expect(await trace()).toEqual(nothing);
  });

  it('refuses a text of a megabyte', async () => {
    const answer = await send({ satisfaction: '5', suggestion: 'x'.repeat(1024 * 1024) });
    expect(answer.status).toBe(413);
    expect(await trace()).toEqual(nothing);
  });

  it('takes no more answers when it is closed, and again when it is opened', async () => {
    await marketer.post(`/api/surveys/${surveyId}/close`);
    expect([(await show()).status, (await send({ satisfaction: '5' })).status]).toEqual([410, 410]);
    expect(await (await show()).text()).toContain('This survey has ended');
    expect(await trace()).toEqual(nothing);
    await marketer.post(`/api/surveys/${surveyId}/open`);
    expect((await send({ satisfaction: '5' })).status).toBe(200);
  });

  it('takes no answers sixty days after the message', async () => {
    api.clock.advance({ days: 60 });
    expect((await show()).status).toBe(200);
    api.clock.advance({ seconds: 1 });
    expect([(await show()).status, (await send({ satisfaction: '5' })).status]).toEqual([410, 410]);
    expect(await (await show()).text()).toContain('This invitation has expired');
  });

  it('has no page for a forged token, or for a message without a survey', async () => {
    const other = await world.message();
    const forged = [
      `${url}A`,
      url.replace('/s/', '/s/x'),
      api.url + new URL(links.url('survey', other)).pathname,
    ];
    for (const address of forged) {
      expect((await fetch(address)).status).toBe(404);
      expect(
        (await fetch(address, { method: 'POST', headers: HEADERS, body: 'satisfaction=5' })).status,
      ).toBe(404);
    }
  });

  it('leaves nothing half done when the profile cannot be written', async () => {
    await database.run('alter table attribute_change rename to attribute_change_away');
    const answer = await send({ satisfaction: '5' });
    await database.run('alter table attribute_change_away rename to attribute_change');
    expect(answer.status).toBe(500);
    expect(await trace()).toEqual(nothing);
  });
});

describe('surveys in the admin', () => {
  let api: TestApi;
  let marketer: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    marketer = await api.as('marketer');
  });
  afterAll(() => api.stop());

  const both = (text: string) => ({ 'zh-CN': text, en: text });
  const definition = {
    title: both('Tea'),
    questions: [{ key: 'stars', type: 'rating', title: both('Stars'), required: true }],
    score: 'stars',
  };

  it('are created, changed under a new version, and summed up', async () => {
    const created = await marketer.post('/api/surveys', { name: 'Tea', definition });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      version: 1,
      open: true,
      responses: 0,
      averageScore: null,
      invited: 0,
    });
    const { id } = created.body;
    const renamed = await marketer.put(`/api/surveys/${id}`, { name: 'Green tea', definition });
    expect(renamed.body).toMatchObject({ name: 'Green tea', version: 1 });
    const changed = await marketer.put(`/api/surveys/${id}`, {
      name: 'Green tea',
      definition: { ...definition, title: both('Green') },
    });
    expect(changed.body).toMatchObject({ version: 2, definition: { title: { en: 'Green' } } });

    const world = new MessageWorld(api.app.get(Database), api.clock, api.app.get(TemplatesService));
    for (const stars of ['5', '5', '2']) {
      const message = await world.message({ purpose: 'care', surveyId: id });
      await world.accept(message);
      const path = new URL(api.app.get(MessageLinks).url('survey', message)).pathname;
      await fetch(api.url + path, { method: 'POST', headers: HEADERS, body: `stars=${stars}` });
    }
    const { body } = await marketer.get(`/api/surveys/${id}`);
    expect(body).toMatchObject({ responses: 3, averageScore: 4, invited: 3 });
    expect(body.results[0]).toMatchObject({ answers: 3, average: 4 });
    expect(body.results[0].distribution.map(({ count }: { count: number }) => count)).toEqual([
      0, 1, 0, 0, 2,
    ]);
    expect(body.latest[0]).toMatchObject({ score: 2, answers: { stars: 2 }, customerName: 'Customer 3' });

    const first = await marketer.get(`/api/surveys/${id}/responses?limit=2`);
    const rest = await marketer.get(`/api/surveys/${id}/responses?limit=2&after=${first.body.next}`);
    expect([first.body.rows.length, rest.body.rows.length, rest.body.next]).toEqual([2, 1, null]);
    const mine = await marketer.get(`/api/customers/${body.latest[0].customerId}/survey-responses`);
    expect(mine.body.rows).toMatchObject([{ surveyId: id, score: 2 }]);
    expect((await marketer.get('/api/surveys')).body).toMatchObject([
      { id, name: 'Green tea', responses: 3 },
    ]);
  });

  it('name every fault of a definition at its path', async () => {
    const bad = {
      title: { en: 'x' },
      questions: [
        { key: 'a', type: 'single', title: both('x'), choices: [{ value: 'x', label: both('x') }] },
        { key: 'A b', type: 'rating', title: both('x') },
      ],
    };
    const { status, body } = await marketer.post('/api/surveys', { name: ' ', definition: bad });
    expect(status).toBe(422);
    const paths = body.errors.map(({ path }: { path: (string | number)[] }) => path.join('.'));
    expect(paths).toEqual(
      expect.arrayContaining([
        'name',
        'definition.title.zh-CN',
        'definition.questions.0.choices',
        'definition.questions.1.key',
      ]),
    );
  });

  it('are shown as customers would see them before they are saved', async () => {
    const written = { ...definition, title: { 'zh-CN': '茶', en: 'Tea & <cake>' } };
    const preview = (locale: string) =>
      marketer.post('/api/surveys/preview', { definition: written, locale });
    const page = async (locale: string) =>
      marketer.get(`/api/templates/previews/${(await preview(locale)).body.id}`);
    const english = await page('en');
    expect(english.body).toContain('<h1>Tea &amp; &lt;cake&gt;</h1>');
    expect(english.body.match(/name="stars"/g)).toHaveLength(5);
    expect(english.headers.get('content-security-policy')).toMatch(/^sandbox/);
    expect((await page('zh-CN')).body).toContain('<h1>茶</h1>');
    expect((await preview('fr')).status).toBe(422);
    expect((await marketer.get('/api/surveys')).body).toHaveLength(1);
  });

  it('are there from the gallery once', async () => {
    const surveys = api.app.get(SurveysService);
    expect(await surveys.ensureGallery()).toEqual(await surveys.ensureGallery());
    expect((await marketer.get('/api/surveys/999999')).status).toBe(404);
  });
});
