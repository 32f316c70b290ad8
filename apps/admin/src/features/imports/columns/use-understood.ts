import { useLanguage } from '../../../i18n/i18n';
import { useFormat } from '../../../ui';
import type { Plan } from '../import-types';

const MONEY = new Set(['amountMinor', 'price', 'unitCost', 'expected', 'spent']);

/** Writes an understood value as the user reads it; instants in the zone the file means. */
export function useUnderstood(plan: Plan): (field: string, value: string | number | undefined) => string {
  const { language } = useLanguage();
  const { money, count } = useFormat();
  const instant = new Intl.DateTimeFormat(language, {
    timeZone: plan.timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return (field, value) => {
    if (value === undefined) return '–';
    if (field === 'orderedAt' || field === 'contactedAt') return instant.format(new Date(value));
    if (MONEY.has(field)) return money(Number(value), plan.currency);
    return typeof value === 'number' ? count(value) : value;
  };
}
