/*
 * Two people who are one must not get the same message of the same occurrence twice. Before rows move: what the loser
 * waits for in a campaign that the survivor is in by the same occurrence is decided as `already-received`. An undo
 * leaves such a decision as it is. $1 the merges, $2 business time.
 */
const twice = (loser: string): string => `
  join customer_merge m on m.id = any ($1::bigint[]) and m.loser_id = ${loser}.customer_id
  where exists (
    select from enrolment own
    where own.customer_id = m.survivor_id and own.campaign_id = e.campaign_id and own.epoch = e.epoch)`;

export const decideTwice = `
  with decided as (
    update enrolment e set state = 'left', decisions = e.decisions + 1, visit = e.visit + 1 from (
      select e.id from enrolment e ${twice('e')} and e.state = 'waiting') as waiting
    where e.id = waiting.id
    returning e.id, e.campaign_id, e.version_id, e.customer_id, e.step, e.visit - 1 as visit,
      coalesce(e.entered_at, e.created_at) as entered_at
  ),
  facts as (
    insert into enrolment_step (enrolment_id, campaign_id, version_id, visit, step, arm, why, entered_at, left_at)
    select id, campaign_id, version_id, visit, step, 'left', 'already-received', entered_at, $2 from decided
  )
  insert into decision (enrolment_id, campaign_id, customer_id, step, visit, outcome, reason, facts, at)
  select id, campaign_id, customer_id, step, visit, 'exclude', 'already-received', '{"merged": true}', $2 from decided`;

export const withholdTwice = `
  update message t set state = 'excluded', reason = 'already-received', settled_at = $2 from (
    select x.id from message x join enrolment e on e.id = x.enrolment_id ${twice('x')} and x.state = 'pending') as again
  where t.id = again.id and t.state = 'pending'`;
