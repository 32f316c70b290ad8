import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountedFor } from '../factories/accounts.js';
import { LoopWorld } from '../factories/loop-world.js';

const RULE = { field: 'tags', operator: 'has-any', value: ['reader'] };

describe('a campaign whose segment is to be deleted', () => {
  let world: LoopWorld;
  let templateId: number;
  let serial = 0;

  beforeAll(async () => {
    world = await LoopWorld.start();
    await world.post('/api/customers', { email: 'emma@customer.example', tags: ['reader'] });
    templateId = await world.template('care-after-low-score');
  });
  afterAll(() => world.stop());

  const segment = async () => (await world.segment(`Readers ${++serial}`, RULE)).id;
  const definitionOf = (segmentId: number) => ({
    ...{ trigger: { kind: 'cron', cron: '0 12 * * *' } as const, segmentId, templateId },
  });
  const launch = async (segmentId: number) => (await world.launch('Daily', definitionOf(segmentId))).id;
  const remove = (segmentId: number) => world.owner.delete(`/api/segments/${segmentId}`);

  it('keeps it while it runs, and while it is paused', async () => {
    const segmentId = await segment();
    const id = await launch(segmentId);
    const refused = await remove(segmentId);
    expect([refused.status, refused.body.code, refused.body.params]).toEqual([
      ...[409, 'segment-in-use', { campaigns: 'Daily' }],
    ]);
    await world.post(`/api/campaigns/${id}/pause`);
    expect((await remove(segmentId)).status).toBe(409);
    await world.post(`/api/campaigns/${id}/stop`);
    expect((await remove(segmentId)).status).toBe(204);
    expect(await world.get(`/api/campaigns/${id}`)).toMatchObject({ status: 'stopped', segmentName: null });
  });

  it('is not launched without it, and says what is missing and where', async () => {
    const segmentId = await segment();
    const body = { name: 'Late', definition: definitionOf(segmentId) };
    const { id } = await world.post('/api/campaigns', body);
    expect((await remove(segmentId)).status).toBe(204);
    const refused = await world.owner.post(`/api/campaigns/${id}/launch`);
    expect([refused.status, refused.body.code]).toEqual([422, 'campaign-not-ready']);
    expect(refused.body.errors).toMatchObject([
      {
        path: ['definition', 'audience', 'segmentIds', 0],
        code: 'segment-missing',
        params: { id: segmentId },
      },
    ]);
    expect(await world.get(`/api/campaigns/${id}`)).toMatchObject({ status: 'draft', launchedAt: null });
  });

  it('pauses where it is gone all the same, says so, and writes to nobody', async () => {
    const segmentId = await segment();
    const id = await launch(segmentId);
    await world.database.run('delete from segment where id = $1', [segmentId]);
    for (const resumed of [false, true]) {
      if (resumed) await world.post(`/api/campaigns/${id}/resume`);
      world.api.clock.advance({ hours: 24 });
      await world.settle();
      const { status, problem, accounting } = await world.get(`/api/campaigns/${id}`);
      expect(status).toBe('paused');
      expect(problem).toMatchObject({
        code: 'segment-missing',
        path: ['audience', 'segmentIds'],
        params: { id: segmentId },
      });
      expect([accounting.audience, accountedFor(accounting)]).toEqual([0, 0]);
    }
    expect((await world.get('/api/mailbox')).rows).toEqual([]);
  });
});
