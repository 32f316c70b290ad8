import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './runs.module.css';

interface RunNoticesProps {
  /** Whether the newest run has failed. */
  failed: boolean;
  /** Whether the next run will use other settings. */
  outdated: boolean;
  /** Sentences. */
  warnings: string[];
}

/** What a marketer should know before trusting the figures: a failed run, other settings, and the run's own warnings. */
export function RunNotices({ failed, outdated, warnings }: RunNoticesProps) {
  const { t } = useTranslation();
  return (
    <>
      {failed ? (
        <Alert type="error" showIcon title={t('runs.failed')} description={t('runs.failedHint')} />
      ) : null}
      {outdated ? <Alert type="info" showIcon title={t('runs.outdated')} /> : null}
      {warnings.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={
            <ul className={styles.warnings}>
              {warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          }
        />
      ) : null}
    </>
  );
}
