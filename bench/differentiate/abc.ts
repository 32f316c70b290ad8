import { AbcService } from '@roundtrip/domain/differentiate/abc/abc.service.js';
import type { BenchContext } from '../bench-context.js';
import type { Measurement } from '../measure.js';
import { nightlyBench } from './nightly.js';

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

/** Classes and tiers. */
export const abcBench = (context: BenchContext): AsyncGenerator<Measurement> =>
  nightlyBench(context, {
    bench: 'abc',
    score: (domain) => domain.get(AbcService).score('bench'),
    forget: `truncate abc_score, abc_change; delete from measure_run where measure = 'abc'`,
    touch: 'update purchase_summary set revenue_minor = revenue_minor + 1 where customer_id % 100 = 7',
    bareTables: { bare_abc: 'abc_score', bare_abc_change: 'abc_change' },
    bare: BARE,
    differing: `
      select count(*)::int as different from abc_score s full join bare_abc b using (customer_id)
      where (s.class, s.tier, s.value_minor) is distinct from (b.class, b.tier, b.value_minor)`,
    targets: { everybody: 1.5, touched: 1 },
  });
