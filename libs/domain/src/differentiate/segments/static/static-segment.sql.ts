import { recordMoves } from '../segment-refresh.sql.js';

/** Whom pasted entries mean: by external id, e-mail address or phone number. $1 the entries. */
export const findEntries = `
  select entry.text, customer.id
  from (select distinct trim(text) as text from unnest($1::text[]) as text where trim(text) <> '') entry
  left join lateral (
    select id from customer c where c.external_id = entry.text
    union select id from customer c where c.email = lower(entry.text)
    union select id from customer c where c.phone = entry.text
  ) customer on true`;

const at = '$3::timestamptz';
const move = (difference: string, write: string): string => `
  with difference as materialized (${difference}), written as (${write}),
  ${recordMoves('$2::text', { at, today: `(${at} at time zone $4::text)::date` })}`;

const enter = `
  insert into segment_member (segment_id, customer_id, entered_at)
  select segment_id, customer_id, ${at} from difference order by customer_id`;

const isOutside = `not exists (
    select from segment_member m where m.segment_id = $1::bigint and m.customer_id = c.id)`;

const addWhere = (whom: string): string =>
  move(
    `select c.id as customer_id, $1::bigint as segment_id, true as is_entry
     from customer c where ${whom} and ${isOutside}`,
    enter,
  );

/** $1 segment, $2 cause, $3 at, $4 the workspace's zone, $5 customers. */
export const addMembers = addWhere('c.id = any ($5::bigint[])');

/** Those whom a select of one column of ids gives. */
export const addSelected = (select: string): string => addWhere(`c.id in (${select})`);

/** $5 the segment whose members are copied. */
export const copyMembers = move(
  `select m.customer_id, $1::bigint as segment_id, true as is_entry
   from segment_member m join customer c on c.id = m.customer_id
   where m.segment_id = $5::bigint and ${isOutside}`,
  enter,
);

export const removeMembers = move(
  `select customer_id, segment_id, false as is_entry
   from segment_member where segment_id = $1::bigint and customer_id = any ($5::bigint[])`,
  `delete from segment_member m using difference d
   where m.segment_id = d.segment_id and m.customer_id = d.customer_id`,
);

/** A list is never refreshed, but complete whenever it was written. */
export const markWritten = `
  update segment set refreshed_at = $2, updated_at = $2 where id = $1 returning member_count as members`;
