/**
 * Due messages of one lane, held until the transaction ends: as many of each campaign that has any, oldest first, one
 * campaign after the other, so that two broadcasts side by side share evenly however large either is. Which campaigns
 * wait is found by leaping from one to the next along the partial index `message_turn`; of each only the messages taken
 * are read, though a million wait.
 * `$1` lane, `$2` business time, `$3` limit, `$4` channels, `$5` whether each campaign gets an even share alone
 * (else whatever fills the limit), `$6` ids this transaction holds already.
 */
export const takeDue = `
  with recursive leap as (
    (select channel, campaign_id from message where state = 'pending' and lane = $1
     order by channel, campaign_id limit 1)
    union all
    select next.channel, next.campaign_id from leap, lateral (
      select m.channel, m.campaign_id from message m
      where m.state = 'pending' and m.lane = $1 and (m.channel, m.campaign_id) > (leap.channel, leap.campaign_id)
      order by m.channel, m.campaign_id limit 1) next
  ),
  waiting as materialized (
    select l.channel, l.campaign_id, count(*) over () as campaigns from leap l
    where l.channel = any($4::text[]) and exists (
      select from message m
      where m.state = 'pending' and m.lane = $1 and m.channel = l.channel and m.campaign_id = l.campaign_id
        and m.not_before <= $2)
  ),
  taken as (
    select m.* from waiting w, lateral (
      select id, customer_id, campaign_id, template_version_id, channel, purpose, address, locale, facts, survey_id,
        attempts, first_attempt_at, not_before
      from message
      where state = 'pending' and lane = $1 and channel = w.channel and campaign_id = w.campaign_id and not_before <= $2
        and id <> all($6::bigint[])
      order by not_before, id
      limit case when $5::boolean then ceil($3::numeric / w.campaigns) else $3::int end
      for update skip locked) m
  )
  select id, customer_id as "customerId", campaign_id as "campaignId", template_version_id as "templateVersionId",
    channel, purpose, address, locale, facts, survey_id as "surveyId", attempts, first_attempt_at as "firstAttemptAt"
  from taken
  order by row_number() over (partition by channel, campaign_id order by not_before, id), campaign_id
  limit $3`;

/** `$1` lease in milliseconds. */
export const openClaim = `
  insert into message_claim (fence, lease_until)
  select nextval('message_fence'), lease.until from (select now() + make_interval(secs => $1 / 1000.0)) as lease (until)
  returning fence`;

/**
 * Puts on record which messages of a claim go on the wire next. Changes nothing where the claim was given up; the lock on its
 * row makes one of the two come first. `$1` fence, `$2` ids.
 */
export const begin = `update message_claim set begun = begun || $2::bigint[] where fence = $1`;

export const closeClaim = `delete from message_claim where fence = $1`;

/**
 * Writes the verdicts of the send instant. `sending` is the intent that stands before any byte leaves: with the fence
 * that later writes must show, and a lease by database time. `$1` ids, `$2` states, `$3` reasons, `$4` when a held one
 * is looked at again, `$5` business time, `$6` fence, `$7` lease in milliseconds.
 */
export const applyVerdicts = `
  update message m set
    state = v.state,
    reason = v.reason,
    not_before = coalesce(v.until, m.not_before),
    settled_at = case when v.state = 'excluded' then $5::timestamptz end,
    attempts = m.attempts + (v.state = 'sending')::int,
    first_attempt_at = case when v.state = 'sending' then coalesce(m.first_attempt_at, $5) else m.first_attempt_at end,
    fence = case when v.state = 'sending' then $6 else m.fence end,
    lease_until = case when v.state = 'sending' then now() + make_interval(secs => $7 / 1000.0) end
  from unnest($1::bigint[], $2::text[], $3::text[], $4::timestamptz[]) as v (id, state, reason, until)
  where m.id = v.id and m.state = 'pending'`;

/**
 * Writes outcomes, of those messages alone that this claim still holds: after the lease ran out somebody else has
 * ruled, and what a straggler says comes too late. `$1` fence, `$2` business time; a retry has its own `not_before`.
 */
export const settle = `
  update message m set
    state = o.state,
    reason = o.reason,
    response = o.response,
    smtp_message_id = coalesce(o.reference, m.smtp_message_id),
    not_before = coalesce(o.not_before, m.not_before),
    attempts = m.attempts - o.unused,
    first_attempt_at = case when m.attempts - o.unused > 0 then m.first_attempt_at end,
    settled_at = case when o.state <> 'pending' then $2::timestamptz end,
    lease_until = null
  from unnest($3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[], $9::int[])
    as o (id, state, reason, response, reference, not_before, unused)
  where m.id = o.id and m.state = 'sending' and m.fence = $1`;

/**
 * Whoever held these is gone. What it had begun may have arrived or not; what it had not begun goes back as if it had never
 * been claimed. A new fence keeps it from writing should it come back. `delete … returning` waits for whoever is just
 * beginning some, and sees them. A message whose claim is not there counts as begun. `$1` business time.
 */
export const giveUpExpired = `
  with expired as (
    select id, fence from message where state = 'sending' and lease_until < now()
  ), lost as (
    delete from message_claim
    where lease_until < now() or fence in (select fence from expired)
    returning fence, begun
  ), judged as (
    select e.id, e.fence, l.fence is null or e.id = any (l.begun) as begun
    from expired e left join lost l on l.fence = e.fence
  )
  update message m set
    state = case when j.begun then 'uncertain' else 'pending' end,
    reason = case when j.begun then 'lease-expired' end,
    settled_at = case when j.begun then $1::timestamptz end,
    attempts = m.attempts - (not j.begun)::int,
    first_attempt_at = case when j.begun or m.attempts > 1 then m.first_attempt_at end,
    lease_until = null,
    fence = nextval('message_fence')
  from judged j
  where m.id = j.id and m.fence = j.fence and m.state = 'sending'
  returning m.state = 'uncertain' as "isUncertain"`;

/**
 * A receipt or a password mail is waited for, and one too many harms nobody: it goes out once more, under the same
 * Message-ID, while it is of use. What a person closed stays closed. `$1` business time.
 */
export const resendTransactional = `
  update message set state = 'pending', reason = 'resend', not_before = $1, settled_at = null, resent = true
  where state = 'uncertain' and purpose = 'transactional' and not resent and reason is distinct from 'closed'
    and settled_at > $1::timestamptz - interval '24 hours'`;
