import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { Database } from '@roundtrip/domain/database/database.js';
import { abcSettingsSchema } from '@roundtrip/domain/differentiate/abc/abc-settings.js';
import { clvSettingsSchema } from '@roundtrip/domain/differentiate/clv/clv-settings.js';
import { forecastSettingsSchema } from '@roundtrip/domain/differentiate/forecast/forecast-settings.js';
import { lifecycleSettingsSchema } from '@roundtrip/domain/differentiate/lifecycle/lifecycle-settings.js';
import { rfmSettingsSchema } from '@roundtrip/domain/differentiate/rfm/rfm-settings.js';
import { valuePointsSettingsSchema } from '@roundtrip/domain/differentiate/value-points/value-points-settings.js';
import { approvalRuleSchema } from '@roundtrip/domain/interact/campaigns/approval/approval.schema.js';
import { policySchema } from '@roundtrip/domain/interact/policy/policy.schema.js';
import { learningSettingsSchema } from '@roundtrip/domain/learn/responses/learning-settings.js';
import { workspaceSettingsSchema } from '@roundtrip/domain/workspace/workspace-settings.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import type { TestClient } from '../setup/test-client.js';

/** Every group of settings that is put as a whole, by its path. */
const groups: [string, z.ZodType<object>][] = [
  ['/api/workspace', workspaceSettingsSchema],
  ['/api/policy', policySchema],
  ['/api/approval-rule', approvalRuleSchema],
  ['/api/rfm/settings', rfmSettingsSchema],
  ['/api/abc/settings', abcSettingsSchema],
  ['/api/lifecycle/settings', lifecycleSettingsSchema],
  ['/api/value-points/settings', valuePointsSettingsSchema],
  ['/api/clv/settings', clvSettingsSchema],
  ['/api/forecast/settings', forecastSettingsSchema],
  ['/api/responses/settings', learningSettingsSchema],
];

describe('a PUT of settings', () => {
  let api: TestApi;
  let owner: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    owner = await api.as('owner');
  });
  afterAll(() => api.stop());

  const stored = () => api.app.get(Database).rows('select * from setting order by key');

  it.each(groups)('to %s names every field, or is refused with those it lacks', async (path, schema) => {
    const whole = schema.parse({});
    expect(await owner.put(path, whole)).toMatchObject({ status: 200, body: whole });
    const before = await stored();
    for (const field of Object.keys(whole)) {
      const { [field as never]: _, ...lacking } = whole;
      expect(await owner.put(path, lacking)).toMatchObject({
        status: 422,
        body: { code: 'input-invalid', errors: [{ path: [field], code: 'required' }] },
      });
    }
    const { body } = await owner.put(path, {});
    expect(body.errors.map((fault: { path: string[] }) => fault.path[0]).sort()).toEqual(
      Object.keys(whole).sort(),
    );
    expect(await stored()).toEqual(before);
  });
});
