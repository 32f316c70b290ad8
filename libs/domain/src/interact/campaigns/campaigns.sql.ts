// Where a campaign's cursor starts: what happened before the launch does not start it.
export const START_CURSOR = `
  insert into campaign_cursor (campaign_id, last_transition_id, read_until)
  values ($1, coalesce((select max(id) from segment_transition where segment_id = $2), 0), $3)`;

// Messages that were held while the campaign was paused are due at once; quiet hours hold them again where they apply.
export const RELEASE_HELD = `
  update message set not_before = $2 where campaign_id = $1 and state = 'pending' and reason = 'held'`;
