/** What an override may be set for: customers with a forecast. $1 customers, $2 segment: one of them is null. */
export const listTargets = `
  select asked.id as "customerId", f.customer_id is not null as "hasForecast"
  from (
    select distinct unnest($1::bigint[]) as id
    union all
    select customer_id from segment_member where segment_id = $2::bigint
  ) asked
  left join forecast f on f.customer_id = asked.id`;

export const selectSegment = `select id from segment where id = $1`;

/** $1 customers, $2 kind of period, $3 period, $4 measure, $5 user, $6 instant. */
export const replaceStanding = `
  update forecast_override set removed_at = $6, removed_by = $5
  where customer_id = any ($1::bigint[]) and period_kind = $2 and period = $3 and measure = $4 and removed_at is null`;

/** As above, and $7 value, $8 note. */
export const insertOverrides = `
  insert into forecast_override (customer_id, period_kind, period, measure, created_by, created_at, value, note)
  select id, $2, $3::date, $4, $5::bigint, $6::timestamptz, $7::double precision, $8
  from unnest($1::bigint[]) id`;

/** Takes one back, if it stands. $1 id, $2 user, $3 instant. */
export const removeOverride = `
  update forecast_override set removed_at = $3, removed_by = $2
  where id = $1 and removed_at is null
  returning customer_id as "customerId"`;

const overrides = `
  select o.id, o.customer_id as "customerId", c.name as "customerName", o.period_kind as "periodKind",
    o.period::text as period, o.measure, o.value, o.note, w.name as "createdBy", o.created_at as "createdAt",
    r.name as "removedBy", o.removed_at as "removedAt"
  from forecast_override o
  join customer c on c.id = o.customer_id
  left join app_user w on w.id = o.created_by
  left join app_user r on r.id = o.removed_by`;

/** Everything that was ever set by hand, latest first. $1 customer or null, $2 the last id shown, $3 how many. */
export const listOverrides = `
  ${overrides}
  where ($1::bigint is null or o.customer_id = $1) and ($2::bigint is null or o.id < $2)
  order by o.id desc limit $3`;
