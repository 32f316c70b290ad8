import { pickLocale } from '@roundtrip/templates';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../../test/setup/test-domain.js';
import { languageQuery } from './language-query.js';

let domain: TestDomain;
beforeAll(async () => {
  domain = await startTestDomain([]);
});
afterAll(() => domain.stop());

const QUERY = languageQuery({
  spoken: 'select * from unnest($4::text[]) as s (locale)',
  workspaceLocale: '$1',
  available: '$2',
  defaultLocale: '$3',
});

describe('the language of a message', () => {
  it('is the one the templates library would pick', async () => {
    const locale = fc.constantFrom('en', 'en-GB', 'EN-us', 'zh-CN', 'zh-TW', 'zh', 'de', 'fr-FR');
    const property = fc.asyncProperty(
      fc.uniqueArray(locale, { minLength: 1, maxLength: 4 }),
      locale,
      fc.constantFrom('zh-CN', 'en'),
      fc.uniqueArray(fc.option(locale), { minLength: 1, maxLength: 6 }),
      async (available, fallback, workspace, spoken) => {
        const rows = await domain.database.rows<{ spoken: string | null; locale: string }>(QUERY, [
          ...[workspace, available, fallback, spoken],
        ]);
        expect(rows).toHaveLength(spoken.length);
        for (const row of rows)
          expect(row.locale).toBe(pickLocale(row.spoken ?? workspace, fallback, available));
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });
});
