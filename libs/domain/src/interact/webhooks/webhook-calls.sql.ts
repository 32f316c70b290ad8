import { WEBHOOK_FIELDS } from './webhook-fields.js';

const fields = Object.entries(WEBHOOK_FIELDS).map(([name, column]) => `'${name}', ${column}`);

/**
 * A call for each of the people, once for each coming to the step, with all it tells: a repetition tells the same. `$1`
 * people (`enrolmentId`, `customerId`, `visit`), `$2` campaign, `$3` version, `$4` step, `$5` origin, `$6` url, `$7` fields,
 * `$8` attributes, `$9` now.
 */
export const PUT_DOWN = `
  insert into webhook_call (customer_id, campaign_id, version_id, enrolment_id, visit, step, origin, url, payload, due_at,
    created_at)
  select c.id, k.id, $3::bigint, p."enrolmentId", p.visit, $4, $5, $6, jsonb_build_object(
      'campaign', jsonb_build_object('id', k.id, 'name', k.name),
      'step', $4::text, 'enrolmentId', p."enrolmentId", 'visit', p.visit,
      'at', to_char($9::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
      'customer', jsonb_build_object('id', c.id) || coalesce((
        select jsonb_object_agg(f.key, f.value) from jsonb_each(jsonb_build_object(${fields.join(', ')})) f
        where f.key = any ($7::text[])), '{}') || jsonb_build_object('attributes', coalesce((
        select jsonb_object_agg(a.key, a.value) from jsonb_each(c.attributes) a
        where a.key = any ($8::text[])), '{}'))),
    $9, $9
  from jsonb_to_recordset($1::jsonb) as p ("enrolmentId" bigint, "customerId" bigint, visit int)
  join customer c on c.id = p."customerId"
  join campaign k on k.id = $2
  order by p."enrolmentId"
  on conflict (enrolment_id, visit) do nothing`;

/**
 * Takes calls that are due, of each host a few, so that a slow one holds up only itself; those of paused campaigns stay.
 * The lease is by the database's clock: whoever does not come back in time has lost the call to the next one. `stands`:
 * the customer still waits for the answer. `$1` now, `$2` how many of a host, `$3` seconds of the lease.
 */
export const CLAIM = `
  with due as materialized (
    select d.id from webhook_host h
    cross join lateral (
      select w.id from webhook_call w join campaign k on k.id = w.campaign_id and k.status <> 'paused'
      where w.origin = h.origin and w.settled_at is null and w.due_at <= $1
        and (w.lease_until is null or w.lease_until < clock_timestamp())
      order by w.due_at, w.id
      limit $2
      for update of w skip locked
    ) d
    where h.resting_until is null or h.resting_until <= $1
  ),
  claimed as (
    update webhook_call w set attempts = w.attempts + 1, lease_until = clock_timestamp() + make_interval(secs => $3)
    from due d where w.id = d.id
    returning w.*
  )
  select w.id, w.customer_id as "customerId", w.campaign_id as "campaignId", w.enrolment_id as "enrolmentId", w.visit,
    w.step, w.origin, w.url, w.payload::text as body, w.attempts, h.sealed_secret as "sealedSecret",
    coalesce(v.definition -> 'steps' -> w.step -> 'answers', '[]') as answers,
    e.visit is not distinct from w.visit + 1 and e.state is not distinct from 'waiting' as stands
  from claimed w
  join webhook_host h on h.origin = w.origin
  join campaign_version v on v.id = w.version_id
  left join enrolment e on e.id = w.enrolment_id
  order by w.id`;

/** Only by whoever has the call still. `$1` call, `$2` attempts, `$3` outcome, `$4` status, `$5` error, `$6` now. */
export const SETTLE_CALL = `
  update webhook_call set settled_at = $6, outcome = $3, status = $4, error = $5, lease_until = null
  where id = $1 and attempts = $2 and settled_at is null`;

/** `$1` call, `$2` attempts, `$3` status, `$4` error, `$5` due. */
export const TRY_AGAIN = `
  update webhook_call set due_at = $5, status = $3, error = $4, lease_until = null
  where id = $1 and attempts = $2 and settled_at is null`;

/** `$1` origin, `$2` until. */
export const REST = `
  update webhook_host set resting_until = greatest(resting_until, $2) where origin = $1`;

/** The latest first. `$1` campaign, `$2` step or null, `$3` state or null, `$4`, `$5` the cursor or null, `$6` limit. */
export const CALLS = `
  select * from (
    select w.id, w.step, w.customer_id as "customerId", c.name as "customerName", w.url,
      coalesce(w.outcome, 'pending') as state, w.attempts, w.status, w.error,
      w.created_at as "createdAt", case when w.settled_at is null then w.due_at end as "dueAt",
      w.settled_at as "settledAt"
    from webhook_call w join customer c on c.id = w.customer_id
    where w.campaign_id = $1 and ($2::text is null or w.step = $2)
  ) w
  where ($3::text is null or w.state = $3)
    and ($4::timestamptz is null or (w."createdAt", w.id) < ($4, $5::bigint))
  order by w."createdAt" desc, w.id desc limit $6`;
