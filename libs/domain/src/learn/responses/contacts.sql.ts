/** Placeholders: the campaign, business time, and how many days somebody has to respond. */
export interface ContactOperands {
  campaign: string;
  now: string;
  days: string;
  /** The part of an order's worth, 0 … 1, that is margin where its goods' cost is not known. */
  margin: string;
}

const within = (at: string, { days }: ContactOperands): string =>
  `${at} > c.since and ${at} <= c.since + make_interval(hours => 24 * ${days})`;

// The same for everybody together: of the orders of years a few days' are looked at.
const withinAnybodys = (at: string, { days }: ContactOperands): string =>
  `${at} > (select min(since) from contact)
    and ${at} <= (select max(since) from contact) + make_interval(hours => 24 * ${days})`;

// Of the first message, found by its id without sorting: ids of equal length sort as the numbers they are.
const KIND = `m.channel || ':' || m.purpose || ':' || case when m.coupon_id is null then 'none' else 'offer' end`;
const FIRST_KIND = `substr(min((lpad(m.id::text, 19, '0') || ${KIND}) collate "C"), 20)`;

// The cell they stood in when they came: from where they moved next, or where they stand now.
const STANDING = `
  select c.customer_id, coalesce(case when x.customer_id is null then s.recency * 100 + s.frequency * 10 + s.monetary
    else x.from_cell end, 0) as cell
  from contact c
  left join (
    select distinct on (h.customer_id) h.customer_id, h.from_cell
    from contact c join rfm_change h on h.customer_id = c.customer_id and h.at > c.since
    order by h.customer_id, h.at, h.id
  ) x on x.customer_id = c.customer_id
  left join rfm_score s on s.customer_id = c.customer_id`;

/**
 * CTEs of everybody a campaign was about: `contact`, one row per customer, by their first coming. `is_held_out` says whether
 * lot kept them from all messages; since it decides before anything else does, the held out and all the others are alike,
 * also in who cannot be reached. `since` is when they came, `is_over` whether their time to respond has passed. And what
 * they did within it: `sent` (messages accepted), `reacted` (by a human; a machine's hits never count), `bought` (sales and
 * refunds, in the workspace's currency); `standing` is the RFM cell they were in when they came, 0 where they were not scored. A test send belongs to no campaign and is in none of these.
 */
export const contacts = (o: ContactOperands): string => `
  contact as materialized (
    select distinct on (e.customer_id) e.customer_id, e.created_at as since,
      coalesce(d.reason = 'hold-out', false) as is_held_out,
      e.created_at + make_interval(hours => 24 * ${o.days}) <= ${o.now} as is_over
    from enrolment e left join decision d on d.enrolment_id = e.id and d.visit = 0
    where e.campaign_id = ${o.campaign} and e.created_at <= ${o.now} and d.reason is distinct from 'entry-cap'
    order by e.customer_id, e.created_at, e.id
  ),
  sent as (
    select m.customer_id, count(*)::int as messages, ${FIRST_KIND} as kind
    from message m where m.campaign_id = ${o.campaign} and m.state = 'accepted' group by m.customer_id
  ),
  reacted as (
    select c.customer_id, bool_or(r.kind in ('opened', 'clicked')) as opened, bool_or(r.kind = 'clicked') as clicked,
      bool_or(r.kind = 'answered') as answered
    from reaction r join contact c on c.customer_id = r.customer_id
    where r.campaign_id = ${o.campaign} and r.verdict = 'human' and ${within('r.at', o)}
    group by c.customer_id
  ),
  bought as (
    select c.customer_id, bool_or(o.kind = 'sale') as ordered, sum(o.base_minor)::bigint as revenue_minor,
      sum(o.base_minor - coalesce(o.cost_minor, round(o.base_minor * (1 - ${o.margin}))))::bigint as margin_minor
    from contact c join orders o on o.customer_id = c.customer_id
    where o.status <> 'cancelled' and ${within('o.ordered_at', o)} and ${withinAnybodys('o.ordered_at', o)}
    group by c.customer_id
  ),
  standing as (${STANDING})`;
