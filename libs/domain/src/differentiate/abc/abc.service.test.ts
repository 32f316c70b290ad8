import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { DifferentiateModule } from '../differentiate.module.js';
import { AbcRead } from './abc.read.js';
import { AbcService } from './abc.service.js';
import { abcSettingsSchema } from './abc-settings.js';

let domain: TestDomain;
let abc: AbcService;
let read: AbcRead;

beforeAll(async () => {
  domain = await startTestDomain([DifferentiateModule]);
  abc = domain.get(AbcService);
  read = domain.get(AbcRead);
});
beforeEach(async () => {
  await domain.database.run('truncate customer, measure_run cascade');
  await domain.database.run('truncate pgboss.job');
  await abc.changeSettings(abcSettingsSchema.parse({}));
});
afterAll(() => domain.stop());

/** Orders as [days ago, minor units, cost]; a negative amount is a refund. */
type Sale = [daysAgo: number, minor: number, cost?: number];

async function customer(name: string, ...sales: Sale[]): Promise<number> {
  const row = await domain.database.row<{ id: number }>(
    `insert into customer (name, created_at, updated_at) values ($1, $2, $2) returning id`,
    [name, domain.clock.now()],
  );
  await buy(row!.id, ...sales);
  return row!.id;
}

async function buy(id: number, ...sales: Sale[]): Promise<void> {
  await domain.database.run(
    `insert into orders (external_id, customer_id, kind, ordered_at, currency, total_minor, base_minor, cost_minor,
      content_hash, created_at, updated_at)
     select gen_random_uuid(), $1, case when minor < 0 then 'refund' else 'sale' end,
       $2::timestamptz - make_interval(days => ago), 'CNY', minor, minor, cost, '', $2, $2
     from unnest($3::int[], $4::int[], $5::int[]) as sale (ago, minor, cost)`,
    [
      id,
      domain.clock.now(),
      sales.map(([ago]) => ago),
      sales.map(([, minor]) => minor),
      sales.map(([, , cost]) => cost ?? null),
    ],
  );
  await domain.database.run('delete from purchase_summary where customer_id = $1', [id]);
  await domain.database.run(
    `insert into purchase_summary (customer_id, orders_count, refunds_count, revenue_minor, margin_minor,
       first_order_at, last_order_at)
     select customer_id, count(*) filter (where kind = 'sale'), count(*) filter (where kind = 'refund'), sum(base_minor),
       sum(base_minor - cost_minor), min(ordered_at) filter (where kind = 'sale'),
       max(ordered_at) filter (where kind = 'sale')
     from orders where customer_id = $1 group by 1`,
    [id],
  );
}

const standing = async (): Promise<Record<string, string>> => {
  const rows = await domain.database.rows<{ name: string; at: string }>(
    `select name, class || ' ' || tier || ' ' || value_minor as at
     from abc_score join customer on id = customer_id order by name`,
  );
  return Object.fromEntries(rows.map(({ name, at }) => [name, at]));
};

