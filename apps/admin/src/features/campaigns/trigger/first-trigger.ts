import type { Trigger, TriggerKind } from '../definition';

/** "YYYY-MM-DDTHH:mm" of tomorrow at ten, on the clocks of a zone. */
function tomorrowAtTen(now: Date, timeZone: string): string {
  const tomorrow = new Date(now.getTime() + 24 * 3600 * 1000);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(tomorrow);
  return `${day}T10:00`;
}

/** What there is to choose from: the first of each kind is what a trigger begins with. */
export interface FirstIds {
  festival: number | undefined;
  survey: number | undefined;
  segment: number | undefined;
}

/** No id is this: where there is nothing to begin with, the check says so. */
const NONE = 9_007_199_254_740_991;

/** What a trigger of a kind begins with. */
export function firstTrigger(kind: TriggerKind, now: Date, timeZone: string, first: FirstIds): Trigger {
  switch (kind) {
    case 'now':
    case 'segment-entered':
      return { kind };
    case 'at':
      return { kind, at: tomorrowAtTen(now, timeZone), zone: 'workspace' };
    case 'cron':
      return { kind, cron: '0 10 * * 1' };
    case 'birthday':
      return { kind, daysBefore: 0, hour: 9 };
    case 'anniversary':
      return { kind, of: 'first-order', repeats: 'yearly', daysBefore: 0, hour: 9 };
    case 'festival':
      return { kind, festivalId: first.festival ?? NONE, daysBefore: 3, hour: 9 };
    case 'segment-left':
      return { kind, segmentId: first.segment ?? NONE };
    case 'score-moved':
      return { kind, move: { score: 'rfm', direction: 'down', by: 2 }, steadyDays: 2, coolDownDays: 30 };
    case 'event':
      return { kind, event: 'page-viewed', where: [] };
    case 'order-placed':
      return { kind, firstOnly: false };
    case 'cart-abandoned':
      return { kind, event: 'cart-added', afterMinutes: 60 };
    case 'replenishment':
      return { kind, daysBefore: 3, hour: 9 };
    case 'survey-answered':
      return { kind, surveyId: first.survey ?? NONE };
    case 'offer-expiring':
      return { kind, daysBefore: 3 };
  }
}
