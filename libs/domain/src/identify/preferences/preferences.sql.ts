const COLUMNS = `rest_days as "restDays", paused_until as "pausedUntil", unwanted_topics as "unwantedTopics"`;

export const selectPreferences = `select ${COLUMNS} from customer where id = $1`;

/** The same, held until the transaction ends. */
export const lockPreferences = `${selectPreferences} for no key update`;

/** $1 customer, $2 days of rest, $3 end of the pause, $4 topics, $5 business time. */
export const writePreferences = `
  update customer set rest_days = $2, paused_until = $3, unwanted_topics = $4, updated_at = $5 where id = $1`;

/** $1 customer, $2 end of the pause or null, $3 business time. Whoever has it already is left as they are. */
export const writePromotionsPause = `
  update customer set promotions_paused_until = $2, updated_at = $3
  where id = $1 and promotions_paused_until is distinct from $2`;

/** Writes down what differs. $1 customer, $2 new values, $3 business time, $4 source, $5 source id. */
export const logPreferences = `
  insert into attribute_change (customer_id, attribute, value, source, source_id, at)
  select $1, key, nullif(value, 'null'), $4, $5, $3 from jsonb_each($2::jsonb)`;
