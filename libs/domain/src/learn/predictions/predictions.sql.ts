import type { Metric } from '../responses/beliefs.js';

const widerKinds = (kind: string): string =>
  `array[${kind}, split_part(${kind}, ':', 1) || ':' || split_part(${kind}, ':', 2) || ':any', 'any']`;

/** What was sent, by kind. `$1` a campaign, or null for all. */
export const KIND_SUMS = `
  select kind, sum(people)::int as people, sum(messages)::int as messages, sum(ordered)::int as ordered,
    sum(margin_minor)::bigint as "marginMinor"
  from response_tally
  where side = 'sent' and people > 0 and ($1::bigint is null or campaign_id = $1)
  group by kind
  order by people desc, kind`;

/** What was sent by all campaigns but one. `$1` campaign. */
export const KIND_SUMS_OF_OTHERS = `
  select kind, sum(people)::int as people, sum(messages)::int as messages, sum(ordered)::int as ordered,
    sum(margin_minor)::bigint as "marginMinor"
  from response_tally
  where side = 'sent' and people > 0 and campaign_id <> $1
  group by kind`;

/** What cells did on messages of a kind, and what is believed of them; also of cells nobody of whom was written to. `$1` kind. */
export const believedCells = (metric: Metric): string => `
  select cell, coalesce(t.people, 0) as people, coalesce(t.responses, 0) as responses, b.alpha, b.beta
  from (
    select cell, sum(people)::int as people, sum(${metric})::int as responses from response_tally
    where side = 'sent' and people > 0 and $1 = any (${widerKinds('kind')})
    group by cell
  ) t
  full join (
    select cell, alpha, beta from response_belief where kind = $1 and metric = '${metric}'
  ) b using (cell)
  order by cell desc`;

/** How many campaigns sent messages of a kind, and when they were last counted. `$1` kind. */
export const SEEN_OF_KIND = `
  select count(distinct t.campaign_id)::int as campaigns, max(s.refreshed_at) as "countedAt"
  from response_tally t join response_state s using (campaign_id)
  where t.side = 'sent' and t.people > 0 and $1 = any (${widerKinds('t.kind')})`;

// Of several versions the first that sends messages of the kind speaks: later ones were believed of after the campaign had begun.
const FORETOLD_AT_LAUNCH = (campaign: string, kind: string, metric: Metric): string => `
  select b.cell, b.alpha, b.beta
  from (
    select v.id from campaign_version v
    where v.campaign_id = ${campaign} and exists (
      select from campaign_belief b where b.version_id = v.id and b.kind = ${kind} and b.metric = '${metric}')
    order by v.version limit 1
  ) first
  join campaign_belief b on b.version_id = first.id and b.kind = ${kind} and b.metric = '${metric}'`;

/** What a campaign's messages of a kind brought by cell, and what was believed of it at the launch. `$1` campaign, `$2` kind. */
export const foretoldCells = (metric: Metric): string => `
  select t.cell, t.people, t.${metric} as responses, t.messages, t.margin_minor as "marginMinor", b.alpha, b.beta
  from response_tally t
  left join (${FORETOLD_AT_LAUNCH('$1', '$2', metric)}) b on b.cell = t.cell
  where t.campaign_id = $1 and t.side = 'sent' and t.kind = $2 and t.people > 0
  order by t.cell desc`;

/**
 * Cells of the campaigns launched last, with the rates believed then: for the calibration of predictions. `$1` kind, `$2` how
 * many campaigns.
 */
export const foretoldOfMany = (metric: Metric): string => `
  select t.people, t.${metric} as responses, b.alpha / (b.alpha + b.beta) as rate
  from (
    select c.id from campaign c
    where exists (select from response_tally t where t.campaign_id = c.id and t.side = 'sent' and t.people > 0)
    order by c.launched_at desc limit $2
  ) c
  join response_tally t on t.campaign_id = c.id and t.side = 'sent' and t.people > 0 and $1 = any (${widerKinds('t.kind')})
  join lateral (${FORETOLD_AT_LAUNCH('c.id', 't.kind', metric)}) b on b.cell = t.cell`;

/** `$1` campaign. */
export const CAMPAIGN_STATE = `
  select c.id, s.refreshed_at as "countedAt", coalesce(s.is_final, false) as "isFinal",
    coalesce((select sum(t.waiting) from response_tally t where t.campaign_id = c.id and t.side = 'sent'), 0)::int as waiting
  from campaign c left join response_state s on s.campaign_id = c.id
  where c.id = $1`;

/** Launched campaigns, the latest first. `$1` and `$2` the last seen instant and id, `$3` limit. */
export const resultsList = (metric: Metric): string => `
  select c.id, c.name, c.launched_at as "launchedAt", coalesce(s.is_final, false) as "isFinal",
    coalesce(t.waiting, 0)::int as waiting, coalesce(t.people, 0)::int as people,
    coalesce(t.responses, 0)::int as responses, coalesce(t.margin, 0)::bigint as "marginMinor", f.responses as foretold
  from (
    select id, name, launched_at from campaign
    where launched_at is not null and ($1::timestamptz is null or (launched_at, id) < ($1, $2::bigint))
    order by launched_at desc, id desc limit $3
  ) c
  left join response_state s on s.campaign_id = c.id
  left join lateral (
    select sum(waiting) as waiting, sum(people) as people, sum(${metric}) as responses, sum(margin_minor) as margin
    from response_tally where campaign_id = c.id and side = 'sent'
  ) t on true
  left join lateral (
    select sum(t.people * b.alpha / (b.alpha + b.beta)) as responses
    from response_tally t
    join lateral (${FORETOLD_AT_LAUNCH('c.id', 't.kind', metric)}) b on b.cell = t.cell
    where t.campaign_id = c.id and t.side = 'sent'
  ) f on true
  order by c.launched_at desc, c.id desc`;
