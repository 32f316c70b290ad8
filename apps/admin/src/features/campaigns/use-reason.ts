import { useTranslation } from 'react-i18next';

/** Why a message was not sent, was refused, or waits, in words; a reason this admin does not know keeps its code. */
export function useReason(): (reason: string) => string {
  const { t, i18n } = useTranslation();
  return (reason) => {
    const key = `reasons.${reason}`;
    return i18n.exists(key) ? t(key) : t('reasons.unknown', { reason });
  };
}
