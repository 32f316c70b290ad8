/*
 * Of two people who turn out to be one, what either has refused holds: a consent that either side withdrew is
 * withdrawn, and what an address of either was suppressed for by its owner holds for all addresses of both. A bounce
 * says something about an address and nothing about its owner, so it stays with the address.
 */

/** $1 the merges. The states of both sides, for an undo. */
export const keepConsents = `
  insert into customer_merge_row (merge_id, relation, kept)
  select m.id, 'consent', to_jsonb(c) from customer_merge m
  join consent c on c.customer_id in (m.survivor_id, m.loser_id) where m.id = any ($1::bigint[])`;

/** Before the loser's states go: the strictest of both becomes the survivor's, with a line in the log where it is news. */
export const joinConsents = `
  with strictest as (
    select distinct on (m.id, c.channel, c.purpose) m.id as merge_id, m.survivor_id, m.merged_at,
      c.channel, c.purpose, c.status, c.at
    from customer_merge m join consent c on c.customer_id in (m.survivor_id, m.loser_id)
    where m.id = any ($1::bigint[])
    order by m.id, c.channel, c.purpose, c.status = 'withdrawn' desc, c.at desc
  ), news as (
    select s.* from strictest s
    left join consent own on own.customer_id = s.survivor_id and own.channel = s.channel and own.purpose = s.purpose
    where own.status is distinct from s.status
  ), logged as (
    insert into consent_change (customer_id, channel, purpose, status, source, at)
    select survivor_id, channel, purpose, status, 'merge', merged_at from news
  )
  insert into consent (customer_id, channel, purpose, status, at)
  select survivor_id, channel, purpose, status, merged_at from news
  on conflict (customer_id, channel, purpose) do update set status = excluded.status, at = excluded.at`;

const addresses = (who: string): string => `
  (values ('email', ${who} ->> 'email'), ('sms', ${who} ->> 'phone'))`;

/** $1 the merges; while both rows are still known as they were. The source names the merge, so that an undo finds it. */
export const joinSuppressions = `
  with address as (
    select m.id as merge_id, m.merged_at, a.channel, a.address from customer_merge m
    cross join lateral (select * from ${addresses('m.loser')} l union select * from ${addresses('m.survivor_before')} s)
      as a (channel, address)
    where m.id = any ($1::bigint[]) and a.address is not null
  ), refused as (
    select distinct on (a.merge_id, a.channel) a.merge_id, a.channel, s.reason
    from address a join suppression s using (channel, address)
    where s.reason <> 'bounced' order by a.merge_id, a.channel, s.at
  )
  insert into suppression (channel, address, reason, source, at)
  select distinct on (a.channel, a.address) a.channel, a.address, r.reason, 'merge:' || a.merge_id, a.merged_at
  from address a join refused r using (merge_id, channel) order by a.channel, a.address
  on conflict (channel, address) do nothing`;

export const liftSuppressions = `delete from suppression where source = 'merge:' || $1::bigint`;

/** What was said about consents since they were merged; a withdrawal counts for both. */
const since = `
  select distinct on (x.channel, x.purpose) x.channel, x.purpose, x.status, x.at
  from customer_merge m join consent_change x on x.customer_id = m.survivor_id
  where m.id = $1 and x.id > m.consent_mark and x.source not in ('merge', 'merge-undone')
    and not exists (
      select from customer_merge_row r where r.merge_id = m.id and r.relation = 'consent_change' and r.row_id = x.id)
  order by x.channel, x.purpose, x.at desc, x.id desc`;

/**
 * After the log's lines have gone back. Both sides get the states they had, except for what was said in the meantime:
 * it is the survivor's, and a withdrawal is the loser's too, because nobody can tell any more who said it. $1 the merge,
 * $2 business time.
 */
export const giveBackConsents = `
  with since as (${since}), had as (
    select c.* from customer_merge_row r, jsonb_populate_record(null::consent, r.kept) c
    where r.merge_id = $1 and r.relation = 'consent'
  ), side as (
    select survivor_id as customer_id, true as survives from customer_merge where id = $1
    union all
    select loser_id, false from customer_merge where id = $1
  ), wanted as (
    select side.customer_id, s.channel, s.purpose, s.status, s.at from side, since s
    where side.survives or s.status = 'withdrawn'
    union all
    select h.customer_id, h.channel, h.purpose, h.status, h.at from had h join side using (customer_id)
    where not exists (
      select from since s where s.channel = h.channel and s.purpose = h.purpose
        and (side.survives or s.status = 'withdrawn'))
  ), gone as (
    delete from consent c using side where c.customer_id = side.customer_id and not exists (
      select from wanted w where w.customer_id = c.customer_id and w.channel = c.channel and w.purpose = c.purpose)
  ), logged as (
    insert into consent_change (customer_id, channel, purpose, status, source, at)
    select w.customer_id, w.channel, w.purpose, w.status, 'merge-undone', $2::timestamptz from wanted w
    left join lateral (
      select x.status from consent_change x
      where x.customer_id = w.customer_id and x.channel = w.channel and x.purpose = w.purpose
      order by x.at desc, x.id desc limit 1) last on true
    where last.status is distinct from w.status
  )
  insert into consent (customer_id, channel, purpose, status, at)
  select customer_id, channel, purpose, status, at from wanted
  on conflict (customer_id, channel, purpose) do update set status = excluded.status, at = excluded.at`;
