// Messages that were held while the campaign was paused are due at once; quiet hours hold them again where they apply.
export const RELEASE_HELD = `
  update message set not_before = $2 where campaign_id = $1 and state = 'pending' and reason = 'held'`;
