import { Database } from '@roundtrip/domain/database/database.js';
import { ResponsesService } from '@roundtrip/domain/learn/responses/responses.service.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';
import type { TestClient } from '../../../../test/setup/test-client.js';

let api: TestApi;
let owner: TestClient;
let analyst: TestClient;
let campaignId: number;

beforeAll(async () => {
  api = await startTestApi();
  owner = await api.as('owner');
  analyst = await api.as('analyst');
  const definition = { trigger: { kind: 'now' } };
  const { body } = await owner.post('/api/campaigns', { name: 'Spring', definition });
  campaignId = body.id;
  const database = api.app.get(Database);
  await database.run('update campaign set launched_at = $1 where id = $2', [api.clock.now(), campaignId]);
  await database.run(
    `insert into response_tally values ($1, 'sent', 'sms:promotion:offer', 545, 0, 200, 200, 0, 60, 0, 40, 0, 0, 80000, 0)`,
    [campaignId],
  );
  await database.run('insert into response_state values ($1, $2, true)', [campaignId, api.clock.now()]);
  await api.app.get(ResponsesService).fit();
});
afterAll(() => api.stop());

describe('the results api', () => {
  it('tells how customers respond, by digit and cell', async () => {
    const { body } = await analyst.get('/api/responses?metric=clicked&kind=sms:promotion:any');
    expect(body).toMatchObject({
      ...{ metric: 'clicked', kind: 'sms:promotion:any', campaigns: 1 },
      total: { people: 200, responses: 60, rate: 0.3 },
      digits: { frequency: [{ score: 4, rate: 0.3 }] },
      breakEven: { costMinor: 0, marginMinor: 2000, rate: 0 },
    });
    expect(body.cells.find(({ cell }: { cell: string }) => cell === '545')).toMatchObject({ people: 200 });
  });

  it('tells a campaign’s own, and lists it', async () => {
    const own = await analyst.get(`/api/campaign-results/${campaignId}`);
    expect(own.body).toMatchObject({
      ...{ kind: 'sms:promotion:offer', isFinal: true, foretold: null, earned: null },
      cells: [{ cell: '545', people: 200, responses: 40, marginMinor: 80_000, predicted: null }],
    });
    const { body } = await analyst.get('/api/campaign-results?metric=ordered');
    expect(body.rows).toMatchObject([{ id: campaignId, name: 'Spring', total: { rate: 0.2 } }]);
  });

  it('refuses kinds and metrics there are not', async () => {
    for (const query of ['kind=fax:promotion:any', 'metric=bought', "kind=any'"])
      expect((await analyst.get(`/api/responses?${query}`)).status).toBe(422);
    expect((await analyst.get('/api/campaign-results/987654')).body.code).toBe('campaign-not-found');
  });

  it('lets owners say how results are counted', async () => {
    const settings = { responseDays: 7, assumedMargin: 0.5 };
    expect((await analyst.put('/api/responses/settings', settings)).status).toBe(403);
    expect((await owner.put('/api/responses/settings', settings)).body).toEqual(settings);
    expect((await analyst.get('/api/responses')).body).toMatchObject({ settings, responseDays: 7 });
    expect((await owner.put('/api/responses/settings', { responseDays: 0 })).status).toBe(422);
  });
});
