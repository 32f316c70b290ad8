// Whoever waits inside a stopped campaign is called to leave, batch by batch: the stop itself is done at once.
export const CALL_OUT_STOPPED = `
  with waiting as materialized (
    select e.id from campaign c
    join campaign_version v on v.campaign_id = c.id
    join enrolment e on e.version_id = v.id and e.state = 'waiting' and e.due_at > $1
    where c.status = 'stopped' and c.finished_at is null
    limit $2
    for update of e skip locked
  )
  update enrolment e set due_at = $1 from waiting w where e.id = w.id`;

// What a stop left behind in the outbox.
export const EXCLUDE_STOPPED = `
  with left_over as materialized (
    select m.id from campaign c join message m on m.campaign_id = c.id and m.state = 'pending'
    where c.status = 'stopped' and c.finished_at is null
    limit $2
    for update of m skip locked
  )
  update message m set state = 'excluded', reason = 'campaign-stopped', settled_at = $1
  from left_over l
  where m.id = l.id`;

// A campaign that fires once is finished when nobody is inside any more and no message of it is in hand; what became of
// the messages (an uncertain one too) is then known. The inner limits make each question a probe of an index; without them
// all enrolments and messages are read, at every turn of an idle engine. Recurring and triggered ones run until somebody stops them.
export const CLOSE = `
  update campaign c set finished_at = $1, updated_at = $1,
    status = case c.status when 'running' then 'finished' else c.status end
  where c.finished_at is null and c.next_due_at is null and c.current_version_id is not null
    and (c.status = 'stopped' or (c.status = 'running' and c.trigger_kind in ('now', 'at')))
    and not exists (
      select from campaign_version v
      cross join lateral (select from enrolment e where e.version_id = v.id and e.state = 'waiting' limit 1) inside
      where v.campaign_id = c.id)
    and (select m.id from message m where m.campaign_id = c.id and m.state in ('pending', 'sending') limit 1) is null`;
