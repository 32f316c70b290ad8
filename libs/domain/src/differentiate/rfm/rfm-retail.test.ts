import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainRfm, type Values } from '../../../../../test/factories/plain-rfm.js';
import { digitsOf } from '../../../../../test/factories/rfm-base.js';
import { retailFile } from '../../../../../test/imports/import-world.js';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { DifferentiateModule } from '../differentiate.module.js';
import { tiePolicies } from './quintile.js';
import { RfmService } from './rfm.service.js';
import { rfmSettingsSchema } from './rfm-settings.js';

const present = existsSync(retailFile);
const told = present ? '' : ` (skipped: no such file: ${retailFile})`;
const DAY_MS = 24 * 3600_000;
const FIRST_DAY = Date.UTC(2010, 0, 1);

interface Line {
  invoice: string;
  customer: number;
  day: number;
  minor: number;
}

/** The columns that matter stand first and last, where nothing has a comma in it. */
function lineOf(text: string): Line[] {
  const cells = text.split(',');
  const [quantity, date, price, customer] = cells.slice(-5);
  const [day, month, year] = (date ?? '').split(/[/ ]/).map(Number);
  if (!customer || !year) return [];
  const instant = Date.UTC(year, month! - 1, day);
  const minor = Math.round(Number(quantity) * Number(price) * 100);
  return [{ invoice: cells[0]!, customer: Number(customer), day: (instant - FIRST_DAY) / DAY_MS, minor }];
}

/** What each customer who bought anything is scored by, in the order of their numbers. */
function readShop(): Values[] {
  const lines = readFileSync(retailFile, 'latin1').split('\n').slice(1).flatMap(lineOf);
  const customers = [...new Set(lines.map(({ customer }) => customer))].sort((a, b) => a - b);
  return customers.flatMap((customer): Values[] => {
    const own = lines.filter((line) => line.customer === customer);
    const sales = own.filter(({ invoice }) => !invoice.startsWith('C'));
    if (sales.length === 0) return [];
    const lastDay = Math.max(...sales.map(({ day }) => day));
    const orders = new Set(sales.map(({ invoice }) => invoice)).size;
    return [[lastDay, orders, own.reduce((sum, { minor }) => sum + minor, 0)]];
  });
}

describe.skipIf(!present)(`the customers of a real shop${told}`, () => {
  let domain: TestDomain;
  let shop: Values[];
  beforeAll(async () => {
    domain = await startTestDomain([DifferentiateModule]);
    shop = readShop();
    await domain.database.run(
      `with one as (
         insert into customer (external_id, created_at, updated_at)
         select n, $1, $1 from generate_series(1, $2::int) n order by n returning id, external_id::int as n
       )
       insert into purchase_summary (customer_id, orders_count, refunds_count, revenue_minor, first_order_at,
         last_order_at)
       select id, f, 0, m, at, at
       from unnest($3::timestamptz[], $4::int[], $5::bigint[]) with ordinality as given (at, f, m, n)
       join one using (n)`,
      [
        domain.clock.now(),
        shop.length,
        shop.map(([day]) => new Date(FIRST_DAY + day * DAY_MS)),
        shop.map(([, orders]) => orders),
        shop.map(([, , minor]) => minor),
      ],
    );
  });
  afterAll(() => domain.stop());

  const cases = (['independent', 'nested'] as const).flatMap((method) =>
    tiePolicies.flatMap((ties) => [5, 10].map((bands) => ({ method, ties, bands }))),
  );

  it('are many, and most of them equal to others in the number of their orders', () => {
    expect(shop.length).toBeGreaterThan(500);
    expect(shop.filter(([, orders]) => orders === 1).length).toBeGreaterThan(shop.length / 4);
  });

  it.each(cases)('have the scores of the plain formulas ($method, $ties, $bands bands)', async (scale) => {
    await domain.get(RfmService).changeSettings(rfmSettingsSchema.parse(scale));
    await domain.get(RfmService).score('test');
    expect(await digitsOf(domain.database)).toEqual(plainRfm(scale, shop, [[], [], []]));
  });
});
