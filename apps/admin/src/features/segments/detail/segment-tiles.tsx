import { useTranslation } from 'react-i18next';
import { useApiAsk } from '../../../api';
import { Count, DateTime, Percent, StatCard, Tiles, useFormat } from '../../../ui';
import styles from './segment-page.module.css';
import type { SegmentDetail } from './use-segment';

/** How many, which part of the base, whom a channel reaches, and when that was last looked at. */
export function SegmentTiles({ detail, refreshing }: { detail: SegmentDetail; refreshing: boolean }) {
  const { t } = useTranslation();
  const { count: written, percent } = useFormat();
  const { rule, faults, memberCount, refreshedAt, version } = detail;
  const { data } = useApiAsk('/api/segments/count', faults.length === 0 ? { rule } : null);
  const reach = (channel: 'email' | 'sms'): string | undefined =>
    data?.customers ? percent(data.reachable[channel] / data.customers) : undefined;
  return (
    <Tiles min={150}>
      <StatCard
        label={t('segments.members')}
        value={<Count value={refreshedAt === null ? null : memberCount} />}
        hint={refreshing ? t('segments.detail.finding') : t('segments.detail.version', { version })}
      />
      <StatCard
        label={t('segments.share')}
        value={
          <Percent
            value={refreshedAt !== null && data?.total ? Math.min(1, memberCount / data.total) : null}
          />
        }
        hint={data ? t('segments.detail.of', { total: written(data.total) }) : undefined}
      />
      <StatCard
        label={t('segments.count.email')}
        value={<Count value={data?.reachable.email ?? null} />}
        hint={reach('email')}
      />
      <StatCard
        label={t('segments.count.sms')}
        value={<Count value={data?.reachable.sms ?? null} />}
        hint={reach('sms')}
      />
      <StatCard
        label={t('segments.refreshed')}
        value={
          <span className={styles.when}>
            <DateTime at={refreshedAt} show="relative" />
          </span>
        }
        hint={t('segments.detail.refreshedHint')}
      />
    </Tiles>
  );
}
