import { chanceOf, waitOf } from './chance.sql.js';

const basket = (key: string): string => `
    coalesce(
      p.baskets[1 + floor(${key} * cardinality(p.baskets))::int],
      (select b.order_id from simulated_basket b
       where b.n = floor(${key} * (select count(*) from simulated_basket))::int))`;

// Anybody buys at most once a day without being asked. `$1` seed, `$2` the day's beginning, `$3` its number.
const daily = (what: string): string =>
  chanceOf('$1::bigint', `'${what} ' || p.customer_id || ' ' || $3::int`);
export const BUY_ANYWAY = `
  insert into simulated_act (at, kind, customer_id, basket)
  select $2::timestamptz + ${daily('when')} * interval '1 day', 'ordered', p.customer_id, ${basket(daily('what'))}
  from simulated_person p
  where ${daily('buys')} < 1 - exp(-p.daily_rate)
  order by p.customer_id`;

/** How long after the message, on average. */
const HOURS = { opened: 8, clicked: 10, answered: 14, ordered: 48 };
/** By how much each message of the last thirty days makes leaving likelier, and a complaint. */
const ANNOYANCE = 0.2;

const of = (what: string): string => chanceOf('$1::bigint', `'${what} ' || m.key`);

/**
 * What comes of messages that were accepted just now: drawn at once, done when its time comes. Who clicks is among those
 * who open: one lot decides both. `$1` seed, `$2` now, `$3` ids, `$4` fatigue.
 */
export const RESPOND = `
  with m as materialized (
    select m.id, m.customer_id, m.campaign_id, m.channel, m.survey_id is not null as asks,
      r.opened, r.clicked, r.answered, r.ordered, r.unsubscribed, r.complained,
      m.customer_id || ' ' || m.campaign_id || ' ' || m.step || ' ' || extract(epoch from $2::timestamptz)::bigint as key,
      coalesce(p.propensity, 0) as propensity, p.baskets, recent.messages,
      exp(-$4::double precision * recent.messages) as freshness
    from message m
    join simulated_rate r using (channel, purpose)
    left join simulated_person p on p.customer_id = m.customer_id
    cross join lateral (
      select count(*)::int as messages from message o
      where o.customer_id = m.customer_id and o.created_at > $2::timestamptz - interval '30 days' and o.state = 'accepted'
        and o.id <> m.id and o.purpose <> 'transactional'
    ) recent
    where m.id = any ($3::bigint[])
  ),
  p as (
    select m.*, ${of('reads')} as reads, ${of('answers')} as answers, ${of('orders')} as orders, ${of('leaves')} as leaves,
      ${of('complains')} as complains, ${of('what')} as what,
      case when m.channel = 'email' then ${of('hour')} else 0.2 * ${of('hour')} end as hour
    from m
  )
  insert into simulated_act (at, kind, customer_id, message_id, campaign_id, channel, basket, chance)
  select $2::timestamptz + a.wait, a.kind, p.customer_id, p.id, p.campaign_id, p.channel,
    case when a.kind = 'ordered' then ${basket('p.what')} end, p.what
  from p
  cross join lateral (values
    ('opened', p.reads < p.opened * p.freshness, ${waitOf('p.hour', HOURS.opened)}),
    ('clicked', p.reads < p.clicked * p.freshness, ${waitOf('p.hour', HOURS.clicked)}),
    ('answered', p.asks and p.answers < p.answered * p.freshness, ${waitOf('p.hour', HOURS.answered)}),
    ('ordered', p.orders < p.ordered * p.freshness * p.propensity, ${waitOf('p.hour', HOURS.ordered)}),
    ('unsubscribed', p.leaves < p.unsubscribed * (1 + ${ANNOYANCE} * p.messages), ${waitOf('p.hour', HOURS.clicked)}),
    ('complained', p.channel = 'email' and p.complains < p.complained * (1 + ${ANNOYANCE} * p.messages),
      ${waitOf('p.hour', HOURS.clicked)})
  ) a (kind, happens, wait)
  where a.happens
  order by p.key, a.kind`;
