/** Of both sides; nobody on a side: zeroes. `$1` campaign. */
export const SIDES = `
  select b.is_held_out as "isHeldOut", coalesce(sum(t.people), 0)::int as people, coalesce(sum(t.waiting), 0)::int as waiting,
    coalesce(sum(t.messages), 0)::int as messages, coalesce(sum(t.ordered), 0)::int as ordered,
    coalesce(sum(t.revenue_minor), 0)::bigint as "revenueMinor", coalesce(sum(t.revenue_squares), 0) as "revenueSquares",
    coalesce(sum(t.margin_minor), 0)::bigint as "marginMinor", coalesce(sum(t.margin_squares), 0) as "marginSquares"
  from (values (false), (true)) b (is_held_out)
  left join response_tally t on t.campaign_id = $1 and (t.side = 'held-out') = b.is_held_out
  group by b.is_held_out
  order by b.is_held_out`;

/** `$1` campaign. */
export const STATE = `
  select c.id, t.refreshed_at as "countedAt", coalesce(t.is_final, false) as "isFinal"
  from campaign c left join response_state t on t.campaign_id = c.id
  where c.id = $1`;
