/** Messages decided earlier whose time has come: what held then may not hold now. `$1` now, `$2` limit. */
export const HELD = `
  select id from message where state = 'pending' and not_before <= $1::timestamptz and decided_at < $1 order by id limit $2`;

/** `$1` now, `$2` ids, `$3` verdicts, `$4` reasons, `$5` until when they are held. */
export const RULE = `
  update message m set
    state = case v.verdict when 'send' then 'accepted' when 'exclude' then 'excluded' else 'pending' end,
    reason = case when v.verdict = 'hold' then 'held' else v.reason end,
    not_before = coalesce(v.until, m.not_before),
    attempts = case when v.verdict = 'send' then 1 else m.attempts end,
    settled_at = case when v.verdict <> 'hold' then $1::timestamptz end
  from unnest($2::bigint[], $3::text[], $4::text[], $5::timestamptz[]) as v (id, verdict, reason, until)
  where m.id = v.id and m.state = 'pending'`;

/** Of those decided this very instant nothing has changed: they are taken as they are. `$1` now, `$2` limit. */
export const ACCEPT = `
  update message m set state = 'accepted', attempts = 1, first_attempt_at = $1::timestamptz, settled_at = $1
  where m.id in (
    select id from message where state = 'pending' and not_before <= $1 and decided_at = $1 order by id limit $2)
  returning m.id`;
