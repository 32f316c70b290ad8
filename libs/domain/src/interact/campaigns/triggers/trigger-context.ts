import type { Sql } from '../../../database/database.js';
import type { TriggerContext } from './check-trigger.js';
import type { Trigger } from './trigger.schema.js';

// `$1` festival, `$2` survey, `$3` segment, `$4` offer, `$5` events, `$6` now.
const NAMED = `
  select
    (select jsonb_build_object('hasDaysAhead', exists (
      select from festival_day d
      where d.festival_id = f.id and d.kind = 'festival' and not d.is_removed and d.day > $6::timestamptz::date))
     from festival f where f.id = $1) as festival,
    (select jsonb_build_object('open', s.open, 'isScored', s.definition ? 'score') from survey s where s.id = $2) as survey,
    case when $3::bigint is not null then exists (select from segment g where g.id = $3) end as "leftSegment",
    (select jsonb_build_object('archived', o.archived_at is not null) from offer o where o.id = $4) as offer,
    array(select e.name from event_name e where e.name = any ($5::text[])) as "eventsSeen",
    (select count(*)::int from product p where p.purchase_cycle_days is not null) as "productsWithCycle"`;

/** Looks up what a trigger names. */
export async function readTriggerContext(
  sql: Sql,
  trigger: Trigger,
  now: Date,
  timeZone: string,
): Promise<TriggerContext> {
  const named = await sql.row<TriggerContext['named']>(NAMED, [
    trigger.kind === 'festival' ? trigger.festivalId : null,
    trigger.kind === 'survey-answered' ? trigger.surveyId : null,
    trigger.kind === 'segment-left' ? trigger.segmentId : null,
    trigger.kind === 'offer-expiring' ? (trigger.offerId ?? null) : null,
    eventsOf(trigger),
    now,
  ]);
  if (!named) throw new Error('a select without from returned no row');
  return { now, timeZone, named };
}

function eventsOf(trigger: Trigger): string[] {
  if (trigger.kind === 'event') return [trigger.event];
  if (trigger.kind !== 'cart-abandoned') return [];
  return trigger.without === undefined ? [trigger.event] : [trigger.event, trigger.without];
}
