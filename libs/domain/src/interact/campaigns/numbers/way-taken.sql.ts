/**
 * The latest ways of a customer through a campaign, a row for each step they left; one row without a step for whoever
 * stands at their first. `$1` campaign, `$2` customer, `$3` how many ways.
 */
export const WAYS_TAKEN = `
  select e.id as "enrolmentId", e.created_at as "enrolledAt",
    case when e.state = 'waiting' then e.step end as "standsAt",
    coalesce(e.entered_at, e.created_at) as since, e.due_at as "dueAt",
    (select d.reason from decision d where d.enrolment_id = e.id and e.state = 'left' and s.visit is null) as refused,
    s.visit, s.step, s.arm, s.why, s.entered_at as "enteredAt", s.left_at as "leftAt",
    case when m.id is not null
      then jsonb_build_object('id', m.id, 'channel', m.channel, 'state', m.state, 'reason', m.reason) end as message
  from (
    select * from enrolment where campaign_id = $1 and customer_id = $2 order by id desc limit $3
  ) e
  left join enrolment_step s on s.enrolment_id = e.id
  left join message m on m.enrolment_id = e.id and m.step = s.step and m.visit = s.visit
  order by e.id desc, s.visit`;
