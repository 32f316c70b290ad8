import { LifecycleService } from '@roundtrip/domain/differentiate/lifecycle/lifecycle.service.js';
import type { BenchContext } from '../bench-context.js';
import type { BenchDatabase } from '../database.js';
import { inDomain } from '../domain.js';
import { inTurn, type Measurement, secondsOf } from '../measure.js';

const TARGET = 2.5;
const NEXT_NIGHT_TARGET = 0.35;

// What one statement needs to find the same medians from all orders, and to store a row for each customer.
const BARE = `
  insert into bare_rhythm
  select customer_id, count(*), max(day), null, percentile_cont(0.5) within group (order by gap), 0, now(), now(), now()
  from (
    select customer_id, day, day - lag(day) over (partition by customer_id order by day) as gap
    from (
      select distinct customer_id, (ordered_at at time zone 'Asia/Shanghai')::date as day
      from orders where kind = 'sale' and status = 'paid'
    ) d
  ) g group by customer_id`;

// One customer in a hundred has bought again.
const TOUCH = `
  with again as (
    insert into orders (external_id, customer_id, kind, ordered_at, currency, total_minor, base_minor, content_hash,
      created_at, updated_at)
    select gen_random_uuid(), customer_id, 'sale', last_order_at + interval '1 hour', 'CNY', 100, 100, '', now(), now()
    from purchase_summary where customer_id % 100 = 7
    returning customer_id
  )
  update purchase_summary p set orders_count = orders_count + 1, revenue_minor = revenue_minor + 100,
    last_order_at = last_order_at + interval '1 hour'
  from again a where a.customer_id = p.customer_id`;

/** Rhythms and stages of everybody with history written, and of the next night, against the bare medians alone. */
export async function* lifecycleBench({ database, size, runs }: BenchContext): AsyncGenerator<Measurement> {
  await database.run('drop table if exists bare_rhythm');
  await database.run('create table bare_rhythm (like purchase_rhythm including all)');
  yield* await inDomain(database, async (domain) => {
    const lifecycle = domain.get(LifecycleService);
    const first = await inTurn(
      runs,
      async () => {
        await database.run(`truncate purchase_rhythm, lifecycle_score, lifecycle_change;
          delete from measure_run where measure = 'lifecycle'`);
        return secondsOf(() => lifecycle.score('bench'));
      },
      () => bare(database),
    );
    const same = await isSame(database);
    const next = await inTurn(
      runs,
      async () => {
        await database.run(TOUCH);
        return secondsOf(() => lifecycle.score('bench'));
      },
      () => bare(database),
    );
    return [
      {
        bench: 'lifecycle',
        size,
        ...first,
        target: `≤ ${TARGET} × the bare medians`,
        met: first.ratio <= TARGET,
        same,
      },
      {
        bench: 'lifecycle, 1 % touched',
        size,
        ...next,
        target: `≤ ${NEXT_NIGHT_TARGET} × the bare medians of everybody`,
        met: next.ratio <= NEXT_NIGHT_TARGET,
      },
    ];
  });
}

async function bare(database: BenchDatabase): Promise<number> {
  await database.run('truncate bare_rhythm');
  const client = await database.pool.connect();
  await client.query(`set work_mem = '256MB'`);
  const seconds = await secondsOf(() => client.query(BARE));
  await client.query('reset work_mem');
  client.release();
  return seconds;
}

/** Both found the same medians. */
async function isSame(database: BenchDatabase): Promise<boolean> {
  const { rows } = await database.run(`
    select count(*)::int as different from purchase_rhythm r full join bare_rhythm b using (customer_id)
    where (r.purchase_days, r.median_gap) is distinct from (b.purchase_days, b.median_gap)`);
  return rows[0].different === 0;
}
