import { AbcService } from '@roundtrip/domain/differentiate/abc/abc.service.js';
import type { BenchContext } from '../bench-context.js';
import type { BenchDatabase } from '../database.js';
import { inDomain } from '../domain.js';
import { inTurn, type Measurement, secondsOf } from '../measure.js';

const TARGET = 1.5;
const NEXT_NIGHT_TARGET = 1;

// What one statement needs to find the same classes and tiers, and to store them and a line of history for each in
// tables with the same indexes.
const BARE = `
  with found as (
    insert into bare_abc
    select customer_id, case when before * 100 < 80 * total then 'A' when before * 100 < 95 * total then 'B' else 'C' end,
    case when place * 100 < customers then 'vip' when place * 100 < 5 * customers then 'major'
      when place * 100 < 20 * customers then 'ordinary' else 'small' end,
    revenue_minor, now()
  from (
    select customer_id, revenue_minor, row_number() over sorted - 1 as place, count(*) over () as customers,
      sum(revenue_minor) over sorted - revenue_minor as before, sum(revenue_minor) over () as total
    from purchase_summary
    window sorted as (order by revenue_minor desc, customer_id rows unbounded preceding)
  ) s
    returning customer_id, class, tier
  )
  insert into bare_abc_change (customer_id, run_id, to_class, to_tier, at)
  select customer_id, 1, class, tier, now() from found`;

const TOUCH = `update purchase_summary set revenue_minor = revenue_minor + 1 where customer_id % 100 = 7`;

/** Classes and tiers of everybody with history written, and of the next night, against the bare statement. */
export async function* abcBench({ database, size, runs }: BenchContext): AsyncGenerator<Measurement> {
  await database.run('drop table if exists bare_abc, bare_abc_change');
  await database.run('create table bare_abc (like abc_score including all)');
  await database.run('create table bare_abc_change (like abc_change including all)');
  yield* await inDomain(database, async (domain) => {
    const abc = domain.get(AbcService);
    const first = await inTurn(
      runs,
      async () => {
        await database.run(`truncate abc_score, abc_change; delete from measure_run where measure = 'abc'`);
        return secondsOf(() => abc.score('bench'));
      },
      () => bare(database),
    );
    const same = await isSame(database);
    const next = await inTurn(
      runs,
      async () => {
        await database.run(TOUCH);
        return secondsOf(() => abc.score('bench'));
      },
      () => bare(database),
    );
    return [
      {
        bench: 'abc',
        size,
        ...first,
        target: `≤ ${TARGET} × the bare SQL`,
        met: first.ratio <= TARGET,
        same,
      },
      {
        bench: 'abc, 1 % touched',
        size,
        ...next,
        target: `≤ ${NEXT_NIGHT_TARGET} × the bare SQL for everybody`,
        met: next.ratio <= NEXT_NIGHT_TARGET,
      },
    ];
  });
}

async function bare(database: BenchDatabase): Promise<number> {
  await database.run('truncate bare_abc, bare_abc_change');
  const client = await database.pool.connect();
  await client.query(`set work_mem = '256MB'`);
  const seconds = await secondsOf(() => client.query(BARE));
  await client.query('reset work_mem');
  client.release();
  return seconds;
}

/** Both found the same, so both did the same work. */
async function isSame(database: BenchDatabase): Promise<boolean> {
  const { rows } = await database.run(`
    select count(*)::int as different from abc_score s full join bare_abc b using (customer_id)
    where (s.class, s.tier, s.value_minor) is distinct from (b.class, b.tier, b.value_minor)`);
  return rows[0].different === 0;
}
