/**
 * One statement, so one snapshot: the account of a send step balances. Standing and leaving are read off the enrolments,
 * what was passed off the facts; who was never let in stood nowhere; a step nobody came to is not among the rows. `$1` campaign.
 */
export const STEP_NUMBERS = `
  with enrolled as (
    select e.step, e.state, count(*)::int as n
    from enrolment e
    where e.campaign_id = $1 and (e.state = 'waiting' or e.visit > 0)
    group by e.step, e.state
  ),
  taken as (
    select f.step, f.arm, count(*)::int as n from enrolment_step f where f.campaign_id = $1 group by f.step, f.arm
  ),
  stood as (
    select f.step, percentile_cont(0.5) within group (order by extract(epoch from f.left_at - f.entered_at)) as seconds
    from enrolment_step f where f.campaign_id = $1
    group by f.step
  ),
  decided as (
    select d.step, d.reason, count(*)::int as n
    from decision d where d.campaign_id = $1 and d.reason is distinct from 'hold-out' and d.reason is distinct from 'entry-cap'
    group by d.step, d.reason
  ),
  sent as (
    select m.step, m.state, case m.state when 'excluded' then coalesce(m.reason, 'excluded') end as reason,
      count(*)::int as n
    from message m where m.campaign_id = $1
    group by 1, 2, 3
  )
  select s.step,
    coalesce((select n from enrolled e where e.step = s.step and e.state = 'waiting'), 0) as standing,
    coalesce((select n from enrolled e where e.step = s.step and e.state = 'left'), 0) as gone,
    coalesce((select sum(n) from taken t where t.step = s.step), 0)::int as taken,
    (select seconds from stood t where t.step = s.step) as "medianSeconds",
    coalesce((select jsonb_object_agg(arm, n) from taken t where t.step = s.step), '{}') as arms,
    coalesce((select sum(n) from decided d where d.step = s.step), 0)::int as decided,
    coalesce((select jsonb_object_agg(state, n) from (
      select state, sum(n)::int as n from sent m where m.step = s.step group by state) x), '{}') as messages,
    coalesce((select jsonb_object_agg(reason, n) from (
      select reason, sum(n)::int as n
      from (
        select reason, n from decided d where d.step = s.step and d.reason is not null
        union all
        select reason, n from sent m where m.step = s.step and m.reason is not null
      ) y
      group by reason) x), '{}') as excluded
  from (select step from enrolled union select step from taken) s
  order by s.step`;
