/** `$1` campaign ids. One statement, so one snapshot: the figures of a campaign always add up. */
export const ACCOUNTING = `
  select c.id,
    (select count(*)::int from enrolment e where e.campaign_id = c.id) as audience,
    (select count(*)::int from enrolment e join campaign_version v on v.id = e.version_id
      where v.campaign_id = c.id and e.state = 'waiting') as waiting,
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
