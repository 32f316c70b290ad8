import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Overview } from '../forecast-types';
import styles from '../forecast.module.css';
import { useRunTexts } from './use-run-texts';

const isOutdated = ({ settings, latest }: Overview): boolean =>
  latest !== null &&
  (settings.period !== latest.options.period ||
    settings.history !== latest.options.history ||
    JSON.stringify(settings.edges) !== JSON.stringify(latest.options.edges));

/** What a marketer should know before trusting the forecast: a failed run, other settings, the run's own warnings. */
export function RunNotices({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const texts = useRunTexts();
  const warnings = overview.latest?.warnings ?? [];
  return (
    <>
      {overview.newest?.status === 'failed' ? (
        <Alert
          type="error"
          showIcon
          title={t('forecast.run.failed')}
          description={t('forecast.run.failedHint')}
        />
      ) : null}
      {isOutdated(overview) ? <Alert type="info" showIcon title={t('forecast.run.outdated')} /> : null}
      {warnings.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={
            <ul className={styles.list}>
              {warnings.map((warning) => (
                <li key={warning.code}>{texts.warning(warning)}</li>
              ))}
            </ul>
          }
        />
      ) : null}
    </>
  );
}
