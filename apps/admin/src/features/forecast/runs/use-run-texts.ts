import { useTranslation } from 'react-i18next';
import type { Run } from '../forecast-types';

type Warning = Run['warnings'][number];
type Refusal = NonNullable<Run['refusal']>;

interface RunTexts {
  warning: (warning: Warning) => string;
  refusal: (refusal: Refusal) => string;
}

/** What a run has to say against its forecast, or for not having made one. */
export function useRunTexts(): RunTexts {
  const { t } = useTranslation();
  return {
    warning: (warning) =>
      t(`forecast.warning.${warning.code}`, { count: 'customers' in warning ? warning.customers : 0 }),
    refusal: (refusal) => {
      const least = 'least' in refusal ? refusal.least : 0;
      if (refusal.code === 'not-converged') return t(`forecast.refusal.not-converged.${refusal.model}`);
      return t(`forecast.refusal.${refusal.code}`, {
        count: 'customers' in refusal ? refusal.customers : 0,
        least,
      });
    },
  };
}
