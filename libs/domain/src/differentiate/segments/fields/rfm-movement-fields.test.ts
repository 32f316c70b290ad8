import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../../test/setup/test-domain.js';
import { DifferentiateModule } from '../../differentiate.module.js';
import { RfmService } from '../../rfm/rfm.service.js';
import { rfmSettingsSchema } from '../../rfm/rfm-settings.js';
import { SegmentPreviewRead } from '../segment-preview.read.js';

let domain: TestDomain;
let rfm: RfmService;

beforeAll(async () => {
  domain = await startTestDomain([DifferentiateModule]);
  rfm = domain.get(RfmService);
});
beforeEach(async () => {
  await domain.database.run('truncate customer, measure_run cascade');
  await rfm.changeSettings(
    rfmSettingsSchema.parse({
      ...{ bands: 3, method: 'fixed' },
      fixed: { recency: [100, 200], frequency: [2, 3], monetary: [100, 200] },
    }),
  );
});
afterAll(() => domain.stop());

/** Sets what customers bought: name, days since, orders, minor units; others are gone from the books. */
async function bought(...rows: [string, number, number, number][]): Promise<void> {
  const names = rows.map(([name]) => name);
  await domain.database.run(
    `insert into customer (name, created_at, updated_at)
     select name, $2, $2 from unnest($1::text[]) as given (name)
     where not exists (select from customer c where c.name = given.name)`,
    [names, domain.clock.now()],
  );
  await domain.database.run('delete from purchase_summary');
  await domain.database.run(
    `insert into purchase_summary (customer_id, orders_count, refunds_count, revenue_minor, first_order_at,
       last_order_at)
     select c.id, orders, 0, money, at, at
     from unnest($1::text[], $2::timestamptz[], $3::int[], $4::int[]) as given (name, at, orders, money)
     join customer c using (name)`,
    [
      names,
      rows.map(([, days]) => new Date(domain.clock.now().getTime() - days * 24 * 3600_000)),
      rows.map(([, , orders]) => orders),
      rows.map(([, , , money]) => money),
    ],
  );
}

async function who(...conditions: object[]): Promise<string[]> {
  const rule = { all: conditions } as never;
  const { samples } = await domain.get(SegmentPreviewRead).count(rule);
  return samples.map(({ name }) => name ?? '').sort();
}

describe('rules about movement', () => {
  beforeEach(async () => {
    await bought(['riser', 150, 1, 50], ['faller', 1, 3, 500], ['stayer', 1, 1, 50], ['leaver', 1, 1, 50]);
    await rfm.score('first');
    domain.clock.advance({ days: 20 });
    await bought(['riser', 1, 2, 50], ['faller', 250, 3, 500], ['stayer', 1, 1, 50], ['newcomer', 1, 3, 500]);
    await rfm.score('second');
  });
  const within = 10;

  it('know who moved up, down, in and out', async () => {
    const way = (value: string) => who({ field: 'rfm.way', operator: 'is', value, within });
    expect(await Promise.all(['up', 'down', 'came-in', 'dropped-out', 'sideways'].map(way))).toEqual([
      ['riser'],
      ['faller'],
      ['newcomer'],
      ['leaver'],
      [],
    ]);
  });

  it('know how far a digit rose or fell, and that it is unknown of a newcomer', async () => {
    const rose = { field: 'rfm.recencyChange', operator: 'at-least', value: 1, within };
    const fell = { field: 'rfm.recencyChange', operator: 'at-most', value: -2, within };
    const not = { field: 'rfm.frequencyChange', operator: 'is', value: 0, within };
    expect([await who(rose), await who(fell), await who(not)]).toEqual([
      ['riser'],
      ['faller'],
      ['faller', 'stayer'],
    ]);
  });

  it('know from which group to which', async () => {
    const before = { field: 'rfm.groupBefore', operator: 'is', value: 'champions', within };
    const now = { field: 'rfm.group', operator: 'is', value: 'cant-lose' };
    expect([await who(before), await who(before, now)]).toEqual([['faller'], ['faller']]);
  });

  it('forget what is longer ago than asked for', async () => {
    domain.clock.advance({ days: 11 });
    expect(await who({ field: 'rfm.way', operator: 'is', value: 'down', within })).toEqual([]);
    expect(await who({ field: 'rfm.way', operator: 'is', value: 'down', within: 12 })).toEqual(['faller']);
  });

  it('take no change of settings for a move', async () => {
    await rfm.changeSettings(rfmSettingsSchema.parse({ bands: 10 }));
    await rfm.score('other settings');
    for (const value of ['up', 'down', 'sideways', 'came-in'])
      expect(await who({ field: 'rfm.way', operator: 'is', value, within })).toEqual([]);
  });
});
