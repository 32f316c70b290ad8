export const pairById = `
  select first_id as "firstId", second_id as "secondId", evidence from duplicate_pair where id = $1`;

/** $1 pairs, $2 business time, $3 the user or null. */
export const dismissPairs = `
  update duplicate_pair set status = 'dismissed', decided_at = $2, decided_by = $3
  where id = any ($1::bigint[]) and status = 'open'`;

const person = (c: string, s: string): string => `jsonb_build_object(
  'id', ${c}.id, 'name', ${c}.name, 'externalId', ${c}.external_id, 'email', ${c}.email, 'phone', ${c}.phone,
  'city', ${c}.city, 'birthday', case when ${c}.birthday_month is not null then concat_ws('-', ${c}.birthday_year,
    lpad(${c}.birthday_month::text, 2, '0'), lpad(${c}.birthday_day::text, 2, '0')) end,
  'createdAt', ${c}.created_at, 'ordersCount', coalesce(${s}.orders_count, 0),
  'revenueMinor', coalesce(${s}.revenue_minor, 0), 'lastOrderAt', ${s}.last_order_at)`;

/** The likeliest first. $1 limit, $2 and $3 the cursor (score, id) or null. */
export const openPairs = `
  select p.id, p.score::float8 as score, p.evidence, p.found_at as "foundAt",
    ${person('a', 'sa')} as first, ${person('b', 'sb')} as second,
    a.external_id is not null and b.external_id is not null as "bothIdentified"
  from duplicate_pair p
  join customer a on a.id = p.first_id left join purchase_summary sa on sa.customer_id = a.id
  join customer b on b.id = p.second_id left join purchase_summary sb on sb.customer_id = b.id
  where p.status = 'open' and ($2::numeric is null or (p.score, p.id) < ($2, $3::bigint))
  order by p.score desc, p.id desc limit $1`;

export const countOpen = `select count(*)::int as pairs from duplicate_pair where status = 'open'`;
