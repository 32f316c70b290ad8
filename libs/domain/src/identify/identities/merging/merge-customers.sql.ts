import { customerColumns, type Filling } from './merge-plan.js';

/*
 * What a merge does to the two customers' own rows. $1 the merges, of which each has a survivor and a loser of its own.
 */

/** Nobody may change either side, or add anything to it, until the merge has committed. In id order, whoever merges. */
export const lockCustomers = `
  select id from customer where id = any ($1::bigint[]) order by id for update`;

/**
 * Who takes customers into campaigns or decides about them shares the first lock (interact/campaigns/engine), who writes
 * members of segments the second (differentiate/segments/segment-refresh.sql.ts); who moves both has the locks alone, as
 * who deletes customers does, and takes them before anything else, in this order.
 */
export const holdEnrolments = 'select pg_advisory_xact_lock(7140823)';
export const holdMemberships = 'select pg_advisory_xact_lock(7140806)';

/** Segments both sides were in have one member less, or one more again. */
export const recountSegments = `
  update segment s set member_count = (select count(*) from segment_member m where m.segment_id = s.id)
  where s.id in (
    select (kept ->> 'segment_id')::bigint from customer_merge_row
    where merge_id = any ($1::bigint[]) and relation = 'segment_member' and kept is not null)`;

/** $1 pairs as JSON: survivorId, loserId, evidence; $2 cause, $3 business time, $4 the user or null. */
export const openMerges = `
  insert into customer_merge (survivor_id, loser_id, current_id, cause, evidence, merged_at, merged_by,
    loser, survivor_before, consent_mark)
  select pair."survivorId", pair."loserId", pair."survivorId", $2, pair.evidence, $3, $4, to_jsonb(l), to_jsonb(s),
    coalesce((select max(id) from consent_change), 0)
  from jsonb_to_recordset($1::jsonb) as pair ("survivorId" bigint, "loserId" bigint, evidence jsonb)
  join customer s on s.id = pair."survivorId" join customer l on l.id = pair."loserId"
  order by pair."survivorId"
  returning id`;

/** Who led to a loser leads to the survivor now. */
export const redirect = `
  update customer_merge earlier set current_id = m.survivor_id
  from customer_merge m where m.id = any ($1::bigint[]) and earlier.current_id = m.loser_id and earlier.id <> m.id
    and earlier.undone_at is null`;

/** Every key of the loser is one of the survivor's, also where it becomes the first of its kind: it tells later whose it was. */
export const takeKeys = `
  insert into identity_key (kind, value, customer_id, source, merge_id, added_at)
  select key.kind, key.value, m.survivor_id, 'merge', m.id, m.merged_at
  from customer_merge m
  cross join lateral (values ('external_id', m.loser ->> 'external_id'), ('email', m.loser ->> 'email'),
    ('phone', m.loser ->> 'phone')) as key (kind, value)
  where m.id = any ($1::bigint[]) and key.value is not null
  on conflict (kind, value) do nothing`;

/** Pairs that name the loser go with the row: here is what an undo needs of them. */
export const keepPairs = `
  insert into customer_merge_row (merge_id, relation, kept)
  select m.id, 'duplicate_pair', to_jsonb(p) from customer_merge m
  join duplicate_pair p on m.loser_id in (p.first_id, p.second_id) where m.id = any ($1::bigint[])`;

export const deleteLosers = `
  delete from customer c using customer_merge m where m.id = any ($1::bigint[]) and c.id = m.loser_id`;

const bornElsewhere = 's.birthday_month is null';

/** The survivor's column beside the loser's: `s` and `l`. */
const filled: Record<Filling, (column: string) => string> = {
  keep: (column) => `s.${column}`,
  fill: (column) => `coalesce(s.${column}, l.${column})`,
  birthday: (column) => `case when ${bornElsewhere} then l.${column} else s.${column} end`,
  earliest: (column) => `least(s.${column}, l.${column})`,
  most: (column) => `greatest(s.${column}, l.${column})`,
  sum: (column) => `s.${column} + l.${column}`,
  attributes: (column) => `l.${column} || s.${column}`,
  tags: (column) =>
    `s.${column} || array(select tag from unnest(l.${column}) tag where tag <> all (s.${column}))`,
};

const columns = Object.keys(customerColumns);
const assign = (value: (column: string, filling: Filling) => string): string =>
  Object.entries(customerColumns)
    .map(([column, filling]) => `${column} = ${value(column, filling)}`)
    .join(', ');

/** After the losers are gone, since their external ids may become the survivors'. $2 business time. */
export const fillSurvivors = `
  with filled as (
    update customer s set ${assign((column, filling) => filled[filling](column))}, updated_at = $2
    from customer_merge m, jsonb_populate_record(null::customer, m.loser) l
    where m.id = any ($1::bigint[]) and s.id = m.survivor_id
    returning m.id as merge_id, to_jsonb(s) as after
  )
  update customer_merge m set survivor_after = f.after from filled f where f.merge_id = m.id`;

