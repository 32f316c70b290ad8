// A campaign with something to read, or whose segment is gone and must be told so; any of them, so that a segment that
// half the base enters does not keep the others waiting.
export const WITH_TRANSITIONS = `
  select c.id as "campaignId", v.id as "versionId", s.id is null as "segmentGone", v.definition,
    k.last_transition_id as "lastTransitionId"
  from campaign c
  join campaign_version v on v.id = c.current_version_id
  join campaign_cursor k on k.campaign_id = c.id
  left join segment s on s.id = (v.definition ->> 'segmentId')::bigint
  where c.status = 'running' and v.definition -> 'trigger' ->> 'kind' = 'segment-entered'
    and (s.id is null or exists (
      select from segment_transition t where t.segment_id = s.id and t.id > k.last_transition_id))
  order by random()
  limit 1
  for update of c skip locked`;

/**
 * Reads on in the order of ids. Whoever writes transitions holds the segment's lock until the commit, so the
 * transitions of a segment are committed in that order, and none appears behind the cursor.
 *
 * `$1` campaign, `$2` version, `$3` segment, `$4` last transition read, `$5` now, `$6` how many at most.
 */
export const ENROL_ENTERED = `
  with transition as materialized (
    select id, customer_id, kind, at from segment_transition
    where segment_id = $3 and id > $4
    order by id
    limit $6
  ),
  enrolled as (
    insert into enrolment (campaign_id, version_id, customer_id, epoch, cause, due_at, created_at)
    select $1, $2, t.customer_id, 'transition:' || t.id,
      jsonb_build_object('kind', 'segment-entered', 'transitionId', t.id), t.at, $5
    from transition t
    where t.kind = 'entered'
    order by t.id
    on conflict do nothing
  )
  update campaign_cursor set last_transition_id = (select max(id) from transition)
  where campaign_id = $1 and exists (select from transition)`;
