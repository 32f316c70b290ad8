import { LifecycleService } from '@roundtrip/domain/differentiate/lifecycle/lifecycle.service.js';
import type { BenchContext } from '../bench-context.js';
import type { Measurement } from '../measure.js';
import { nightlyBench } from './nightly.js';

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

/** Rhythms and stages; the bare statement finds the medians alone. */
export const lifecycleBench = (context: BenchContext): AsyncGenerator<Measurement> =>
  nightlyBench(context, {
    bench: 'lifecycle',
    score: (domain) => domain.get(LifecycleService).score('bench'),
    forget: `truncate purchase_rhythm, lifecycle_score, lifecycle_change;
      delete from measure_run where measure = 'lifecycle'`,
    touch: TOUCH,
    bareTables: { bare_rhythm: 'purchase_rhythm' },
    bare: BARE,
    differing: `
      select count(*)::int as different from purchase_rhythm r full join bare_rhythm b using (customer_id)
      where (r.purchase_days, r.median_gap) is distinct from (b.purchase_days, b.median_gap)`,
    targets: { everybody: 2.5, touched: 0.35 },
  });
