import { STALE_DAYS } from './quality-issue.js';

const usable = (channel: 'email' | 'sms', address: string): string => `
  case when ${address} is null then 0
    when exists (select from suppression s where s.channel = '${channel}' and s.address = ${address}) then 0
    else coalesce((select case n.status when 'granted' then 50 else 10 end from consent n
      where n.customer_id = c.id and n.channel = '${channel}' and n.purpose = 'promotion'), 30) end`;

const suppressed = (how: string): string => `
  exists (select from suppression s where ${how} and (
    (s.channel = 'email' and s.address = c.email) or (s.channel = 'sms' and s.address = c.phone)))`;

const bounced = (channel: string, address: string): string => `
  exists (select from suppression s where s.channel = '${channel}' and s.address = ${address} and s.reason = 'bounced')`;

const shared = (column: string): string =>
  `exists (select from customer o where o.${column} = c.${column} and o.id <> c.id)`;

/** What each known fact adds to the completeness, 100 together. */
const completeness = `
  (c.name is not null)::int * 20 + (c.email is not null)::int * 20 + (c.phone is not null)::int * 20
  + (c.birthday_month is not null)::int * 15 + (coalesce(c.city, c.region) is not null)::int * 10
  + (c.acquisition_source is not null)::int * 10 + (c.gender is not null or c.kind = 'organization')::int * 5`;

const stale = `
  greatest(c.updated_at, p.last_order_at) < $1::timestamptz - interval '${STALE_DAYS} days' and not exists (
    select from reaction r where r.customer_id = c.id and r.verdict = 'human'
      and r.at > $1::timestamptz - interval '${STALE_DAYS} days')`;

const issue = (name: string, when: string): string => `case when ${when} then '${name}' end`;
const issues = [
  issue('no-address', 'c.email is null and c.phone is null'),
  issue('invalid-email', bounced('email', 'c.email')),
  issue('invalid-phone', bounced('sms', 'c.phone')),
  issue('blocked', suppressed(`s.reason <> 'bounced'`)),
  issue('shared-address', `${shared('email')} or ${shared('phone')}`),
  issue('stale', stale),
  issue('no-name', 'coalesce(c.name, c.first_name, c.last_name) is null'),
  issue('no-birthday', `c.birthday_month is null and c.kind = 'individual'`),
  issue('no-region', 'coalesce(c.city, c.region, c.country) is null'),
].join(', ');

/**
 * Rewrites the records' marks, only where they differ. $1 business time.
 * @param scope SQL on customer `c`.
 */
const assess = (scope: string): string => `
  insert into customer_quality as q (customer_id, completeness, reachability, issues, checked_at)
  select c.id, ${completeness}, ${usable('email', 'c.email')} + ${usable('sms', 'c.phone')},
    array_remove(array[${issues}]::text[], null), $1::timestamptz
  from customer c left join purchase_summary p on p.customer_id = c.id
  where ${scope}
  on conflict (customer_id) do update set completeness = excluded.completeness,
    reachability = excluded.reachability, issues = excluded.issues, checked_at = excluded.checked_at
  where (q.completeness, q.reachability, q.issues)
    is distinct from (excluded.completeness, excluded.reachability, excluded.issues)`;

export const assessAll = assess('true');
/** $2 customers. */
export const assessListed = assess('c.id = any ($2::bigint[])');

/** How good the records are together. */
export const sumUp = `
  select count(*)::int as customers, coalesce(round(avg(completeness), 2), 0)::float8 as completeness,
    coalesce(round(avg(reachability), 2), 0)::float8 as reachability, coalesce((
      select jsonb_object_agg(issue, n) from (
        select issue, count(*) as n from customer_quality, unnest(issues) as issue group by issue) as counted), '{}')
      as issues
  from customer_quality`;

export const ofCustomer = `
  select completeness, reachability, issues, checked_at as "checkedAt" from customer_quality where customer_id = $1`;

/** The least complete first. $1 issue, $2 limit, $3 and $4 the cursor (completeness, id) or null. */
export const customersWithIssue = `
  select c.id, c.name, c.external_id as "externalId", c.email, c.phone, q.completeness, q.reachability, q.issues,
    p.last_order_at as "lastOrderAt", c.updated_at as "updatedAt"
  from customer_quality q join customer c on c.id = q.customer_id left join purchase_summary p on p.customer_id = c.id
  where q.issues @> array[$1::text] and ($3::int is null or (q.completeness, q.customer_id) > ($3, $4::bigint))
  order by q.completeness, q.customer_id limit $2`;

/** Those of an issue, or of them the listed ones. $1 issue, $2 customers or null. */
export const scopeOf = `
  select customer_id from customer_quality
  where issues @> array[$1::text] and ($2::bigint[] is null or customer_id = any ($2))`;

/** $1 issue, $2 customers or null, $3 tag, $4 business time, $5 source, $6 source id. */
export const tagCustomers = `
  with tagged as (
    update customer c set tags = c.tags || $3::text, updated_at = $4::timestamptz
    where c.id in (${scopeOf}) and $3 <> all (c.tags)
    returning c.id, c.tags
  )
  insert into attribute_change (customer_id, attribute, value, source, source_id, at)
  select id, 'tags', to_jsonb(tags), $5, $6, $4 from tagged returning customer_id as id`;

/** $1 issue, $2 customers or null, $3 business time, $4 source, $5 source id. */
export const clearAddress = (column: 'email' | 'phone', channel: 'email' | 'sms'): string => `
  with cleared as (
    update customer c set ${column} = null, updated_at = $3::timestamptz
    where c.id in (${scopeOf}) and exists (
      select from suppression s where s.channel = '${channel}' and s.address = c.${column} and s.reason = 'bounced')
    returning c.id
  )
  insert into attribute_change (customer_id, attribute, value, source, source_id, at)
  select id, '${column}', null, $4, $5, $3 from cleared returning customer_id as id`;
