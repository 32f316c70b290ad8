/**
 * The campaigns that took a customer in, each once, the one that did so last first. `$1` customer, `$2`, `$3` the cursor
 * (latest coming in, campaign) or null, `$4` limit.
 */
export const JOURNEYS = `
  select c.id, c.name, c.status, j.at, j.times, j.inside, c.definition
  from (
    select campaign_id, max(created_at) as at, count(*)::int as times, bool_or(state = 'waiting') as inside
    from enrolment where customer_id = $1
    group by campaign_id
  ) j
  join campaign c on c.id = j.campaign_id
  where $2::timestamptz is null or (j.at, c.id) < ($2, $3::bigint)
  order by j.at desc, c.id desc
  limit $4`;
