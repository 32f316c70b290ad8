import type { Sql } from '@roundtrip/domain/database/database.js';

const order = 'order by recency, frequency, monetary, orders';

/** How many customers stand where: as it is kept with every score written, and as a count over the scores finds it. */
export async function standingOf(
  database: Pick<Sql, 'rows'>,
): Promise<{ kept: unknown[]; counted: unknown[] }> {
  const kept = await database.rows(`
    select recency, frequency, monetary, orders, sum(customers)::int as customers, sum(revenue_minor)::bigint as revenue
    from rfm_standing group by recency, frequency, monetary, orders having sum(customers) <> 0 ${order}`);
  const counted = await database.rows(`
    select recency, frequency, monetary, orders_count as orders, count(*)::int as customers,
      sum(revenue_minor)::bigint as revenue
    from rfm_score group by recency, frequency, monetary, orders_count ${order}`);
  return { kept, counted };
}
