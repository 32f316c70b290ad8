/** `$1` festivals, `$2` the first and `$3` the last day of interest. */
export const QUIET_DAYS = `
  select distinct to_char(day, 'YYYY-MM-DD') as day from festival_day
  where festival_id = any ($1::bigint[]) and kind = 'festival' and not is_removed and day between $2 and $3
  order by 1`;

/** Messages of the month that count towards the budget: all but those that were not sent. `$1` since. */
export const SPENT = `
  select count(*) filter (where channel = 'email')::int as email, count(*) filter (where channel = 'sms')::int as sms
  from message
  where created_at >= $1 and purpose <> 'transactional' and state not in ('rejected', 'excluded')`;

/** `$1` since, `$2` what an address that complained is blocked for. */
export const COMPLAINTS = `
  select
    (select count(*)::int from message
     where created_at >= $1 and channel = 'email' and state = 'accepted') as accepted,
    (select count(*)::int from suppression
     where channel = 'email' and at >= $1 and reason = $2) as complaints`;

// As if so many messages more had been sent with the usual response: a campaign of ten messages and one click has not
// been measured to be five times as good as others.
const USUAL_MESSAGES = 200;
const USUAL_RESPONSE = 0.02;

/** What each campaign of the last so many days promises. `$1` now, `$2` since. */
export const MEASURE_WORTH = `
  insert into campaign_worth (campaign_id, messages, responses, response, measured_at)
  select m.campaign_id, m.messages, coalesce(a.responses, 0),
    (coalesce(a.responses, 0) + ${USUAL_MESSAGES * USUAL_RESPONSE}) / (m.messages + ${USUAL_MESSAGES})::double precision, $1
  from (
    select campaign_id, count(*)::int as messages from message
    where created_at >= $2 and state = 'accepted' group by campaign_id
  ) m
  left join (
    select campaign_id, count(distinct message_id)::int as responses from reaction
    where at >= $2 and verdict = 'human' and kind in ('clicked', 'answered') group by campaign_id
  ) a on a.campaign_id = m.campaign_id
  on conflict (campaign_id) do update set messages = excluded.messages, responses = excluded.responses,
    response = excluded.response, measured_at = excluded.measured_at`;