/** What the record is now, without what the merge brought to it; `c` is now, `a` after the merge, `b` before it. */
const unfilled: Record<Filling, (column: string) => string> = {
  keep: (column) => `c.${column}`,
  fill: (column) => restored(column),
  birthday: (column) => restored(column),
  earliest: (column) => restored(column),
  most: (column) => restored(column),
  sum: (column) => `greatest(c.${column} - a.${column} + b.${column}, 0)`,
  attributes: (column) => `(
    c.${column} - array(select key from jsonb_each(a.${column}) as brought
      where not b.${column} ? key and c.${column} -> key = brought.value))`,
  tags: (column) => `array(
    select tag from unnest(c.${column}) tag where tag = any (b.${column}) or tag <> all (a.${column}))`,
};
const restored = (column: string): string =>
  `case when c.${column} is not distinct from a.${column} then b.${column} else c.${column} end`;

/** $1 the merge, $2 business time. What was changed since the merge stays as it was changed. */
export const emptySurvivor = `
  update customer c set ${assign((column, filling) => unfilled[filling](column))}, updated_at = $2
  from customer_merge m, jsonb_populate_record(null::customer, m.survivor_before) b,
    jsonb_populate_record(null::customer, m.survivor_after) a
  where m.id = $1 and c.id = m.survivor_id`;

/** The loser's row as it was, with its id; columns that are generated or newer than the merge make themselves. */
export const bringBackLoser = `
  insert into customer (id, ${columns.join(', ')}, updated_at) overriding system value
  select l.id, ${columns.map((column) => `l.${column}`).join(', ')}, l.updated_at
  from customer_merge m, jsonb_populate_record(null::customer, m.loser) l where m.id = $1`;

export const giveBackKeys = `
  delete from identity_key k using customer_merge m where m.id = $1 and k.merge_id = m.id`;

/**
 * Orders that came while the two were one go to the side whose key they named. The keys of the loser are their id, those
 * the merge brought and those that were moved; $1 the merge.
 */
export const giveBackOrders = `
  update orders o set customer_id = m.loser_id
  from customer_merge m, order_named_by n
  where m.id = $1 and n.order_id = o.id and o.customer_id = m.survivor_id and (
    (n.kind = 'id' and n.value = m.loser_id::text) or exists (
      select from identity_key k
      where k.kind = n.kind and k.value = n.value and k.customer_id = m.survivor_id and (
        k.merge_id = m.id or exists (
          select from customer_merge_row r
          where r.merge_id = m.id and r.relation = 'identity_key' and r.row_id = k.id))))`;

/** Pairs of the loser come back, that with the survivor as dismissed: somebody has said they are two. $2 time, $3 user. */
export const giveBackPairs = `
  with pair as (
    select p.* from customer_merge_row r, jsonb_populate_record(null::duplicate_pair, r.kept) p
    where r.merge_id = $1 and r.relation = 'duplicate_pair'
      and exists (select from customer c where c.id = p.first_id)
      and exists (select from customer c where c.id = p.second_id)
  ), returned as (
    insert into duplicate_pair (first_id, second_id, score, evidence, status, found_at, decided_at, decided_by)
    select p.first_id, p.second_id, p.score, p.evidence, p.status, p.found_at, p.decided_at, p.decided_by
    from pair p, customer_merge m
    where m.id = $1 and m.survivor_id not in (p.first_id, p.second_id)
    on conflict (first_id, second_id) do nothing
  )
  insert into duplicate_pair (first_id, second_id, score, evidence, status, found_at, decided_at, decided_by)
  select least(survivor_id, loser_id), greatest(survivor_id, loser_id), 0, evidence, 'dismissed', $2, $2, $3
  from customer_merge where id = $1
  on conflict (first_id, second_id) do update
    set status = 'dismissed', decided_at = excluded.decided_at, decided_by = excluded.decided_by`;

/** Whom those lead to who were merged into the loser, once the loser is somebody again. */
export const redirectBack = `
  with recursive beneath as (
    select m.id, m.loser_id, own.loser_id as current_id from customer_merge own
    join customer_merge m on m.survivor_id = own.loser_id and m.undone_at is null where own.id = $1
    union all
    select m.id, m.loser_id, b.current_id from beneath b
    join customer_merge m on m.survivor_id = b.loser_id and m.undone_at is null
  )
  update customer_merge m set current_id = b.current_id from beneath b where m.id = b.id`;

export const closeMerge = `
  update customer_merge set undone_at = $2, undone_by = $3 where id = $1`;
