import type { TFunction } from 'i18next';
import type { Rhythm } from './cron';
import { readCron } from './cron';

/** A Sunday; the days after it name the week. */
const SUNDAY = Date.UTC(2024, 8, 1);
const DAY_MS = 24 * 3600 * 1000;

export function weekdayName(language: string, day: number, style: 'long' | 'short' = 'long'): string {
  const format = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' });
  return format.format(new Date(SUNDAY + day * DAY_MS));
}

function rhythmText(rhythm: Rhythm, t: TFunction, language: string): string {
  const { time } = rhythm;
  if (rhythm.kind === 'daily') return t('campaign-builder.rhythm.daily', { time });
  if (rhythm.kind === 'monthly') return t('campaign-builder.rhythm.monthly', { time, day: rhythm.day });
  const names = rhythm.days.map((day) => weekdayName(language, day));
  const days = new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  return t('campaign-builder.rhythm.weekly', { time, days });
}

/** A cron expression in plain words, as the beginning of a sentence. */
export function cronText(cron: string, t: TFunction, language: string): string {
  const rhythm = readCron(cron);
  return rhythm ? rhythmText(rhythm, t, language) : t('campaign-builder.rhythm.custom', { cron });
}
