import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { DifferentiateModule } from '../differentiate.module.js';
import { RfmRead } from './rfm.read.js';
import { RfmService } from './rfm.service.js';
import { rfmSettingsSchema } from './rfm-settings.js';

let domain: TestDomain;
let rfm: RfmService;
let read: RfmRead;

beforeAll(async () => {
  domain = await startTestDomain([DifferentiateModule]);
  rfm = domain.get(RfmService);
  read = domain.get(RfmRead);
});
beforeEach(async () => {
  await domain.database.run('truncate customer, measure_run cascade');
  await domain.database.run('truncate pgboss.job');
  await rfm.changeSettings(rfmSettingsSchema.parse({}));
});
afterAll(() => domain.stop());

/** Sales as [days ago, minor units]; a negative amount is a refund. */
async function customer(name: string, sales: [daysAgo: number, minor: number][]): Promise<number> {
  const row = await domain.database.row<{ id: number }>(
    `insert into customer (name, created_at, updated_at) values ($1, $2, $2) returning id`,
    [name, domain.clock.now()],
  );
  await domain.database.run(
    `insert into orders (external_id, customer_id, kind, ordered_at, currency, total_minor, base_minor, content_hash,
      created_at, updated_at)
     select $1 || n, $2, case when minor < 0 then 'refund' else 'sale' end,
       $3::timestamptz - make_interval(days => ago), 'CNY', minor, minor, '', $3, $3
     from unnest($4::int[], $5::int[]) with ordinality as sale (ago, minor, n)`,
    [name, row!.id, domain.clock.now(), sales.map(([ago]) => ago), sales.map(([, minor]) => minor)],
  );
  await domain.database.run(
    `insert into purchase_summary
     select customer_id, count(*) filter (where kind = 'sale'), count(*) filter (where kind = 'refund'),
       sum(base_minor), min(ordered_at) filter (where kind = 'sale'), max(ordered_at) filter (where kind = 'sale')
     from orders where customer_id = $1 group by 1 on conflict do nothing`,
    [row!.id],
  );
  return row!.id;
}

const cells = async (): Promise<Record<string, number>> => {
  const rows = await domain.database.rows<{ name: string; cell: number }>(
    `select name, recency * 100 + frequency * 10 + monetary as cell
     from rfm_score join customer on id = customer_id order by name`,
  );
  return Object.fromEntries(rows.map(({ name, cell }) => [name, cell]));
};

/** By whom each customer's score was written, a name for the transaction. */
const writtenBy = async (): Promise<Map<string, string>> => {
  const rows = await domain.database.rows<{ name: string; by: string }>(
    'select name, s.xmin::text as by from rfm_score s join customer on id = customer_id order by name',
  );
  return new Map(rows.map(({ name, by }) => [name, by]));
};

const fiveCustomers = async (): Promise<void> => {
  await customer('A', [[1, 900], [2, 900], [3, 900], [4, 900], [5, 900]]); // prettier-ignore
  await customer('B', [[10, 800], [11, 800], [12, 800], [13, 800]]); // prettier-ignore
  await customer('C', [[20, 700], [21, 700], [22, 700]]); // prettier-ignore
  await customer('D', [[30, 600], [31, 600]]); // prettier-ignore
  await customer('E', [[40, 500]]);
};

