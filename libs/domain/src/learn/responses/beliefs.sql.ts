/** What was seen of messages sent: by kind, cell and campaign, of people whose time to respond is over. */
export const SENT_TALLIES = `
  select campaign_id as campaign, kind, cell, people, clicked, answered, ordered
  from response_tally
  where side = 'sent' and people > 0
  order by campaign_id, kind, cell`;

export const FORGET_BELIEFS = 'delete from response_belief';

/** `$1` now, `$2` rows as JSON. */
export const BELIEVE = `
  insert into response_belief (kind, metric, cell, alpha, beta, fitted_at)
  select b.kind, b.metric, b.cell, b.alpha, b.beta, $1
  from jsonb_to_recordset($2::jsonb) as b (kind text, metric text, cell smallint, alpha float8, beta float8)`;

/** All cells there can be, and 0 for whoever is not scored. */
export const CELLS = 'select cell from rfm_group_cell union all select 0 order by 1';
