import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SimulatedClock } from '@roundtrip/domain/kernel/clock.js';
import { createLogger } from '@roundtrip/domain/kernel/logger.js';
import { createApi } from '../../apps/api/src/api.js';
import { LoopWorld } from '../factories/loop-world.js';
import { DatabaseCable } from '../setup/database-cable.js';
import { TEST_NOW, testConfig } from '../setup/test-config.js';
import { createTestDatabase } from '../setup/test-database.js';

const PUBLIC_PAGE = '/u/some-token';

describe('while the database is away', () => {
  let cable: DatabaseCable;
  let world: LoopWorld;

  beforeAll(async () => {
    const database = await createTestDatabase();
    cable = await DatabaseCable.plug(database.url);
    world = await LoopWorld.start({ DATABASE_URL: cable.url });
  });
  afterAll(async () => {
    await world.stop();
    await cable.cut();
  });

  const call = (path: string) => world.owner.get(path);
  const readiness = async () => (await world.api.anonymous.get('/health/ready')).status;

  describe('because its connections break and new ones are refused', () => {
    beforeAll(() => cable.cut());
    afterAll(() => cable.mend());

    it('a request is told so, and when to come again', async () => {
      for (const path of ['/api/customers', '/api/session', '/api/campaigns?limit=1']) {
        const { status, headers, body } = await call(path);
        expect([status, body.code]).toEqual([503, 'database-unavailable']);
        expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      }
    });

    it('a customer sees a page', async () => {
      const { status, headers, body } = await world.api.anonymous.get(PUBLIC_PAGE);
      expect(status).toBe(503);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(body).toContain('<html');
    });

    it('the process lives and is not ready', async () => {
      expect((await world.api.anonymous.get('/health/live')).status).toBe(200);
      expect(await readiness()).toBe(503);
    });

    it('another one does not start', async () => {
      const config = testConfig(cable.url);
      const parts = { config, clock: new SimulatedClock(TEST_NOW), logger: createLogger('test', 'silent') };
      await expect(createApi(parts)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    });
  });

  describe('because it falls silent', () => {
    afterEach(() => cable.speakAgain());

    it('the process is not ready within seconds', async () => {
      cable.fallSilent();
      const begun = performance.now();
      expect(await readiness()).toBe(503);
      expect(performance.now() - begun).toBeLessThan(4000);
    });

    it('a request in the middle of it ends with the connection', async () => {
      cable.fallSilent();
      const answer = call('/api/customers');
      await expect.poll(() => cable.isAsked).toBe(true);
      await cable.cut();
      expect((await answer).status).toBe(503);
      await cable.mend();
    });
  });

  it('nothing is lost: what was due goes out once it is back, and once', async () => {
    await world.change('/api/workspace', { locale: 'en' });
    await world.post('/api/customers', { email: 'emma@customer.example', tags: ['reader'] });
    const rule = { field: 'tags', operator: 'has-any', value: ['reader'] };
    const { id: segmentId } = await world.segment('Readers', rule);
    const templateId = await world.template('care-after-low-score');
    const { id } = await world.launch('We are sorry', { trigger: { kind: 'now' }, segmentId, templateId });
    await cable.cut();
    await world.settle();
    await cable.mend();
    expect(await readiness()).toBe(200);
    await world.settle();
    await world.settle();
    expect(await world.get(`/api/campaigns/${id}/accounting`)).toMatchObject({ audience: 1, accepted: 1 });
    expect((await world.get('/api/mailbox')).rows).toHaveLength(1);
  });
});
