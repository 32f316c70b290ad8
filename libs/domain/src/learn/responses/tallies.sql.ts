import { contacts } from './contacts.sql.js';

/** Campaigns somebody came to who may have responded since the last look, the longest unseen first. `$1` limit. */
export const TO_REFRESH = `
  select c.id from campaign c left join response_state t on t.campaign_id = c.id
  where c.launched_at is not null and not coalesce(t.is_final, false)
  order by t.refreshed_at nulls first, c.id
  limit $1`;

/** Of two at once the second waits. `$1` campaign. */
export const LOCK = 'select id from campaign where id = $1 for no key update';

export const FORGET = 'delete from response_tally where campaign_id = $1';

const OVER = 'filter (where c.is_over)';
const did = (column: string): string => `(count(*) filter (where c.is_over and ${column}))::int`;
const amount = (column: string): string => `coalesce(sum(${column}) ${OVER}, 0)`;
const squares = (column: string): string => `coalesce(sum(${column}::double precision ^ 2) ${OVER}, 0)`;

/** A broadcast's people are sorted and hashed several times over. */
export const MEMORY = `set local work_mem = '64MB'`;

/** Counts a campaign's people by side, kind of message and cell. `$1` campaign, `$2` now, `$3` days, `$4` margin. */
export const TALLY = `
  with ${contacts({ campaign: '$1::bigint', now: '$2::timestamptz', days: '$3::int', margin: '$4::double precision' })}
  insert into response_tally (campaign_id, side, kind, cell, waiting, people, messages, opened, clicked, answered, ordered,
    revenue_minor, revenue_squares, margin_minor, margin_squares)
  select $1, case when c.is_held_out then 'held-out' when s.messages is null then 'unsent' else 'sent' end as side,
    coalesce(s.kind, '') as kind, g.cell, (count(*) filter (where not c.is_over))::int, (count(*) ${OVER})::int,
    ${amount('s.messages')}::int, ${did('r.opened')}, ${did('r.clicked')}, ${did('r.answered')}, ${did('b.ordered')},
    ${amount('b.revenue_minor')}::bigint, ${squares('b.revenue_minor')},
    ${amount('b.margin_minor')}::bigint, ${squares('b.margin_minor')}
  from contact c
  join standing g using (customer_id)
  left join sent s using (customer_id)
  left join reacted r using (customer_id)
  left join bought b using (customer_id)
  group by side, kind, g.cell`;

/** `$1` campaign, `$2` now. */
export const SEEN = `
  insert into response_state (campaign_id, refreshed_at, is_final)
  select c.id, $2, c.status in ('finished', 'stopped') and not exists (
    select from response_tally t where t.campaign_id = c.id and t.waiting > 0)
  from campaign c where c.id = $1
  on conflict (campaign_id) do update set refreshed_at = excluded.refreshed_at, is_final = excluded.is_final`;

/** The part of what was bought that is margin, over all customers where the cost of goods is known. */
export const COMPANY_MARGIN = `
  select sum(margin_minor) / nullif(sum(costed_revenue_minor), 0)::double precision as margin from purchase_summary`;
