import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '@roundtrip/domain/database/database.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';
import { LoopMeasuresService } from '@roundtrip/domain/learn/loop-health/loop-measures.service.js';
import { MessageWorld } from '../factories/message-world.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';

describe('the loop’s health', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  it('is all zeros, and not an error, for an empty shop', async () => {
    const { status, body } = await (await api.as('analyst')).get('/api/loop-health');
    expect(status).toBe(200);
    expect(body.identify.customers).toBe(0);
    expect(body.learn.averageScore).toBeNull();
    expect(body.attention).toEqual([]);
    expect(body.measure).toBeNull();
  });

  it('is measured when a marketer asks, not when an analyst does', async () => {
    const post = async (role: 'analyst' | 'marketer') =>
      (await (await api.as(role)).post('/api/loop-health/measures')).status;
    expect([await post('analyst'), await post('marketer')]).toEqual([403, 204]);
    await api.app.get(LoopMeasuresService).measure();
    const { body } = await (await api.as('analyst')).get('/api/loop-health');
    expect(body.measure).toMatchObject({ customers: 0, contacted: 0, brought: { verdict: 'too-early' } });
  });

  it('tells of no campaigns, and not of an error, where there are none', async () => {
    const analyst = await api.as('analyst');
    expect((await analyst.get('/api/loop-health/calendar')).body).toMatchObject({ entries: [], standing: 0 });
    expect((await analyst.get('/api/campaign-lifts')).body).toEqual({ rows: [], next: null });
  });

  it('asks for attention for what is new and nobody has dealt with, and says where to look', async () => {
    const database = api.app.get(Database);
    const world = new MessageWorld(database, api.clock, api.app.get(TemplatesService));
    const settle = (id: number | undefined, state: string, reason: string) =>
      database.run('update message set state = $2, reason = $3 where id = $1', [id, state, reason]);
    const [long, lost, closed] = await world.messages(3);
    await settle(long, 'rejected', 'address-refused');
    await settle(lost, 'uncertain', 'no-answer');
    await settle(closed, 'uncertain', 'closed');
    api.clock.advance({ days: 8 });
    await settle(await world.message(), 'rejected', 'content-refused');
    const analyst = await api.as('analyst');
    const { body } = await analyst.get('/api/loop-health');
    expect(body.interact).toMatchObject({ messages30d: 4, rejected30d: 2, uncertain: 2 });
    expect(body.attention).toEqual([
      { code: 'messages-uncertain', params: { count: 1 }, href: '/messages?state=uncertain' },
      { code: 'messages-rejected', params: { count: 1 }, href: '/messages?state=rejected&days=7' },
    ]);
    const shown = await analyst.get('/api' + body.attention[1].href);
    expect(shown.body.rows).toHaveLength(1);
  });
});
