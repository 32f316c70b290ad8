/** What an undo has to know of a merge beforehand. */
export interface StoredMerge {
  id: number;
  survivorId: number;
  loserId: number;
  mergedAt: Date;
  undoneAt: Date | null;
  /** The merge that has to be undone before this one, `null` where there is none. */
  laterId: number | null;
  /** Somebody who has the loser's external id by now. */
  takenBy: number | null;
  externalId: string | null;
}

/** $1 the merge. */
export const lockMerge = `
  select m.id, m.survivor_id as "survivorId", m.loser_id as "loserId", m.merged_at as "mergedAt",
    m.undone_at as "undoneAt", m.loser ->> 'external_id' as "externalId",
    (select min(l.id) from customer_merge l
      where l.id > m.id and l.undone_at is null and m.survivor_id in (l.survivor_id, l.loser_id)) as "laterId",
    (select c.id from customer c where c.external_id = m.loser ->> 'external_id' and c.id <> m.survivor_id)
      as "takenBy"
  from customer_merge m where m.id = $1 for update of m`;

const person = (
  row: string,
): string => `jsonb_build_object('id', (${row} ->> 'id')::bigint, 'name', ${row} ->> 'name',
  'externalId', ${row} ->> 'external_id', 'email', ${row} ->> 'email', 'phone', ${row} ->> 'phone')`;

const shape = `
  m.id, m.cause, m.evidence, m.merged_at as "mergedAt", u.name as "mergedBy", m.undone_at as "undoneAt",
  m.current_id as "currentId",
  m.undone_at is null and m.loser is not null and m.merged_at > $1::timestamptz and not exists (
    select from customer_merge l
    where l.id > m.id and l.undone_at is null and m.survivor_id in (l.survivor_id, l.loser_id)) as "canUndo",
  coalesce(${person('m.survivor_before')}, '{}') || jsonb_build_object('id', m.survivor_id) as survivor,
  coalesce(${person('m.loser')}, '{}') || jsonb_build_object('id', m.loser_id) as loser`;
const from = `customer_merge m left join app_user u on u.id = m.merged_by`;

/** Latest first. $1 the instant since which merges can be undone, $2 limit, $3 and $4 the cursor or null. */
export const listMerges = `
  select ${shape} from ${from}
  where $3::timestamptz is null or (m.merged_at, m.id) < ($3, $4::bigint)
  order by m.merged_at desc, m.id desc limit $2`;

/** All that made a customer what they are, latest first. $1 as above, $2 the customer, $3 limit. */
export const mergesOfCustomer = `
  select ${shape} from ${from}
  where (m.current_id = $2 or m.survivor_id = $2) and m.undone_at is null order by m.merged_at desc, m.id desc limit $3`;

export const mergeById = `select ${shape} from ${from} where m.id = $2`;

/** Merges too old to be undone keep who led where, and forget the rest. $1 the instant since which they can be undone. */
export const forgetRows = `
  delete from customer_merge_row r using customer_merge m
  where m.id = r.merge_id and (m.merged_at <= $1 or m.undone_at is not null)`;
export const forgetPeople = `
  update customer_merge set loser = null, survivor_before = null, survivor_after = null
  where merged_at <= $1 and loser is not null`;

/** How much of each table two customers bring: what a merge would move. $1 both customers. */
export const weigh = `
  select c.id, (select count(*)::int from orders o where o.customer_id = c.id) as orders,
    (select count(*)::int from message t where t.customer_id = c.id) as messages,
    (select count(*)::int from segment_member t where t.customer_id = c.id) as segments,
    (select count(*)::int from contact_entry t where t.customer_id = c.id) as contacts
  from customer c where c.id = any ($1::bigint[])`;
