import type { TFunction } from 'i18next';
import type { Trigger, TriggerOf } from '../definition';

type Occasion = Exclude<Trigger, { kind: 'now' | 'at' | 'cron' | 'segment-entered' }>;

const clockHour = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** "3 days before", "on the day", "2 days after", as it stands before what it is about. */
function daysText(daysBefore: number, t: TFunction): string {
  const side = daysBefore === 0 ? 'on' : daysBefore > 0 ? 'before' : 'after';
  return t(`campaign-trigger-say.${side}`, { count: Math.abs(daysBefore) });
}

function moveText({ move }: TriggerOf<'score-moved'>, t: TFunction, language: string): string {
  if (move.score === 'still-buys')
    return t('campaign-trigger-say.stillBuys', { percent: Math.round(move.below * 100) });
  if (move.score === 'lifecycle') {
    const stages = move.into.map((stage) => t(`lifecycle.stage.${stage}.name`));
    const list = new Intl.ListFormat(language, { type: 'disjunction' }).format(stages);
    return move.into.length === 0
      ? t('campaign-trigger-say.stageChanges')
      : t('campaign-trigger-say.stage', { stages: list });
  }
  const direction = t(`campaign-trigger.score.${move.direction}`);
  const score = t(`campaign-trigger.score.of.${move.score}`);
  const points = move.score === 'rfm' ? 'points' : 'moves';
  return t(`campaign-trigger-say.${points}`, { score, direction, count: move.score === 'rfm' ? move.by : 1 });
}

/**
 * What brings a customer of a segment in, in plain words, as the beginning of a sentence.
 * @param segment the marked name of the campaign's own segment
 */
export function triggerText(trigger: Occasion, segment: string, t: TFunction, language: string): string {
  const say = (key: string, more: Record<string, unknown> = {}): string =>
    t(`campaign-trigger-say.${key}`, { segment, ...more });
  const timed = (key: string, { daysBefore, hour }: { daysBefore: number; hour: number }): string =>
    say(key, { when: daysText(daysBefore, t), hour: clockHour(hour) });
  switch (trigger.kind) {
    case 'birthday':
      return timed('birthday', trigger);
    case 'anniversary':
      return timed(`anniversary.${trigger.repeats}.${trigger.of}`, trigger);
    case 'festival':
      return timed('festival', trigger);
    case 'segment-left':
      return say('left');
    case 'score-moved':
      return say('moved', { move: moveText(trigger, t, language) });
    case 'event':
      return say(trigger.where.length > 0 ? 'eventWhere' : 'event', { event: trigger.event });
    case 'order-placed':
      return say(trigger.firstOnly ? 'firstOrder' : 'order');
    case 'cart-abandoned':
      return say(trigger.without ? 'cartEvent' : 'cart', {
        ...{ event: trigger.event, without: trigger.without, count: trigger.afterMinutes },
      });
    case 'replenishment':
      return say('replenishment', { count: trigger.daysBefore });
    case 'survey-answered':
      return say('answer');
    case 'offer-expiring':
      return say('expiring', { count: trigger.daysBefore });
  }
}
