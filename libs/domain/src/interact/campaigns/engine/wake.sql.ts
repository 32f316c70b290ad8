import { answerStepOf } from '../definition/launched-definition.js';

const READ_AT_ONCE = 20_000;

/**
 * Who waits for something they have done meanwhile is due now. Events are read in the order of their numbers; those of
 * the last minute again and again, since one may be numbered before and committed after another. What slips through
 * all the same (a transaction that took longer) is found when the wait is over. `$1` now.
 */
export const WAKE = `
  with position as materialized (select event_id from wake_cursor for update skip locked),
  news as materialized (
    select v.id, v.customer_id, v.name, v.at, v.received_at
    from position p join event v on v.id > p.event_id
    order by v.id
    limit ${READ_AT_ONCE}
  ),
  listening as materialized (
    select v.id as version_id, s.key as step, s.value -> 'until' ->> 'event' as event
    from campaign c
    join campaign_version v on v.campaign_id = c.id
    cross join jsonb_each(v.definition -> 'steps') s
    where c.status in ('running', 'paused') and v.awaited_events ?| array(select distinct name from news)
      and s.value -> 'until' ->> 'kind' = 'event'
  ),
  woken as (
    update enrolment e set due_at = $1
    from (
      select distinct e.id
      from news n
      join listening l on l.event = n.name
      join enrolment e on e.customer_id = n.customer_id and e.version_id = l.version_id and e.step = l.step
      where e.state = 'waiting' and e.due_at > $1 and n.at >= coalesce(e.entered_at, e.created_at)
    ) w
    where e.id = w.id and e.state = 'waiting'
    returning 1
  ),
  read_on as (
    update wake_cursor set event_id = r.id
    from (
      select case when count(*) = ${READ_AT_ONCE} then max(id)
        else max(id) filter (where received_at < $1::timestamptz - interval '1 minute') end as id
      from news
    ) r
    where r.id is not null
  )
  select count(*)::int as woken from woken`;

/** `$1` the message that invited, `$2` now. */
export const WAKE_ANSWERED = `
  update enrolment e set due_at = $2
  from message m
  where m.id = $1 and e.id = m.enrolment_id and e.visit = m.visit + 1 and e.step = m.step || '${answerStepOf('')}'
    and e.state = 'waiting' and e.due_at > $2`;

/** `$1` enrolment, `$2` the visit of the task or the call, `$3` now. */
export const WAKE_SETTLED = `
  update enrolment set due_at = $3
  where id = $1 and visit = $2 + 1 and state = 'waiting' and step like '%${answerStepOf('')}' and due_at > $3`;
