export const TABLES = `
  create unlogged table simulated_person (
    customer_id bigint primary key,
    -- Orders a day, without any message; and beside the average customer's.
    daily_rate double precision not null,
    propensity double precision not null,
    -- Their latest orders, from which the next ones are taken.
    baskets bigint[] not null
  );
  create unlogged table simulated_basket (n int primary key, order_id bigint not null);
  create unlogged table simulated_rate (
    channel text not null,
    purpose text not null,
    opened double precision not null,
    clicked double precision not null,
    answered double precision not null,
    ordered double precision not null,
    unsubscribed double precision not null,
    complained double precision not null,
    measured_on int not null,
    primary key (channel, purpose)
  );
  -- What customers are going to do, and have done. Without a message: an order that comes anyway.
  create unlogged table simulated_act (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    done boolean not null default false,
    kind text not null,
    customer_id bigint not null,
    message_id bigint,
    campaign_id bigint,
    channel text not null default '',
    basket bigint,
    chance double precision not null default 0,
    order_id bigint,
    revenue_minor bigint not null default 0,
    margin_minor bigint not null default 0
  );
  create index simulated_act_due on simulated_act (at) where not done`;

/** How many days of the average customer's buying stand beside a customer's own. */
const PRIOR_DAYS = 60;

// How often each buys: what the last year says, drawn towards the average while it says little; nobody has been there
// for less than a month.
export const PEOPLE = `
  insert into simulated_person (customer_id, daily_rate, propensity, baskets)
  with bought as (
    select customer_id, count(*) filter (where ordered_at > $1::timestamptz - interval '365 days') as orders,
      min(ordered_at) as first_at, (array_agg(id order by ordered_at desc, id))[1:5] as baskets
    from orders where kind = 'sale' and status <> 'cancelled' and ordered_at <= $1
    group by customer_id
  ),
  known as (
    select c.id as customer_id, coalesce(b.orders, 0) as orders, coalesce(b.baskets, '{}') as baskets,
      greatest(30, least(365,
        extract(epoch from $1 - least(c.created_at, coalesce(b.first_at, c.created_at))) / 86400)) as days
    from customer c left join bought b on b.customer_id = c.id
  ),
  average as (select coalesce(sum(orders) / nullif(sum(days), 0), 0) as rate from known),
  rated as (
    select k.*, (k.orders + ${PRIOR_DAYS} * a.rate) / (k.days + ${PRIOR_DAYS}) as daily, a.rate
    from known k, average a
  )
  select customer_id, daily, least(3, daily / nullif(rate, 0)), baskets from rated where daily > 0
  order by customer_id`;

/** What somebody buys who has not bought before. */
export const BASKETS = `
  insert into simulated_basket (n, order_id)
  select row_number() over (order by id) - 1, id
  from (select id from orders where kind = 'sale' and status <> 'cancelled' order by ordered_at desc, id limit 1000) o`;

/** Campaigns that are not part of it rest. `$1` ids or null: those that are running. */
export const REST = `
  update campaign set status = 'paused'
  where status in ('running', 'scheduled') and $1::bigint[] is not null and id <> all ($1::bigint[])`;

export const DRAFTS = `
  select id from campaign where id = any ($1::bigint[]) and status = 'draft' order by id`;

/** Nobody approves anything in a simulation. */
export const NO_APPROVAL = `delete from setting where key = $1`;
