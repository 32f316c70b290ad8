import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/i18n';
import { useFormat } from '../../../ui';
import type { Plan } from '../import-types';

/** In minor units where they are numbers; order lines keep prices as they are written. */
const MONEY = new Set(['amountMinor', 'price', 'unitCost', 'expected', 'spent']);

/** Writes an understood value as the user reads it; instants in the zone the file means. */
export function useUnderstood(plan: Plan): (field: string, value: string | number | undefined) => string {
  const { t, i18n } = useTranslation();
  const { language } = useLanguage();
  const { money, count } = useFormat();
  const instant = new Intl.DateTimeFormat(language, {
    timeZone: plan.timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  const wordOf = (field: string, word: string): string => {
    const key = `import-words.${field}.${word}`;
    return i18n.exists(key) ? t(key) : word;
  };
  return (field, value) => {
    if (value === undefined) return '–';
    if (field === 'orderedAt' || field === 'contactedAt' || field === 'consentedAt')
      return instant.format(new Date(value));
    if (typeof value !== 'number') return wordOf(field, value);
    return MONEY.has(field) ? money(value, plan.currency) : count(value);
  };
}
