// Of what happened since the beginning, and no longer. `$1` start, `$2` end, `$3` cost by channel.
const WITHIN = (at: string): string => `${at} >= $1::timestamptz and ${at} < $2::timestamptz`;
const dayOf = (at: string): string =>
  `floor(extract(epoch from ${at} - $1::timestamptz) / 86400)::int as day`;
const acts = (kind: string): string => `(count(*) filter (where kind = '${kind}'))::int as ${kind}`;

export const DAYS = `
  with sent as (
    select ${dayOf('settled_at')}, channel, count(*)::int as messages
    from message where state = 'accepted' and ${WITHIN('settled_at')} group by 1, 2
  ),
  came as (
    select ${dayOf('at')}, channel, ${acts('opened')}, ${acts('clicked')}, ${acts('answered')}, ${acts('unsubscribed')},
      ${acts('complained')}, ${acts('ordered')}, sum(revenue_minor)::bigint as revenue, sum(margin_minor)::bigint as margin
    from simulated_act where done and ${WITHIN('at')} group by 1, 2
  )
  select coalesce(s.day, c.day) as day, coalesce(s.channel, c.channel) as channel, coalesce(s.messages, 0) as messages,
    coalesce(c.opened, 0) as opened, coalesce(c.clicked, 0) as clicked, coalesce(c.answered, 0) as answered,
    coalesce(c.unsubscribed, 0) as unsubscribed, coalesce(c.complained, 0) as complained, coalesce(c.ordered, 0) as orders,
    coalesce(c.revenue, 0) as "revenueMinor", coalesce(c.margin, 0) as "marginMinor",
    coalesce(s.messages * ($3::jsonb ->> s.channel)::double precision, 0) as "costMinor"
  from sent s full join came c on c.day = s.day and c.channel = s.channel
  order by 1, 2`;

export const CAMPAIGNS = `
  with sent as (
    select campaign_id, count(*)::int as messages, count(distinct customer_id)::int as people,
      sum(($3::jsonb ->> channel)::double precision) as cost
    from message where state = 'accepted' and ${WITHIN('settled_at')} group by campaign_id
  ),
  came as (
    select campaign_id, ${acts('opened')}, ${acts('clicked')}, ${acts('answered')}, ${acts('unsubscribed')},
      ${acts('complained')}, ${acts('ordered')}, sum(margin_minor)::bigint as margin
    from simulated_act where done and campaign_id is not null and ${WITHIN('at')} group by campaign_id
  )
  select k.id as "campaignId", k.name, s.messages, s.people, coalesce(c.opened, 0) as opened,
    coalesce(c.clicked, 0) as clicked, coalesce(c.answered, 0) as answered, coalesce(c.unsubscribed, 0) as unsubscribed,
    coalesce(c.complained, 0) as complained, coalesce(c.ordered, 0) as orders, coalesce(c.margin, 0) as "marginMinor",
    s.cost as "costMinor"
  from sent s join campaign k on k.id = s.campaign_id left join came c on c.campaign_id = s.campaign_id
  order by s.messages desc, k.id`;

/** Once for all that follows: who got how many messages. */
export const CONTACTED = `
  create temporary table contacted (customer_id bigint primary key, messages int not null) on commit drop`;
export const FILL_CONTACTED = `
  insert into contacted
  select customer_id, count(*)::int as messages from message
  where state = 'accepted' and ${WITHIN('settled_at')} group by customer_id`;

export const CONTACTS = `
  select coalesce(t.messages, 0) as messages, count(*)::int as customers
  from customer c left join contacted t on t.customer_id = c.id group by 1 order by 1`;

export const OVERLAPS = `
  with person as materialized (
    select distinct campaign_id, customer_id from message where state = 'accepted' and ${WITHIN('settled_at')}
  )
  select a.campaign_id as one, b.campaign_id as other, count(*)::int as customers
  from person a join person b on b.customer_id = a.customer_id and b.campaign_id > a.campaign_id
  group by 1, 2 order by 3 desc, 1, 2 limit 200`;

export const NEVER_BY_SEGMENT = `
  select g.id as "segmentId", g.name, count(*)::int as customers,
    (count(*) filter (where t.customer_id is null))::int as never
  from segment g join segment_member m on m.segment_id = g.id left join contacted t on t.customer_id = m.customer_id
  group by g.id, g.name
  having count(*) filter (where t.customer_id is null) > 0
  order by count(*) filter (where t.customer_id is null)::double precision / count(*) desc, count(*) desc, g.id
  limit 50`;

export const EXCLUDED = `
  select reason, count(*)::int as decisions from (
    select reason from decision where outcome = 'exclude' and ${WITHIN('at')}
    union all
    select reason from message where state = 'excluded' and ${WITHIN('settled_at')}
  ) e
  group by reason order by 2 desc, 1`;

export const RATES_USED = `
  select channel, purpose, opened, clicked, answered, ordered, unsubscribed, complained, measured_on as "measuredOn"
  from simulated_rate order by channel, purpose`;
