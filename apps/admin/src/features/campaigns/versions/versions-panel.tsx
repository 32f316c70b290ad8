import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { DateTime, LinkButton, Panel, RoleGate, StatusTag, useFormat } from '../../../ui';
import { type Campaign, isLive } from '../definition';
import styles from './versions.module.css';

/** Leads to the change somebody works on. */
export function NextVersion({ campaign: { id, status, nextDefinition } }: { campaign: Campaign }) {
  const { t } = useTranslation();
  if (nextDefinition === null || !isLive(status)) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t('campaign-versions.kept')}
      action={
        <RoleGate minimum="marketer">
          <LinkButton to={`/campaigns/${id}/change`}>{t('campaign-versions.open')}</LinkButton>
        </RoleGate>
      }
    />
  );
}

/** What the campaign has been, and how many are inside by each version. Of one that never changed, nothing. */
export function VersionsPanel({ campaign: { id } }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const { data = [] } = useApiQuery('/api/campaigns/{id}/versions', { params: { path: { id } } });
  if (data.length < 2) return null;
  return (
    <Panel title={t('campaign-versions.title')} hint={t('campaign-versions.hint')}>
      <ul className={styles.versions}>
        {data.map(({ version, createdAt, createdBy, inside, isCurrent }) => (
          <li key={version}>
            <strong>{t('templates.versionN', { n: version })}</strong>
            {isCurrent ? <StatusTag tone="accent">{t('campaign-versions.current')}</StatusTag> : null}
            <span>
              <DateTime at={createdAt} />
              {createdBy === null ? null : ` · ${createdBy}`}
            </span>
            <span>{t('campaign-versions.insideN', { count: inside, n: count(inside) })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
