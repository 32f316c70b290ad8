import { factsQuery } from '../templates/message-facts.js';

/** The active user who is a customer's account manager, by e-mail or by name; over `c`, the customer. */
const ACCOUNT_MANAGER = `
  select u.id from app_user u
  where u.active and c.account_manager is not null
    and (u.email = lower(trim(c.account_manager)) or u.name = trim(c.account_manager))
  order by u.email = lower(trim(c.account_manager)) desc, u.id
  limit 1`;

/**
 * A task for each of the people, once for each coming to the step, with the facts its texts are rendered with. `$1` people
 * (`enrolmentId`, `customerId`, `visit`), `$2` campaign, `$3` step, `$4` kind, `$5` purpose, `$6` title, `$7`
 * instructions, `$8` outcomes, `$9` assignee or null, `$10` due, `$11` now, `$12` shared facts, `$13` locale, `$14`
 * currency, `$15` zone.
 */
export const ASSIGN = `
  with people as materialized (
    select p."enrolmentId" as enrolment_id, p.visit, p."customerId" as customer_id,
      coalesce(c.time_zone, $15::text) as zone, coalesce($9::bigint, (${ACCOUNT_MANAGER})) as assignee_id
    from jsonb_to_recordset($1::jsonb) as p ("enrolmentId" bigint, "customerId" bigint, visit int)
    join customer c on c.id = p."customerId"
  )
  insert into task (customer_id, campaign_id, enrolment_id, visit, step, kind, purpose, title, instructions, facts,
    outcomes, assignee_id, due_at, created_at)
  select f.customer_id, $2::bigint, f.enrolment_id, f.visit, $3, $4, $5, $6::jsonb, $7::jsonb, f.facts, $8::jsonb,
    f.assignee_id, $10::timestamptz, $11::timestamptz
  from (${factsQuery({
    people: 'select * from people',
    offered: false,
    shared: '$12',
    locale: '$13::text',
    currency: '$14',
  })}) f
  order by f.enrolment_id
  on conflict (enrolment_id, visit) do nothing`;

/** By hand. `$1` customer, `$2` kind, `$3` purpose, `$4` title, `$5` instructions, `$6` outcomes, `$7` assignee, `$8` due, `$9` now, `$10` by whom. */
export const CREATE = `
  insert into task (customer_id, kind, purpose, title, instructions, outcomes, assignee_id, due_at, created_at, created_by)
  select c.id, $2, $3, $4::jsonb, $5::jsonb, $6::jsonb, $7::bigint, $8::timestamptz, $9::timestamptz, $10::bigint
  from customer c where c.id = $1
  returning id`;

const columns = `
  t.id, t.customer_id as "customerId", c.name as "customerName", c.phone as "customerPhone",
  t.campaign_id as "campaignId", k.name as "campaignName", t.kind, t.purpose, t.title, t.instructions, t.facts, t.outcomes,
  t.assignee_id as "assigneeId", a.name as "assigneeName", t.due_at as "dueAt", t.state, t.outcome, t.note,
  t.created_at as "createdAt", t.settled_at as "settledAt", s.name as "settledBy",
  t.enrolment_id as "enrolmentId", t.visit`;

const joined = `
  from task t
  join customer c on c.id = t.customer_id
  left join campaign k on k.id = t.campaign_id
  left join app_user a on a.id = t.assignee_id
  left join app_user s on s.id = t.settled_by`;

/** `$1` assignee or null, `$2` whether only nobody's, `$3` campaign or null, `$4` customer or null. */
const wanted = `
  ($1::bigint is null or t.assignee_id = $1) and (not $2::boolean or t.assignee_id is null)
  and ($3::bigint is null or t.campaign_id = $3) and ($4::bigint is null or t.customer_id = $4)`;

/** The most urgent first. `$5` due before, or null; `$6`, `$7` the cursor or null; `$8` limit. */
export const OPEN_TASKS = `
  select ${columns} ${joined}
  where t.state = 'open' and ${wanted} and ($5::timestamptz is null or t.due_at < $5)
    and ($6::timestamptz is null or (t.due_at, t.id) > ($6, $7::bigint))
  order by t.due_at, t.id limit $8`;

/** The latest first. `$5` state; `$6`, `$7` the cursor or null; `$8` limit. */
export const SETTLED_TASKS = `
  select ${columns} ${joined}
  where t.state <> 'open' and t.state = $5 and ${wanted}
    and ($6::timestamptz is null or (t.settled_at, t.id) < ($6, $7::bigint))
  order by t.settled_at desc, t.id desc limit $8`;

/** `$5` now. */
export const COUNT_TASKS = `
  select count(*)::int as open, (count(*) filter (where t.due_at < $5))::int as overdue
  from task t where t.state = 'open' and ${wanted}`;

export const ONE_TASK = `select ${columns} ${joined} where t.id = $1`;

/** Held until the transaction ends, so that a task ends once. */
export const LOCK_TASK = `select id from task where id = $1 for update`;

/** `$1` task, `$2` state, `$3` outcome or null, `$4` note, `$5` now, `$6` by whom. */
export const SETTLE = `
  update task set state = $2, outcome = $3, note = $4, settled_at = $5, settled_by = $6 where id = $1`;

/** `$1` task, `$2` whether the assignee changes, `$3` assignee, `$4` due or null. */
export const CHANGE = `
  update task set assignee_id = case when $2::boolean then $3::bigint else assignee_id end,
    due_at = coalesce($4::timestamptz, due_at)
  where id = $1`;

export const ASSIGNEES = `select id, name from app_user where active order by name, id`;

/** An active user with this id. */
export const ACTIVE_USER = `select id from app_user where id = $1 and active`;
