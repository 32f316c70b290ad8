import type { Entrants, FactRange, LookScope, TimeWindow } from './entrants.js';
import { anniversaryEntrants } from './kinds/anniversary.js';
import { birthdayEntrants } from './kinds/birthday.js';
import { cartEntrants } from './kinds/cart-abandoned.js';
import { festivalEntrants } from './kinds/festival.js';
import { answerEntrants, eventEntrants, orderEntrants } from './kinds/happenings.js';
import { couponEntrants } from './kinds/offer-expiring.js';
import { replenishmentEntrants } from './kinds/replenishment.js';
import { moveEntrants } from './kinds/score-moved.js';
import type { ScoreMove } from './kinds/score-moved.schema.js';
import { segmentEntrants } from './kinds/segment-moves.js';
import { stillBuysEntrants, type StillBuys } from './kinds/still-buys.js';
import type { Trigger, TriggerOf } from './trigger.schema.js';

type StillBuysTrigger = Omit<TriggerOf<'score-moved'>, 'move'> & { move: StillBuys };
type MovedTrigger = Omit<TriggerOf<'score-moved'>, 'move'> & { move: Exclude<ScoreMove, StillBuys> };

/** The whole segment at an instant: once, or again and again. */
export type OccurringTrigger = TriggerOf<'now' | 'at' | 'cron'>;
/** Each customer when their time has come: looked for at intervals. */
export type TimedTrigger =
  | TriggerOf<'birthday' | 'anniversary' | 'festival' | 'cart-abandoned' | 'replenishment' | 'offer-expiring'>
  | StillBuysTrigger;
/** Each customer when a fact about them is written down. */
export type FactTrigger =
  TriggerOf<'segment-entered' | 'segment-left' | 'event' | 'order-placed' | 'survey-answered'> | MovedTrigger;

const OCCURRING: readonly Trigger['kind'][] = ['now', 'at', 'cron'];
const FACTS: readonly Trigger['kind'][] = [
  ...(['segment-entered', 'segment-left', 'event', 'order-placed', 'survey-answered'] as const),
];

export const occurs = (trigger: Trigger): trigger is OccurringTrigger => OCCURRING.includes(trigger.kind);
export const startsOnFacts = (trigger: Trigger): trigger is FactTrigger =>
  FACTS.includes(trigger.kind) || (trigger.kind === 'score-moved' && trigger.move.score !== 'still-buys');
export const startsInTime = (trigger: Trigger): trigger is TimedTrigger =>
  !occurs(trigger) && !startsOnFacts(trigger);
export const watchesStillBuys = (trigger: Trigger): trigger is StillBuysTrigger =>
  trigger.kind === 'score-moved' && trigger.move.score === 'still-buys';

/** Whose time came within the window. */
export function entrantsInTime(trigger: TimedTrigger, scope: LookScope, window: TimeWindow): Entrants {
  switch (trigger.kind) {
    case 'birthday':
      return birthdayEntrants(trigger, scope, window);
    case 'anniversary':
      return anniversaryEntrants(trigger, scope, window);
    case 'festival':
      return festivalEntrants(trigger, scope, window);
    case 'cart-abandoned':
      return cartEntrants(trigger, scope, window);
    case 'replenishment':
      return replenishmentEntrants(trigger, scope, window);
    case 'offer-expiring':
      return couponEntrants(trigger, scope, window);
    case 'score-moved':
      return stillBuysEntrants(trigger, trigger.move, scope);
  }
}

/**
 * Whom facts of the range bring in.
 * @param segmentIds the campaign's own segments
 */
export function entrantsByFacts(
  trigger: FactTrigger,
  segmentIds: readonly number[],
  scope: LookScope,
  range: FactRange,
): Entrants {
  switch (trigger.kind) {
    case 'segment-entered':
      return segmentEntrants('entered', segmentIds, scope, range);
    case 'segment-left':
      return segmentEntrants('left', [trigger.segmentId], scope, range);
    case 'event':
      return eventEntrants(trigger, scope, range);
    case 'order-placed':
      return orderEntrants(trigger, scope, range);
    case 'survey-answered':
      return answerEntrants(trigger, scope, range);
    case 'score-moved':
      return moveEntrants(trigger, trigger.move, scope, range);
  }
}
