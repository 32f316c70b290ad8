import type { Entrants, LookScope } from '../entrants.js';
import type { TriggerOf } from '../trigger.schema.js';
import type { ScoreMove } from './score-moved.schema.js';

export type StillBuys = Extract<ScoreMove, { score: 'still-buys' }>;

// Two thresholds, so that a chance that wavers about one of them is one passage and not many: below the lower one a
// customer comes in and is put down as standing there; only above the upper one are they taken out again.

/** Puts down whoever stands below already: they did not move. `$1` campaign, `$2` threshold. */
export const PUT_DOWN = `
  insert into trigger_standing (campaign_id, customer_id)
  select $1, customer_id from clv_score where alive < $2 on conflict do nothing`;

/** `$1` campaign, `$2` threshold, above which somebody is clear of the other. */
export const TAKE_OUT = `
  delete from trigger_standing t using clv_score s
  where t.campaign_id = $1 and s.customer_id = t.customer_id and s.alive >= $2`;

/** Who fell below it since the last look. The epoch is the look. */
export function stillBuysEntrants(
  { coolDownDays }: TriggerOf<'score-moved'>,
  { below }: StillBuys,
  { parameters, campaignId, now }: LookScope,
): Entrants {
  const [campaign, at] = [parameters.bind(campaignId, 'bigint'), parameters.bind(now, 'timestamptz')];
  return `
    select s.customer_id, 'still-buys:' || to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI') as epoch,
      jsonb_build_object('kind', 'score-moved', 'score', 'still-buys', 'alive', s.alive) as cause, ${at} as due_at
    from clv_score s
    where s.alive < ${parameters.bind(below, 'double precision')}
      and not exists (
        select from trigger_standing t where t.campaign_id = ${campaign} and t.customer_id = s.customer_id)
      and ${cooledDown('s.customer_id', campaign, at, parameters.bind(coolDownDays, 'int'))}`;
}

/** SQL: the campaign did not take the customer in for so many days. */
export const cooledDown = (customer: string, campaign: string, now: string, days: string): string => `
  not exists (
    select from enrolment n
    where n.campaign_id = ${campaign} and n.customer_id = ${customer}
      and n.created_at > ${now} - make_interval(hours => 24 * ${days}))`;
