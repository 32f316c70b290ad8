import { useTranslation } from 'react-i18next';

/** Why somebody came or went: what the product says in the user's language, what people wrote as they wrote it. */
export function useCauseText(): (cause: string) => string {
  const { t, i18n } = useTranslation();
  return (cause) => {
    const key = `segment-insights.cause.${cause}`;
    return /^[a-z-]+$/.test(cause) && i18n.exists(key) ? t(key) : cause;
  };
}
