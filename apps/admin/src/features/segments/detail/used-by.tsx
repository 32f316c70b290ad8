import { useTranslation } from 'react-i18next';
import { BuiltLink, Panel, StatusTag, type Tone } from '../../../ui';
import styles from './segment-page.module.css';
import type { SegmentDetail } from './use-segment';

const TONE: Record<string, Tone> = {
  scheduled: 'accent',
  running: 'success',
  paused: 'warning',
  stopped: 'danger',
};

/** The campaigns that work with the segment, and the segments whose rules ask for its members. */
export function UsedBy({ detail }: { detail: SegmentDetail }) {
  const { t } = useTranslation();
  const { campaigns, usedBy } = detail;
  const isUnused = campaigns.length === 0 && usedBy.length === 0;
  return (
    <Panel title={t('segments.usedBy')}>
      {isUnused ? <p className={styles.quiet}>{t('segments.detail.unused')}</p> : null}
      <ul className={styles.used}>
        {campaigns.map(({ id, name, status }) => (
          <li key={id}>
            <BuiltLink to={`/campaigns/${id}`}>{name}</BuiltLink>
            <StatusTag tone={TONE[status] ?? 'neutral'}>{t(`segments.campaign.${status}`)}</StatusTag>
          </li>
        ))}
        {usedBy.map(({ id, name }) => (
          <li key={`segment ${id}`}>
            <BuiltLink to={`/segments/${id}`}>{name}</BuiltLink>
            <span className={styles.quiet}>{t('segments.segment')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