describe('a run', () => {
  it('finds who carries the shop, and says how much the first fifth brings', async () => {
    await customer('most', [10, 8000]);
    await customer('second', [10, 1500]);
    await customer('third', [10, 300]);
    await customer('fourth', [10, 150]);
    await customer('last', [10, 50]);
    await customer('nothing bought');
    const run = await read.run(await abc.score('test'));
    expect(await standing()).toEqual({
      most: 'A vip 8000',
      second: 'B small 1500',
      third: 'C small 300',
      fourth: 'C small 150',
      last: 'C small 50',
    });
    expect(run).toMatchObject({ status: 'finished', customers: 5, changed: 5, warnings: [], cause: 'test' });
    const { topFifth, curve, movement, scored, notScored } = await read.overview();
    expect({ topFifth, scored, notScored }).toEqual({ topFifth: 0.8, scored: 5, notScored: 1 });
    expect(curve.map(({ customers, value }) => [customers, value])).toEqual([
      [0, 0], [0.2, 0.8], [0.4, 0.95], [0.6, 0.98], [0.8, 0.995], [1, 1],
    ]); // prettier-ignore
    expect(movement).toEqual({ since: null, classes: [], tiers: [] });
  });

  it('writes nothing when nothing has changed', async () => {
    await customer('one', [1, 100]);
    await customer('two', [1, 50]);
    await abc.score('test');
    const rows = () => domain.database.rows('select xmin, * from abc_score order by customer_id');
    const before = await rows();
    const second = await read.run(await abc.score('test'));
    expect(await rows()).toEqual(before);
    expect(second.changed).toBe(0);
    expect(await domain.database.rows('select count(*)::int as n from abc_change')).toEqual([{ n: 2 }]);
  });

  it('tells who moved since the run before, those in between included', async () => {
    const top = await customer('top', [9, 900]);
    const small = await customer('small', [9, 50]);
    await customer('other', [9, 50]);
    await abc.score('test');
    expect(await standing()).toMatchObject({ top: 'A vip 900', small: 'B small 50' });
    await buy(small, [0, 5000]);
    await domain.database.transaction(async (tx) => {
      await abc.lock(tx);
      await abc.rescore(tx, [small], domain.clock.now());
    });
    expect(await standing()).toMatchObject({ small: 'A vip 5050' });
    domain.clock.advance({ days: 1 });
    await abc.score('nightly');
    expect(await standing()).toMatchObject({ small: 'A vip 5050', top: 'B small 900' });
    const { movement, latest } = await read.overview();
    expect(movement.classes).toEqual([
      { from: 'A', to: 'B', customers: 1 },
      { from: 'B', to: 'A', customers: 1 },
    ]);
    expect(latest?.changed).toBe(2);
    expect((await read.ofCustomer(top)).path).toMatchObject([
      { fromClass: 'A', toClass: 'B', fromTier: 'vip', toTier: 'small' },
      { fromClass: null, toClass: 'A' },
    ]);
  });

  it('puts those at C whose refunds eat up what they bought, and reckons shares without them', async () => {
    await customer('good', [5, 1000]);
    await customer('gave back', [5, 500], [4, -500]);
    await customer('only refunds', [4, -700]);
    const run = await read.run(await abc.score('test'));
    expect(await standing()).toEqual({
      good: 'A vip 1000',
      'gave back': 'C small 0',
      'only refunds': 'C small -700',
    });
    expect(run.warnings).toEqual([{ code: 'not-positive', customers: 2 }]);
  });

  it('says plainly that nobody brings anything', async () => {
    await customer('only refunds', [4, -700]);
    const run = await read.run(await abc.score('test'));
    expect(run.warnings).toEqual([{ code: 'nobody-positive', customers: 1 }]);
    expect(await read.overview()).toMatchObject({ topFifth: null, curve: [], scored: 1, positiveMinor: 0 });
  });

  it('is content with a base without orders', async () => {
    await customer('nothing bought');
    expect(await read.run(await abc.score('test'))).toMatchObject({ customers: 0, changed: 0, warnings: [] });
    expect(await read.overview()).toMatchObject({ topFifth: null, curve: [], scored: 0, notScored: 1 });
  });

  it('says where a class ends among equals', async () => {
    for (let index = 0; index < 10; index++) await customer(`c${index}`, [1, 100]);
    expect((await read.run(await abc.score('test'))).warnings).toEqual([
      { code: 'split-tie', class: 'A', customers: 10 },
    ]);
  });

  it('goes by margin where the settings say so, and leaves out whose costs nobody knows', async () => {
    await abc.changeSettings(abcSettingsSchema.parse({ measure: 'margin' }));
    await customer('cheap', [5, 1000, 100], [4, 500]);
    await customer('dear', [5, 2000, 1950]);
    await customer('at a loss', [5, 100, 300]);
    await customer('unknown', [5, 9000]);
    const run = await read.run(await abc.score('test'));
    expect(await standing()).toEqual({
      cheap: 'A vip 900',
      dear: 'B small 50',
      'at a loss': 'C small -200',
    });
    expect(run.warnings).toEqual([
      { code: 'not-positive', customers: 1 },
      { code: 'cost-unknown', customers: 1 },
    ]);
  });

  it('looks at a window of days, and leaves out orders dated after it', async () => {
    await abc.changeSettings(abcSettingsSchema.parse({ windowDays: 30 }));
    await customer('kept', [5, 1000], [29, 1000], [31, 5000], [-3, 77]);
    await customer('long ago', [40, 9000]);
    const run = await read.run(await abc.score('test'));
    expect(await standing()).toEqual({ kept: 'A vip 2000' });
    expect(run.warnings).toEqual([{ code: 'future-orders', customers: 1 }]);
    await abc.changeSettings(abcSettingsSchema.parse({}));
    await abc.score('test');
    expect(await standing()).toEqual({ kept: 'A small 7000', 'long ago': 'A vip 9000' });
  });

  it('and another at the same time end as one after the other would', async () => {
    await customer('one', [1, 100]);
    await customer('two', [1, 50]);
    const runs = await Promise.all([abc.score('one'), abc.score('two'), abc.score('three')]);
    const ended = await Promise.all(runs.map((id) => read.run(id)));
    expect(ended.map(({ status }) => status)).toEqual(['finished', 'finished', 'finished']);
    expect(await domain.database.rows('select count(*)::int as n from abc_change')).toEqual([{ n: 2 }]);
  });

  it('that fails leaves the classes as they were, and says so', async () => {
    const one = await customer('one', [1, 100]);
    await abc.score('test');
    await domain.database.run(
      'alter table abc_score add constraint broken check (value_minor <> 107) not valid',
    );
    await buy(one, [0, 7]);
    await expect(abc.score('doomed')).rejects.toThrow(/broken/);
    await domain.database.run('alter table abc_score drop constraint broken');
    expect(await standing()).toEqual({ one: 'A vip 100' });
    expect((await read.overview()).newest).toMatchObject({ status: 'failed', cause: 'doomed' });
  });

  it('forgets customers with their rows', async () => {
    const one = await customer('one');
    await domain.database.run(
      `insert into purchase_summary (customer_id, orders_count, refunds_count, revenue_minor) values ($1, 1, 0, 5)`,
      [one],
    );
    await abc.score('test');
    await domain.database.run('delete from customer where id = $1', [one]);
    expect(await domain.database.rows('select from abc_score union all select from abc_change')).toEqual([]);
  });
});

describe('a requested run', () => {
  const queued = (name: string) =>
    domain.database.rows(`select name from pgboss.job where name = $1 and state = 'created'`, [name]);

  it('is one run however often it is asked for, carried out by the job, and followed by the segments', async () => {
    const asked = await Promise.all([1, 2, 3].map(() => abc.requestScore('marketer')));
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    expect(await queued('score-abc')).toHaveLength(1);
    expect(await abc.score('marketer')).toBe(asked[0]!.id);
    expect(await queued('refresh-segments')).toHaveLength(1);
  });
});
