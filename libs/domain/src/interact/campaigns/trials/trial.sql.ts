import type { SplitTrial } from '../definition/steps/split.schema.js';

/** From when the first comes. `$1` version, `$2` step, `$3` when it ends. */
export const BEGIN = `
  insert into split_trial (version_id, step, ends_at) values ($1, $2, $3) on conflict do nothing`;

/** Locked, so that it is decided once. `$1` version, `$2` step. */
export const STANDING = `
  select ends_at as "endsAt", decided_at as "decidedAt", winner from split_trial
  where version_id = $1 and step = $2
  for update`;

/** `$1` version, `$2` step, `$3` when, `$4` winner or null, `$5` figures. */
export const DECIDE = `
  update split_trial set decided_at = $3, winner = $4, figures = $5 where version_id = $1 and step = $2`;

const reaction = (kind: 'clicked' | 'opened'): string => `exists (
    select from message m join reaction r on r.message_id = m.id
    where m.enrolment_id = s.enrolment_id and m.visit > s.visit and r.kind = '${kind}' and r.verdict = 'human')`;

const REACHED: Record<SplitTrial['metric'], string> = {
  clicked: reaction('clicked'),
  opened: reaction('opened'),
  ordered: `exists (
    select from enrolment e join orders o on o.customer_id = e.customer_id
    where e.id = s.enrolment_id and o.kind = 'sale' and o.status = 'paid' and o.ordered_at >= s.left_at and o.ordered_at <= $4)`,
};

/** `$1` campaign, `$2` version, `$3` step, `$4` now. */
export const figuresBy = (metric: SplitTrial['metric']): string => `
  select s.arm, count(*)::int as people, (count(*) filter (where ${REACHED[metric]}))::int as reached
  from enrolment_step s
  where s.campaign_id = $1 and s.version_id = $2 and s.step = $3 and s.left_at <= $4 and s.why is null
  group by s.arm
  order by s.arm`;

/** Of all versions of a campaign, the latest version first. `$1` campaign. */
export const TRIALS = `
  select v.version, v.id as "versionId", t.step, s.winner ->> 'metric' as metric,
    (s.winner ->> 'leastPeople')::int as "leastPeople", t.ends_at as "endsAt", t.decided_at as "decidedAt", t.winner, t.figures
  from campaign_version v join split_trial t on t.version_id = v.id
  cross join lateral (select v.definition -> 'steps' -> t.step -> 'winner' as winner) s
  where v.campaign_id = $1
  order by v.version desc, t.step`;
