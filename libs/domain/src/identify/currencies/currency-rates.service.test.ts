import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { IdentifyModule } from '../identify.module.js';
import { CurrencyRatesRead } from './currency-rates.read.js';
import { CurrencyRatesService } from './currency-rates.service.js';

let domain: TestDomain;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
});
afterAll(() => domain.stop());

it('keeps a rate for each currency, and the workspace’s own is worth one', async () => {
  const rates = domain.get(CurrencyRatesService);
  await rates.write([
    { currency: 'USD', rate: 7.1 },
    { currency: 'CNY', rate: 3 },
  ]);
  const written = domain.clock.now();
  domain.clock.advance({ days: 1 });
  await rates.write([
    { currency: 'USD', rate: 7.1 },
    { currency: 'EUR', rate: 7.9 },
  ]);
  const read = domain.get(CurrencyRatesRead);
  expect(await read.list()).toEqual([
    { currency: 'CNY', rate: 3, updatedAt: written },
    { currency: 'EUR', rate: 7.9, updatedAt: domain.clock.now() },
    { currency: 'USD', rate: 7.1, updatedAt: written },
  ]);
  expect((await read.known()).rates).toEqual(new Map(Object.entries({ CNY: 1, EUR: 7.9, USD: 7.1 })));
  const workspace = domain.get(WorkspaceService);
  await workspace.write({ ...(await workspace.read()), currency: 'EUR' });
  expect(await read.known()).toMatchObject({ base: 'EUR' });
});
