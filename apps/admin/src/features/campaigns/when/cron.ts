/** A time on the clock, "HH:MM". */
type ClockTime = string;

/** The rhythms a marketer chooses from; any other is written as a cron expression. Sunday is 0. */
export type Rhythm =
  | { kind: 'daily'; time: ClockTime }
  | { kind: 'weekly'; days: number[]; time: ClockTime }
  | { kind: 'monthly'; day: number; time: ClockTime };

export type RhythmKind = Rhythm['kind'];

const NUMBER = /^\d+$/;
const DAYS = /^[0-7](-[0-7])?(,[0-7](-[0-7])?)*$/;
const WEEK = 7;

const twoDigits = (text: string): string => text.padStart(2, '0');

/** `1,3-5` as `[1, 3, 4, 5]`, in the week's order from Monday; 7 is Sunday too. */
function readDays(text: string): number[] {
  const days = text.split(',').flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map(Number);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => (from + index) % WEEK);
  });
  return [...new Set(days)].sort((a, b) => ((a + 6) % WEEK) - ((b + 6) % WEEK));
}

/** The rhythm a cron expression of five fields stands for; null for one that is none of them. */
export function readCron(cron: string): Rhythm | null {
  const [minute = '', hour = '', day = '', month = '', weekday = '', ...rest] = cron.trim().split(/\s+/);
  const isClock = NUMBER.test(minute) && NUMBER.test(hour) && Number(minute) < 60 && Number(hour) < 24;
  if (!isClock || month !== '*' || rest.length > 0) return null;
  const time = `${twoDigits(hour)}:${twoDigits(minute)}`;
  if (day === '*' && weekday === '*') return { kind: 'daily', time };
  if (day === '*' && DAYS.test(weekday)) return { kind: 'weekly', days: readDays(weekday), time };
  const isDay = NUMBER.test(day) && Number(day) >= 1 && Number(day) <= 31;
  if (isDay && weekday === '*') return { kind: 'monthly', day: Number(day), time };
  return null;
}

export function writeCron(rhythm: Rhythm): string {
  const [hour, minute] = rhythm.time.split(':').map(Number);
  const clock = `${minute ?? 0} ${hour ?? 0}`;
  switch (rhythm.kind) {
    case 'daily':
      return `${clock} * * *`;
    case 'weekly':
      return `${clock} * * ${rhythm.days.join(',') || '*'}`;
    case 'monthly':
      return `${clock} ${rhythm.day} * *`;
  }
}
