import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '@roundtrip/domain/database/database.js';
import { MessageLinks } from '@roundtrip/domain/interact/messages/message-links.js';
import { SurveyResponsesService } from '@roundtrip/domain/interact/surveys/survey-responses.service.js';
import { SurveysService } from '@roundtrip/domain/interact/surveys/surveys.service.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';
import { MessageWorld } from '../../../../test/factories/message-world.js';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';
import type { TestClient } from '../../../../test/setup/test-client.js';

describe('what a survey found out', () => {
  let api: TestApi;
  let analyst: TestClient;
  let database: Database;
  let surveyId: number;
  const customers: number[] = [];

  const answer = async (world: MessageWorld, form: Record<string, string> | null): Promise<void> => {
    const message = await world.message({ purpose: 'care', surveyId });
    await world.accept(message);
    customers.push((await world.row(message)).customer_id);
    const token = api.app.get(MessageLinks).token('survey', message);
    if (form) await api.app.get(SurveyResponsesService).submit(token, form);
  };

  beforeAll(async () => {
    api = await startTestApi();
    database = api.app.get(Database);
    const world = new MessageWorld(database, api.clock, api.app.get(TemplatesService));
    surveyId = (await api.app.get(SurveysService).ensureGallery())['nps']!;
    await answer(world, { recommend: '10', why: 'Lovely 100% oolong' });
    await answer(world, { recommend: '3', why: '=HYPERLINK("http://evil.example")' });
    api.clock.advance({ days: 40 });
    await answer(world, { recommend: '9' });
    await answer(world, null);
    await database.run(
      `insert into segment (name, rule, created_at, updated_at) values ('Regulars', '{}', now(), now())`,
    );
    await database.run(
      `insert into segment_member (segment_id, customer_id, entered_at)
       select s.id, c, now() from segment s, unnest($1::bigint[]) c where s.name = 'Regulars'`,
      [customers.slice(2)],
    );
    // After all the days have passed, or the session would be over.
    analyst = await api.as('analyst');
  });
  afterAll(() => api.stop());

  it('goes month by month, with the interval the score lies in', async () => {
    const { body } = await analyst.get(`/api/surveys/${surveyId}/trend?by=month`);
    expect(
      body.periods.map(({ responses, nps }: { responses: number; nps: number }) => [responses, nps]),
    ).toEqual([
      [2, 0],
      [1, 100],
    ]);
    expect(body.periods[0].npsInterval.low).toBeLessThan(0);
    expect((await analyst.get(`/api/surveys/${surveyId}/trend?by=week`)).body.periods).toHaveLength(2);
  });

  it('is told by segment and by RFM cell, with who was asked and did not answer', async () => {
    const segments = await analyst.get(`/api/surveys/${surveyId}/groups?by=segment`);
    expect(segments.body.groups).toMatchObject([
      { name: 'Regulars', invited: 2, answered: 1, nps: 100, averageScore: 9 },
    ]);
    const cells = await analyst.get(`/api/surveys/${surveyId}/groups?by=cell`);
    expect(cells.body.groups).toMatchObject([
      { segmentId: null, name: null, invited: 4, answered: 3, nps: 33 },
    ]);
  });

  it('finds answers by what their texts say, and by nothing else', async () => {
    const found = async (search: string) =>
      (await analyst.get(`/api/surveys/${surveyId}/responses?search=${encodeURIComponent(search)}`)).body.rows
        .length;
    expect([await found('OOLONG'), await found('100%'), await found('1%'), await found('10')]).toEqual([
      1, 1, 0, 1,
    ]);
  });

  it('comes as a file that no spreadsheet takes for formulas', async () => {
    const { body } = await analyst.get(`/api/surveys/${surveyId}/responses.csv?locale=en`);
    const file = String(body);
    const [head, ...lines] = file.trim().split(/\r?\n/);
    expect(head).toContain('Answer id,Customer id,Name,Score,Answered,Changed,');
    expect(lines).toHaveLength(3);
    expect(file).toContain('Lovely 100% oolong');
    expect(file).not.toMatch(/[,\n]"?=HYPERLINK/);
  });

  it('is not there of a survey that is not', async () => {
    for (const path of ['trend', 'groups', 'responses.csv'])
      expect((await analyst.get(`/api/surveys/999/${path}`)).status).toBe(404);
  });
});
