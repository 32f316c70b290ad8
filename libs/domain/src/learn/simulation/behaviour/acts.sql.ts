const DUE = 'not a.done and a.at <= $1::timestamptz';

/** `$1` now. */
export const REACT = `
  insert into reaction (message_id, campaign_id, customer_id, kind, verdict, at)
  select a.message_id, a.campaign_id, a.customer_id, a.kind, 'human', a.at
  from simulated_act a
  where ${DUE} and a.kind in ('opened', 'clicked', 'answered', 'complained')
  order by a.id`;

/** Withdrawn consents and suppressed addresses go through the doors real ones go through. `$1` now. */
export const LEAVING = `
  select a.message_id as "messageId", a.campaign_id as "campaignId", a.customer_id as "customerId", m.channel,
    case m.purpose when 'transactional' then 'promotion' else m.purpose end as purpose, m.address, a.kind, a.at
  from simulated_act a join message m on m.id = a.message_id
  where ${DUE} and a.kind in ('unsubscribed', 'complained')
  order by a.id`;

/** Whoever had left already does not leave again. `$1` now, `$2` customers who did. */
export const LEFT = `
  insert into reaction (message_id, campaign_id, customer_id, kind, verdict, at)
  select distinct on (a.customer_id) a.message_id, a.campaign_id, a.customer_id, a.kind, 'human', a.at
  from simulated_act a
  where ${DUE} and a.kind = 'unsubscribed' and a.customer_id = any ($2::bigint[])
  order by a.customer_id, a.id`;

/**
 * Orders like one from before, with the goods it had. With a code that came with the message, less what it takes off, and
 * less of margin what it costs besides. `$1` now, `$2` the part of a sale that is margin where its cost is not known.
 */
export const ORDER = `
  with due as materialized (
    select a.id, a.at, a.customer_id, o.currency, o.total_minor, o.base_minor, o.cost_minor, k.code, a.basket,
      coalesce(case f.kind
        when 'percentage' then f.percent_off / 100.0
        when 'amount' then least(1, f.value_minor::numeric / nullif(o.base_minor, 0)) end, 0) as off,
      case when f.kind not in ('percentage', 'amount') then coalesce(f.cost_minor, 0) else 0 end as given_minor
    from simulated_act a
    join orders o on o.id = a.basket
    left join message m on m.id = a.message_id
    left join coupon k on k.id = m.coupon_id and k.redeemed_at is null and k.expires_at > a.at
    left join offer f on f.id = k.offer_id
    where ${DUE} and a.kind = 'ordered'
  ),
  ordered as (
    insert into orders (external_id, customer_id, kind, ordered_at, currency, total_minor, base_minor, cost_minor,
      coupon_code, content_hash, created_at, updated_at)
    select 'simulated ' || d.id, d.customer_id, 'sale', d.at, d.currency, round(d.total_minor * (1 - d.off)),
      round(d.base_minor * (1 - d.off)), d.cost_minor, d.code, decode(md5(d.id::text), 'hex'), d.at, d.at
    from due d
    order by d.id
    returning id, external_id, base_minor, cost_minor
  ),
  items as (
    insert into order_item (order_id, line, sku, name, quantity, unit_price, amount_minor)
    select n.id, i.line, i.sku, i.name, i.quantity, i.unit_price, i.amount_minor
    from ordered n join due d on n.external_id = 'simulated ' || d.id join order_item i on i.order_id = d.basket
  )
  update simulated_act a set order_id = n.id, revenue_minor = n.base_minor,
    margin_minor = coalesce(n.base_minor - n.cost_minor, round(n.base_minor * $2::double precision)) - d.given_minor
  from ordered n join due d on n.external_id = 'simulated ' || d.id
  where a.id = d.id`;

/** Customers whose orders moved. `$1` now. */
export const BUYERS = `select distinct a.customer_id from simulated_act a where not a.done and a.order_id is not null`;

// A score on the scale of the survey's question, rather high than low. Nothing is written into profiles.
export const ANSWER = `
  insert into survey_response (survey_id, survey_version, message_id, customer_id, answers, score, submitted_at, updated_at)
  select s.id, s.version, m.id, a.customer_id, '{}',
    scale.least + floor(power(a.chance, 1 / 3.0) * (scale.most - scale.least + 1)), a.at, a.at
  from simulated_act a
  join message m on m.id = a.message_id
  join survey s on s.id = m.survey_id
  cross join lateral (
    select case q.type when 'nps' then 0 else 1 end as least,
      case q.type when 'nps' then 10 when 'ces' then 7 else 5 end as most
    from (select (select q ->> 'type' from jsonb_array_elements(s.definition -> 'questions') q
      where q ->> 'key' = s.definition ->> 'score' limit 1) as type) q
  ) scale
  where ${DUE} and a.kind = 'answered'
  on conflict (message_id) do nothing`;

/** Whoever waits for the answer goes on. `$1` now. */
export const WAKE_ANSWERED = `
  update enrolment e set due_at = $1::timestamptz
  from simulated_act a join message m on m.id = a.message_id
  where ${DUE} and a.kind = 'answered' and e.id = m.enrolment_id and e.visit = m.visit + 1 and e.state = 'waiting'
    and e.step like '%.answer' and e.due_at > $1`;

/** Whom rules about reactions may see otherwise from now on. */
export const REACTED = `
  select distinct a.customer_id from simulated_act a
  where not a.done and a.at <= $3::timestamptz and a.kind in ('opened', 'clicked', 'answered')`;

export const DONE = `update simulated_act a set done = true where ${DUE}`;

/** Tasks end when they are due, each outcome as often. `$1` now, `$2` lot of a task. */
export const taskEnds = (lot: string): string => `
  with ended as (
    update task t set state = 'done', settled_at = $1::timestamptz,
      outcome = t.outcomes -> floor(${lot} * jsonb_array_length(t.outcomes))::int ->> 'id'
    where t.state = 'open' and t.due_at <= $1 and jsonb_array_length(t.outcomes) > 0
    returning t.enrolment_id, t.visit
  )
  update enrolment e set due_at = $1 from ended n
  where e.id = n.enrolment_id and e.visit = n.visit + 1 and e.state = 'waiting' and e.step like '%.answer'
    and e.due_at > $1`;

/** Other systems take every call. `$1` now. */
export const CALLS_TAKEN = `
  with taken as (
    update webhook_call w set outcome = 'succeeded', settled_at = $1::timestamptz, status = 200
    where w.settled_at is null and w.due_at <= $1
    returning w.enrolment_id, w.visit
  )
  update enrolment e set due_at = $1 from taken n
  where e.id = n.enrolment_id and e.visit = n.visit + 1 and e.state = 'waiting' and e.step like '%.answer'
    and e.due_at > $1`;
