import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';
import type { TestClient } from '../../../../test/setup/test-client.js';

let api: TestApi;
let marketer: TestClient;
const rule = { all: [{ field: 'country', operator: 'is', value: 'CN' }] };

beforeAll(async () => {
  api = await startTestApi();
  marketer = await api.as('marketer');
});
afterAll(() => api.stop());

describe('the segments api', () => {
  it('saves, shows, changes, refreshes and deletes a segment', async () => {
    const created = await marketer.post('/api/segments', { name: 'China', rule });
    expect([created.status, created.body]).toMatchObject([
      201,
      { name: 'China', version: 1, rule, faults: [] },
    ]);
    const path = `/api/segments/${created.body.id}`;
    expect((await marketer.get('/api/segments')).body).toMatchObject([{ name: 'China', activeCampaigns: 0 }]);
    const changed = await marketer.put(path, { name: 'China', rule: { not: rule } });
    expect(changed.body).toMatchObject({ version: 2, rule: { not: rule } });
    expect((await marketer.post(`${path}/refresh`)).status).toBe(202);
    expect((await marketer.get(`${path}/members`)).body).toEqual({ rows: [], next: null });
    expect((await marketer.delete(path)).status).toBe(204);
    expect((await marketer.get(path)).status).toBe(404);
  });

  it('tells every fault of a rule with its path', async () => {
    const broken = { any: [{ field: 'shoe_size', operator: 'is', value: 1 }, { all: [] }] };
    const answer = await marketer.post('/api/segments', { name: 'Broken', rule: broken });
    expect([answer.status, answer.body.code]).toEqual([422, 'input-invalid']);
    expect(answer.body.errors).toMatchObject([
      { path: ['rule', 'any', 0, 'field'], code: 'unknown-field' },
      { path: ['rule', 'any', 1, 'all'], code: 'empty-group' },
    ]);
    const counted = await marketer.post('/api/segments/count', { rule: broken });
    expect(counted.body.errors).toEqual(answer.body.errors);
  });

  it('refuses a rule nested without end, and text that is no text', async () => {
    let deep: unknown = rule;
    for (let depth = 0; depth < 1000; depth++) deep = { not: deep };
    const answer = await marketer.post('/api/segments/count', { rule: deep });
    expect([answer.status, answer.body.errors]).toMatchObject([
      422,
      [{ path: ['rule'], code: 'rule-too-deep' }],
    ]);
    for (const value of ['a\0b', '\ud800']) {
      const odd = await marketer.post('/api/segments', {
        name: 'Odd',
        rule: { field: 'city', operator: 'is', value },
      });
      expect([odd.status, odd.body.errors[0].code]).toEqual([422, 'not-text']);
      expect((await marketer.post('/api/segments', { name: value, rule })).status).toBe(422);
    }
  });

  it('counts, explains and lists fields for an analyst, who may not save', async () => {
    const analyst = await api.as('analyst');
    expect((await analyst.post('/api/segments/count', { rule })).body).toMatchObject({
      customers: 0,
      samples: [],
    });
    expect((await analyst.get('/api/segments/fields')).body.fields.length).toBeGreaterThan(30);
    expect((await analyst.post('/api/segments/explain', { rule, customerId: 1 })).status).toBe(404);
    expect((await analyst.get('/api/segments/of-customer/1')).body).toEqual({
      segments: [],
      transitions: [],
    });
    expect((await analyst.post('/api/segments', { name: 'Mine', rule })).status).toBe(403);
  });

  it('describes the rule, which contains itself, as a component', async () => {
    const { body } = await api.anonymous.get('/api/openapi.json');
    const { SegmentRuleInput, SegmentCondition } = body.components.schemas;
    expect(JSON.stringify(SegmentRuleInput)).toContain('#/components/schemas/SegmentRuleInput');
    expect(SegmentCondition.properties.operator).toBeDefined();
  });
});
