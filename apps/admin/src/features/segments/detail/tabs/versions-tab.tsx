import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../../api';
import { DateTime, Panel, ProblemAlert, StatusTag } from '../../../../ui';
import { toDraft } from '../../rule/draft';
import { sayRule } from '../../words/say-rule';
import styles from '../segment-page.module.css';
import type { TabProps } from '../tab-props';

/** Every rule the segment has had, in words, the present one first. */
export function VersionsTab({ detail: { id, version: present }, words }: TabProps) {
  const { t } = useTranslation();
  const versions = useApiQuery('/api/segments/{id}/versions', { params: { path: { id } } });
  if (versions.isError)
    return <ProblemAlert error={versions.error} onRetry={() => void versions.refetch()} />;
  if (!versions.data) return <Skeleton active />;
  return (
    <Panel hint={t('segment-insights.versions.hint')} title={t('segment-insights.tab.versions')}>
      <ol className={styles.versions}>
        {versions.data.map(({ version, rule, savedBy, savedAt }) => (
          <li key={version}>
            <p>
              <strong>{t('segments.detail.version', { version })}</strong>
              {version === present ? (
                <StatusTag tone="success">{t('segment-insights.versions.present')}</StatusTag>
              ) : null}
              <small>
                <DateTime at={savedAt} /> {savedBy ?? ''}
              </small>
            </p>
            <p>{sayRule(toDraft(rule), words)}</p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
