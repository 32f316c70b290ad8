/** Of each campaign both sides; nobody on a side: zeroes. `$1` campaigns. */
export const SIDES = `
  select c.campaign_id as "campaignId", b.is_held_out as "isHeldOut",
    coalesce(sum(t.people), 0)::int as people, coalesce(sum(t.waiting), 0)::int as waiting, coalesce(sum(t.messages), 0)::int as messages,
    coalesce(sum(t.ordered), 0)::int as ordered,
    coalesce(sum(t.revenue_minor), 0)::bigint as "revenueMinor", coalesce(sum(t.revenue_squares), 0) as "revenueSquares",
    coalesce(sum(t.margin_minor), 0)::bigint as "marginMinor", coalesce(sum(t.margin_squares), 0) as "marginSquares"
  from unnest($1::bigint[]) c (campaign_id)
  cross join (values (false), (true)) b (is_held_out)
  left join response_tally t on t.campaign_id = c.campaign_id and (t.side = 'held-out') = b.is_held_out
  group by c.campaign_id, b.is_held_out`;

const STATE_OF = `c.id as "campaignId", t.refreshed_at as "countedAt", coalesce(t.is_final, false) as "isFinal"`;
const STATE_FROM = 'campaign c left join response_state t on t.campaign_id = c.id';

/** `$1` campaign. */
export const STATE = `select ${STATE_OF} from ${STATE_FROM} where c.id = $1`;

/** Launched campaigns, those last worked on first. `$1`/`$2` cursor, `$3` limit. */
export const LAUNCHED = `
  select ${STATE_OF}, c.name, c.status, c.launched_at as "launchedAt", c.updated_at as "updatedAt"
  from ${STATE_FROM}
  where c.launched_at is not null and ($1::timestamptz is null or (c.updated_at, c.id) < ($1, $2::bigint))
  order by c.updated_at desc, c.id desc
  limit $3`;

/** `$1` since. */
export const COUNTED_SINCE = `
  select ${STATE_OF} from campaign c join response_state t on t.campaign_id = c.id where c.launched_at > $1 order by c.id`;
