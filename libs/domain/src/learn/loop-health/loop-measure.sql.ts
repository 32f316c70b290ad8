const CONTACTED = `
  select m.customer_id,
    count(*) filter (where m.purpose = 'promotion' and m.created_at > $1::timestamptz - make_interval(days => $3::int)) as promotions,
    count(*) filter (where m.purpose = 'care' and m.created_at > $1::timestamptz - make_interval(days => $5::int)) as cares
  from message m
  where m.state = 'accepted' and m.purpose <> 'transactional'
    and m.created_at > $1::timestamptz - make_interval(days => greatest(30, $3::int, $5::int)) and m.created_at <= $1
  group by m.customer_id
  having max(m.created_at) > $1::timestamptz - interval '30 days'`;

const REACHABLE = `
  select count(distinct c.id)::int from consent k join customer c on c.id = k.customer_id
  cross join lateral (select case k.channel when 'email' then c.email when 'sms' then c.phone end as address) a
  where k.purpose = 'promotion' and k.status = 'granted' and a.address is not null
    and not exists (select from suppression s where s.channel = k.channel and s.address = a.address)`;

// Segments note what made somebody move; a campaign that answers start notes the answer.
const ANSWERED = `
  select r.customer_id, bool_or(exists (
      select from segment_transition t
      where t.customer_id = r.customer_id and t.cause = 'survey' and t.at >= r.submitted_at and t.at <= $1)
    or exists (
      select from enrolment e
      where e.customer_id = r.customer_id and e.cause ->> 'kind' = 'survey-answered'
        and (e.cause ->> 'responseId')::bigint = r.id)) as is_redirected
  from survey_response r
  where r.submitted_at > $1::timestamptz - interval '30 days' and r.submitted_at <= $1
  group by r.customer_id`;

/**
 * Passes once over consents, the month's messages and its answers. `$1` now; the caps of promotions and of care: `$2`, `$4` how
 * many (null: any number), `$3`, `$5` in how many days.
 */
export const MEASURE = `
  with contacted as materialized (${CONTACTED}), answered as materialized (${ANSWERED})
  select
    (select count(*)::int from customer) as customers,
    (select count(*)::int from customer
     where external_id is not null or email is not null or phone is not null) as identified,
    (${REACHABLE}) as reachable,
    (select count(*)::int from purchase_summary where orders_count > 0) as bought,
    (select count(*)::int from rfm_score) as scored,
    (select count(*)::int from contacted) as contacted,
    (select count(*)::int from contacted where promotions > $2::int or cares > $4::int) as "overCap",
    (select count(*)::int from contacted c where exists (
      select from reaction r
      where r.customer_id = c.customer_id and r.kind in ('clicked', 'answered') and r.verdict = 'human'
        and r.at > $1::timestamptz - interval '30 days' and r.at <= $1)) as responded,
    (select count(*)::int from answered) as answered,
    (select count(*)::int from answered where is_redirected) as redirected`;

/** `$1` now, `$2` figures. */
export const KEEP = `
  insert into loop_measure (measured_at, figures) values ($1, $2)
  on conflict (measured_at) do update set figures = excluded.figures`;

/** `$1` before. */
export const FORGET = 'delete from loop_measure where measured_at < $1';

export const LATEST = `
  select measured_at as "measuredAt", figures from loop_measure order by measured_at desc limit 1`;
