const SUMMARY = `id, envelope_to as "to", from_text as "from", subject, size,
  received_at as "receivedAt", read_at as "readAt"`;

/** One row per recipient: each has a mailbox of their own. */
export const insertMail = `
  insert into mailbox_message
    (envelope_from, envelope_to, subject, from_text, to_text, smtp_message_id, raw, size, received_at)
  select $1, recipient, $3, $4, $5, $6, $7, $8, $9 from unnest($2::text[]) as recipient`;

/** $1 search (like pattern) or null, $2/$3 cursor or null, $4 limit. */
export const listMails = `
  select ${SUMMARY} from mailbox_message
  where ($1::text is null or envelope_to ilike $1 or subject ilike $1)
    and ($2::timestamptz is null or (received_at, id) < ($2::timestamptz, $3::bigint))
  order by received_at desc, id desc limit $4`;

export const findMail = `select ${SUMMARY}, raw from mailbox_message where id = $1`;

export const markRead = `update mailbox_message set read_at = coalesce(read_at, $2) where id = $1`;

export const clearMails = `delete from mailbox_message`;
