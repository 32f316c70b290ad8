import type { Trigger, TriggerKind } from '../definition';

/** "YYYY-MM-DDTHH:mm" of tomorrow at ten, on the clocks of a zone. */
function tomorrowAtTen(now: Date, timeZone: string): string {
  const tomorrow = new Date(now.getTime() + 24 * 3600 * 1000);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(tomorrow);
  return `${day}T10:00`;
}

/** What a trigger of a kind begins with. */
export function firstTrigger(kind: TriggerKind, now: Date, timeZone: string): Trigger {
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
  }
}
