import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ApiData, useApiQuery } from '../../api';
import { useLanguage } from '../../i18n/i18n';
import { DateTime, Panel, ProblemAlert, StatusTag } from '../../ui';
import styles from './customer-page.module.css';

type Preferences = ApiData<'/api/customers/{id}/preferences'>;

/** The names of topics in the reader's language; one that is gone is called by its key. */
function useTopicName(): (key: string) => string {
  const { language } = useLanguage();
  const topics = useApiQuery('/api/topics').data?.topics ?? [];
  return (key) => topics.find((topic) => topic.key === key)?.name[language] ?? key;
}

function Wishes({ preferences }: { preferences: Preferences }) {
  const { t } = useTranslation();
  const nameOf = useTopicName();
  const { frequency, pausedUntil, unwantedTopics } = preferences;
  return (
    <ul className={styles.rows}>
      <li>
        <span>{t('customer-preferences.frequency')}</span>
        <StatusTag>{t(`customer-preferences.${frequency}`)}</StatusTag>
      </li>
      {pausedUntil ? (
        <li>
          <span>
            {t('customer-preferences.pause')}{' '}
            <small>
              {t('customer-preferences.until')} <DateTime at={pausedUntil} show="date" />
            </small>
          </span>
          <StatusTag tone="warning">{t('customer-preferences.paused')}</StatusTag>
        </li>
      ) : null}
      {unwantedTopics.map((key) => (
        <li key={key}>
          <span>{nameOf(key)}</span>
          <StatusTag tone="warning">{t('customer-preferences.unwanted')}</StatusTag>
        </li>
      ))}
    </ul>
  );
}

/** What the customer chose in the preference centre: how often, until when not at all, and about what not. */
export function PreferencesPanel({ id }: { id: number }) {
  const { t } = useTranslation();
  const preferences = useApiQuery('/api/customers/{id}/preferences', { params: { path: { id } } });
  return (
    <Panel title={t('customer-preferences.title')} hint={t('customer-preferences.hint')}>
      {preferences.isPending ? <Skeleton active title={false} paragraph={{ rows: 1 }} /> : null}
      {preferences.isError ? (
        <ProblemAlert error={preferences.error} onRetry={() => void preferences.refetch()} />
      ) : null}
      {preferences.data ? <Wishes preferences={preferences.data} /> : null}
    </Panel>
  );
}
