import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui';
import { isOutdated, type Overview, type Warning } from '../rfm-overview';
import styles from './runs.module.css';

function useWarningText(): (warning: Warning) => string {
  const { t } = useTranslation();
  const { percent, count } = useFormat();
  return (warning) =>
    warning.code !== 'few-distinct-values'
      ? t(`rfm.warning.${warning.code}`, { count: warning.customers })
      : t('rfm.warning.few-distinct-values', {
          digit: t(`rfm.digit.${warning.digit}`),
          customers: count(warning.customers),
          share: percent(warning.share),
          score: warning.score,
        });
}

/** What a marketer should know before trusting the scores: a failed run, other settings, and the run's own warnings. */
export function RunNotices({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const warningText = useWarningText();
  const warnings = overview.latest?.warnings ?? [];
  return (
    <>
      {overview.newest?.status === 'failed' ? (
        <Alert type="error" showIcon title={t('rfm.run.failed')} description={t('rfm.run.failedHint')} />
      ) : null}
      {isOutdated(overview) ? <Alert type="info" showIcon title={t('rfm.run.outdated')} /> : null}
      {warnings.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={
            <ul className={styles.warnings}>
              {warnings.map((warning) => (
                <li key={warning.code + ('digit' in warning ? warning.digit : '')}>{warningText(warning)}</li>
              ))}
            </ul>
          }
        />
      ) : null}
    </>
  );
}
