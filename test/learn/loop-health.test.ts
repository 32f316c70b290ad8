import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  });
});
