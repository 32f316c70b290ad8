// Whom an account speaks of: each coming of a customer to a send step, and each who is inside and has come to none yet.
const standing = (campaign: string): string => `
  enrolment e join campaign_version v on v.id = e.version_id
  where v.campaign_id = ${campaign} and e.state = 'waiting'`;

const AT_SEND = `v.definition -> 'steps' -> e.step ->> 'kind' = 'send'`;

/**
 * `$1` campaign ids. One statement, so one snapshot: the figures of a campaign always add up. Who has left has been
 * decided about at least once, so the audience is what was decided and who still waits for that.
 */
export const ACCOUNTING = `
  select c.id,
    (select coalesce(sum(greatest(e.decisions, 1)), 0)::int from enrolment e where e.campaign_id = c.id)
      + (select count(*)::int from ${standing('c.id')} and e.decisions > 0 and ${AT_SEND}) as audience,
    (select count(*)::int from ${standing('c.id')} and (e.decisions = 0 or ${AT_SEND})) as waiting,
    (select coalesce(jsonb_object_agg(s.state, s.n), '{}')
      from (select state, count(*)::int as n from message where campaign_id = c.id group by state) s) as messages,
    (select coalesce(jsonb_object_agg(r.reason, r.n), '{}')
      from (
        select reason, count(*)::int as n
        from (
          select reason from decision where campaign_id = c.id and outcome = 'exclude'
          union all
          select coalesce(reason, 'excluded') from message where campaign_id = c.id and state = 'excluded'
        ) x
        group by reason
      ) r) as excluded
  from unnest($1::bigint[]) as c (id)`;
