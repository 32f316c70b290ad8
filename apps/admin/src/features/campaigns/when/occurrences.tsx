import { useTranslation } from 'react-i18next';
import { useApiAsk } from '../../../api';
import { useLanguage } from '../../../i18n/i18n';
import { DateTime, ProblemAlert, useDebounced } from '../../../ui';
import { cronText } from './rhythm-text';
import styles from './when.module.css';

/** What a cron expression means: in plain words, and its next five instants. */
export function Occurrences({ cron }: { cron: string }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const settled = useDebounced(cron.trim(), 300);
  const next = useApiAsk('/api/campaigns/occurrences', { cron: settled });
  if (next.isError) return <ProblemAlert error={next.error} onRetry={() => void next.refetch()} />;
  const { fault = null, occurrences = [] } = next.data ?? {};
  if (fault)
    return (
      <p role="alert" className={styles.fault}>
        {t(fault, { ns: 'problems', minutes: 60 })}
      </p>
    );
  return (
    <div className={styles.occurrences}>
      <strong>{cronText(settled, t, language)}</strong>
      <ol aria-label={t('campaign-builder.when.next')}>
        {occurrences.map((at) => (
          <li key={at}>
            <DateTime at={at} />
          </li>
        ))}
      </ol>
    </div>
  );
}
