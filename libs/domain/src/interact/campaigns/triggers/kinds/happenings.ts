import { RuleContext } from '../../../../differentiate/segments/compiler/rule-context.js';
import { propertyTest } from '../../../../differentiate/segments/fields/event-fields.js';
import { type Entrants, type FactRange, inRange, isNews, type LookScope } from '../entrants.js';
import type { TriggerOf } from '../trigger.schema.js';

/** Who did something, with properties as wanted. The epoch is the event. */
export function eventEntrants(
  { event, where }: TriggerOf<'event'>,
  scope: LookScope,
  range: FactRange,
): Entrants {
  const context = new RuleContext(scope.parameters, scope.now, scope.timeZone);
  const tests = where.map((each) => `and ${propertyTest(each, context)}`).join(' ');
  return `
    select e.customer_id, 'event:' || e.id as epoch,
      jsonb_build_object('kind', 'event', 'eventId', e.id) as cause, greatest(e.at, e.received_at) as due_at
    from event e
    where ${inRange('e.id', scope, range)} and e.name = ${scope.parameters.bind(event, 'text')}
      and e.customer_id is not null and ${isNews('e.at', scope)} ${tests}`;
}

/** Who placed an order, for themselves or for their organization. The epoch is the order. */
export function orderEntrants(
  { leastMinor, firstOnly }: TriggerOf<'order-placed'>,
  scope: LookScope,
  range: FactRange,
): Entrants {
  const enough =
    leastMinor === undefined ? '' : `and o.base_minor >= ${scope.parameters.bind(leastMinor, 'bigint')}`;
  const first = `
    and not exists (
      select from orders p
      where p.customer_id = o.customer_id and p.kind = 'sale' and p.status = 'paid'
        and (p.ordered_at, p.id) < (o.ordered_at, o.id))`;
  return `
    select coalesce(o.buyer_id, o.customer_id) as customer_id, 'order:' || o.id as epoch,
      jsonb_build_object('kind', 'order-placed', 'orderId', o.id) as cause,
      greatest(o.ordered_at, o.created_at) as due_at
    from orders o
    where ${inRange('o.id', scope, range)} and o.kind = 'sale' and o.status = 'paid' and ${isNews('o.ordered_at', scope)}
      ${enough} ${firstOnly ? first : ''}`;
}

/** Who answered a survey, with a score between the bounds. The epoch is the answer. */
export function answerEntrants(
  { surveyId, leastScore, mostScore, suggested }: TriggerOf<'survey-answered'>,
  scope: LookScope,
  range: FactRange,
): Entrants {
  const bound = (sign: string, score: number | undefined): string =>
    score === undefined ? '' : `and r.score ${sign} ${scope.parameters.bind(score, 'numeric')}`;
  const suggestion = `and exists (
    select from contact_entry s where s.external_id = 'survey:' || r.id and s.suggestion is not null)`;
  return `
    select r.customer_id, 'answer:' || r.id as epoch,
      jsonb_build_object('kind', 'survey-answered', 'responseId', r.id, 'score', r.score) as cause,
      r.submitted_at as due_at
    from survey_response r
    where ${inRange('r.id', scope, range)} and r.survey_id = ${scope.parameters.bind(surveyId, 'bigint')}
      ${bound('>=', leastScore)} ${bound('<=', mostScore)} ${suggested ? suggestion : ''}`;
}