describe('a scoring run', () => {
  it('scores who bought lately, often and much', async () => {
    await fiveCustomers();
    await customer('nothing bought', []);
    const run = await read.run(await rfm.score('test'));
    expect(await cells()).toEqual({ A: 555, B: 444, C: 333, D: 222, E: 111 });
    expect(run).toMatchObject({ status: 'finished', customers: 5, changed: 5, warnings: [], cause: 'test' });
    expect(run.cutPoints.monetary).toEqual(
      [500, 1200, 2100, 3200, 4500].map((value, index) => ({
        score: index + 1,
        customers: 1,
        from: value,
        to: value,
      })),
    );
  });

  it('writes nothing when nothing has changed', async () => {
    await fiveCustomers();
    const first = await rfm.score('test');
    const before = await domain.database.rows('select xmin, * from rfm_score order by customer_id');
    const second = await read.run(await rfm.score('test'));
    expect(await domain.database.rows('select xmin, * from rfm_score order by customer_id')).toEqual(before);
    expect(second).toMatchObject({ customers: 5, changed: 0 });
    expect(await domain.database.rows('select distinct run_id from rfm_change')).toEqual([{ run_id: first }]);
  });

  it('writes only the rows that changed, and the way of those who moved', async () => {
    await fiveCustomers();
    const first = await rfm.score('test');
    const e = await customer('E2', [[50, 100]]);
    const stood = await writtenBy();
    await domain.database.run('update purchase_summary set revenue_minor = 4600 where revenue_minor = 4500');
    domain.clock.advance({ days: 1 });
    const second = await rfm.score('nightly');
    const rewritten = [...(await writtenBy())].filter(([name, by]) => stood.get(name) !== by);
    expect(await cells()).toEqual({ A: 555, B: 444, C: 333, D: 222, E: 111, E2: 111 });
    expect(rewritten.map(([name]) => name)).toEqual(['A', 'E2']);
    expect((await read.run(second)).changed).toBe(1);
    expect((await read.ofCustomer(e)).path).toMatchObject([{ runId: second, from: null, to: '111' }]);
    expect(first).not.toBe(second);
  });

  it('takes the score from who has no orders any more, and says so in their history', async () => {
    await fiveCustomers();
    await rfm.score('test');
    await domain.database.run('delete from purchase_summary where orders_count = 5');
    const { path, score } = await (async () => {
      await rfm.score('test');
      const a = await domain.database.row<{ id: number }>(`select id from customer where name = 'A'`);
      return read.ofCustomer(a!.id);
    })();
    expect(score).toBeNull();
    expect(path.map(({ from, to }) => [from, to])).toEqual([
      ['555', null],
      [null, '555'],
    ]);
  });

  it('leaves out orders dated after it, and says how many customers have such', async () => {
    await customer('dreamer', [[5, 1000], [-30, 99_000]]); // prettier-ignore
    await customer('stranger', [[-1, 500]]);
    const run = await read.run(await rfm.score('test'));
    expect(await domain.database.rows('select orders_count, revenue_minor from rfm_score')).toEqual([
      { orders_count: 1, revenue_minor: 1000 },
    ]);
    expect(run.warnings).toContainEqual({ code: 'future-orders', customers: 2 });
  });

  it('looks at a window of days, takes refunds off, and leaves out who bought too little', async () => {
    await rfm.changeSettings(rfmSettingsSchema.parse({ windowDays: 30, minimumOrders: 2 }));
    await customer('kept', [[5, 1000], [29, 1000], [31, 5000], [2, -300]]); // prettier-ignore
    await customer('once', [[5, 1000], [40, 1000]]); // prettier-ignore
    await customer('refunded only', [[40, 1000], [3, -1000]]); // prettier-ignore
    await rfm.score('test');
    expect(
      await domain.database.rows(
        'select name, orders_count, revenue_minor from rfm_score join customer on id = customer_id',
      ),
    ).toEqual([{ name: 'kept', orders_count: 2, revenue_minor: 1700 }]);
  });

  it('scores spending per order where the settings say so', async () => {
    await rfm.changeSettings(rfmSettingsSchema.parse({ monetary: 'average' }));
    await customer('often and little', [[1, 100], [2, 100], [3, 100], [4, 100]]); // prettier-ignore
    await customer('once and much', [[1, 300]]);
    await customer('a third', [[1, 100]]);
    await customer('the same third', [[1, 50], [2, 150]]); // prettier-ignore
    await customer('most', [[1, 900]]);
    await rfm.score('test');
    const digits = Object.fromEntries(Object.entries(await cells()).map(([name, cell]) => [name, cell % 10]));
    expect(digits).toEqual({
      'a third': 1,
      'often and little': 1,
      'the same third': 1,
      'once and much': 4,
      most: 5,
    });
  });

  it('names the digit whose values are too few, and how many share a score', async () => {
    for (let index = 0; index < 10; index++) await customer(`c${index}`, [[index, 100 + index]]);
    const { warnings } = await read.run(await rfm.score('test'));
    expect(warnings).toEqual([
      { code: 'few-distinct-values', digit: 'frequency', score: 1, customers: 10, share: 1 },
    ]);
    await rfm.changeSettings(rfmSettingsSchema.parse({ ties: 'split' }));
    const split = await read.run(await rfm.score('test'));
    expect(split.warnings).toMatchObject([{ digit: 'frequency', customers: 2, share: 0.2 }]);
  });

  it('is content with a base without any orders', async () => {
    await customer('nothing bought', []);
    const run = await read.run(await rfm.score('test'));
    expect(run).toMatchObject({ status: 'finished', customers: 0, changed: 0, warnings: [] });
  });

  it('and another at the same time end as one after the other would', async () => {
    await fiveCustomers();
    const runs = await Promise.all([rfm.score('one'), rfm.score('two'), rfm.score('three')]);
    const ended = await Promise.all(runs.map((id) => read.run(id)));
    expect(ended.map(({ status }) => status)).toEqual(['finished', 'finished', 'finished']);
    expect(ended.map(({ changed }) => changed).sort()).toEqual([0, 0, 5]);
    expect(await domain.database.rows('select count(*)::int as n from rfm_change')).toEqual([{ n: 5 }]);
  });

  it('that fails leaves the scores as they were, and says so', async () => {
    await fiveCustomers();
    await rfm.score('test');
    await domain.database.run(
      'alter table rfm_score add constraint broken check (orders_count <> 7) not valid',
    );
    await domain.database.run('update purchase_summary set orders_count = 7 where orders_count = 5');
    await expect(rfm.score('doomed')).rejects.toThrow(/broken/);
    await domain.database.run('alter table rfm_score drop constraint broken');
    expect(await cells()).toEqual({ A: 555, B: 444, C: 333, D: 222, E: 111 });
    expect((await read.overview()).newest).toMatchObject({ status: 'failed', cause: 'doomed' });
  });

  it('names failed what a dead process left going on', async () => {
    const dead = await domain.database.row<{ id: number }>(
      `insert into measure_run (measure, as_of, options, cause, status)
       values ('rfm', $1, '{"windowDays":null,"ties":"low","monetary":"sum","minimumOrders":1,"bands":5}', 'x', 'running')
       returning id`,
      [domain.clock.now()],
    );
    await rfm.score('test');
    expect((await read.run(dead!.id)).status).toBe('failed');
  });

  it('goes with its customer', async () => {
    await fiveCustomers();
    await rfm.score('test');
    await domain.database.run('delete from orders');
    await domain.database.run(`delete from customer where name in ('A', 'B')`);
    expect(await cells()).toEqual({ C: 333, D: 222, E: 111 });
    expect(await domain.database.rows('select count(*)::int as n from rfm_change')).toEqual([{ n: 3 }]);
  });
});

describe('a requested run', () => {
  const queued = (name: string) =>
    domain.database.rows(`select name from pgboss.job where name = $1 and state = 'created'`, [name]);

  it('is seen as queued, then carried out by the job, which has the segments refreshed', async () => {
    const requested = await rfm.requestScore('marketer');
    expect(requested).toMatchObject({ status: 'queued', cause: 'marketer', finishedAt: null });
    expect(await queued('score-rfm')).toHaveLength(1);
    expect(await rfm.score('marketer')).toBe(requested.id);
    expect(await read.run(requested.id)).toMatchObject({ status: 'finished' });
    expect(await queued('refresh-segments')).toHaveLength(1);
  });

  it('is one run however often it is asked for before it starts', async () => {
    const asked = await Promise.all([1, 2, 3].map(() => rfm.requestScore('marketer')));
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
  });
});
