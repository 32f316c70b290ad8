import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/i18n';
import type { ForecastSettings } from './forecast-types';

/** A period by its first day: "Nov 2026", "Q4 2026", "2026". */
export function usePeriodName(kind: ForecastSettings['period']): (start: string) => string {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return useMemo(() => {
    const months = new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'short' });
    return (start) => {
      const year = start.slice(0, 4);
      if (kind === 'year') return t('forecast.period.year', { year });
      const month = Number(start.slice(5, 7));
      if (kind === 'quarter') return t('forecast.period.quarter', { year, quarter: Math.ceil(month / 3) });
      return months.format(new Date(`${start}T00:00:00Z`));
    };
  }, [kind, language, t]);
}
