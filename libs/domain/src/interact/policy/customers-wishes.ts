/**
 * SQL: what customer `c` asked for themselves, as candidate `k` must heed it. A receipt or a password comes whatever they
 * asked for.
 */
export const CUSTOMERS_WISHES = ['rest_days', 'paused_until', 'unwanted_topics']
  .map((wish) => `case when k.purpose <> 'transactional' then c.${wish} end as ${wish}`)
  .join(', ');
