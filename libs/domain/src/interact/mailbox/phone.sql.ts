const COLUMNS = `id, phone, direction, text, segments, received_at as "at"`;

/** The reference is unique: the same message arrives once, however often it is handed over. */
export const insertReceived = `
  insert into phone_message (phone, direction, text, segments, reference, received_at)
  values ($1, 'received', $2, $3, $4, $5) on conflict (reference) do nothing`;

export const insertReply = `
  insert into phone_message (phone, direction, text, segments, received_at) values ($1, 'reply', $2, $3, $4)`;

/** $1 search (like pattern) or null, $2/$3 cursor or null, $4 limit. */
export const listPhoneMessages = `
  select ${COLUMNS} from phone_message
  where ($1::text is null or phone like $1 or text ilike $1)
    and ($2::timestamptz is null or (received_at, id) < ($2::timestamptz, $3::bigint))
  order by received_at desc, id desc limit $4`;

export const findPhoneMessage = `select ${COLUMNS} from phone_message where id = $1`;
