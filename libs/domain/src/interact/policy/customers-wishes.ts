/**
 * SQL: what customer `c` asked for themselves, as candidate `k` must heed it. A receipt or a password comes whatever they
 * asked for. Promotions also rest while an unhappy answer keeps them back.
 */
export const CUSTOMERS_WISHES = [
  ...['rest_days', 'unwanted_topics'].map(
    (wish) => `case when k.purpose <> 'transactional' then c.${wish} end as ${wish}`,
  ),
  `case k.purpose when 'promotion' then greatest(c.paused_until, c.promotions_paused_until)
    when 'care' then c.paused_until end as paused_until`,
].join(', ');
