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

const at = '$4::timestamptz';
const move = (difference: string, write: string): string => `
  with difference as materialized (${difference}), written as (${write}),
  ${recordMoves('$3::text', { at, today: `(${at} at time zone $5::text)::date` })}`;

const enter = `
  insert into segment_member (segment_id, customer_id, entered_at)
  select segment_id, customer_id, ${at} from difference order by customer_id`;

const isOutside = `not exists (
    select from segment_member m where m.segment_id = $1::bigint and m.customer_id = c.id)`;

/** $1 segment, $2 customers, $3 cause, $4 at, $5 the workspace's zone. */
export const addMembers = move(
  `select c.id as customer_id, $1::bigint as segment_id, true as is_entry
   from customer c where c.id = any ($2::bigint[]) and ${isOutside}`,
  enter,
);

/** $2 the segment whose members are copied. */
export const copyMembers = move(
  `select m.customer_id, $1::bigint as segment_id, true as is_entry
   from segment_member m join customer c on c.id = m.customer_id
   where m.segment_id = $2::bigint and ${isOutside}`,
  enter,
);

export const removeMembers = move(
  `select customer_id, segment_id, false as is_entry
   from segment_member where segment_id = $1::bigint and customer_id = any ($2::bigint[])`,
  `delete from segment_member m using difference d
   where m.segment_id = d.segment_id and m.customer_id = d.customer_id`,
);

/** A list is never refreshed, but complete whenever it was written. */
export const markWritten = `
  update segment set refreshed_at = $2, updated_at = $2 where id = $1 returning member_count as members`;
