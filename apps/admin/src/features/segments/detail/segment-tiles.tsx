import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { Count, DateTime, Percent, StatCard, Tiles, useFormat } from '../../../ui';
import styles from './segment-page.module.css';
import type { SegmentDetail } from './use-segment';

/** How many, which part of the base, whom a channel reaches, and when that was last looked at. */
export function SegmentTiles({ detail, refreshing }: { detail: SegmentDetail; refreshing: boolean }) {
  const { t } = useTranslation();
  const { count: written, percent } = useFormat();
  const { id, kind, memberCount, refreshedAt, version } = detail;
  const base = useApiQuery('/api/loop-health').data?.identify.customers;
  const { data } = useApiQuery('/api/segments/{id}/profile', { params: { path: { id } } });
  const reach = (channel: 'email' | 'sms'): string | undefined =>
    data?.members ? percent(data.reachable[channel] / data.members) : undefined;
  const state =
    kind === 'static' ? t('segment-insights.list.tag') : t('segments.detail.version', { version });
  return (
    <Tiles min={150}>
      <StatCard
        label={t('segments.members')}
        value={<Count value={refreshedAt === null ? null : memberCount} />}
        hint={refreshing ? t('segments.detail.finding') : state}
      />
      <StatCard
        label={t('segments.share')}
        value={<Percent value={refreshedAt !== null && base ? Math.min(1, memberCount / base) : null} />}
        hint={base === undefined ? undefined : t('segments.detail.of', { total: written(base) })}
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
        hint={t(kind === 'static' ? 'segment-insights.list.refreshedHint' : 'segments.detail.refreshedHint')}
      />
    </Tiles>
  );
}
