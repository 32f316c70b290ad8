import { useMemo } from 'react';
import { useSessionQuery } from '../../api/session';
import { useLanguage } from '../../i18n/i18n';
import { type Formatters, makeFormatters } from './formatters';

/** Formatters in the user's language and the workspace's zone and currency, for sentences and charts. */
export function useFormat(): Formatters {
  const { language } = useLanguage();
  const workspace = useSessionQuery().data?.workspace;
  const timeZone = workspace?.timeZone ?? 'UTC';
  const currency = workspace?.currency ?? 'USD';
  return useMemo(() => makeFormatters({ language, timeZone, currency }), [language, timeZone, currency]);
}
