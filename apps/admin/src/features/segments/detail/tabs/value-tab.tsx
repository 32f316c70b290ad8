import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../../api';
import { Money, Panel, ProblemAlert, StatCard, Tiles, useFormat } from '../../../../ui';
import styles from '../segment-page.module.css';
import type { TabProps } from '../tab-props';
import type { Profile } from './figures';
import { StandingChart } from './standing-chart';

function Worth({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const { members, buyers, revenueMinor, marginMinor, predictedMinor } = profile;
  return (
    <Tiles min={150}>
      <StatCard
        label={t('segment-insights.value.revenue')}
        value={<Money minor={revenueMinor} compact />}
        hint={t('segment-insights.value.buyers', { count: buyers, buyers: count(buyers) })}
      />
      <StatCard
        label={t('segment-insights.value.average')}
        value={<Money minor={members ? Math.round(revenueMinor / members) : null} compact />}
      />
      <StatCard
        label={t('segment-insights.value.margin')}
        value={<Money minor={marginMinor} compact />}
        hint={t(`segment-insights.value.${marginMinor === null ? 'marginUnknown' : 'marginHint'}`)}
      />
      <StatCard
        label={t('segment-insights.value.predicted')}
        value={<Money minor={predictedMinor} compact />}
        hint={t(`segment-insights.value.${predictedMinor === null ? 'predictedUnknown' : 'predictedHint'}`)}
      />
    </Tiles>
  );
}

/** What the members are worth, and where they stand in the RFM grid; whom a channel reaches stands above the tabs. */
export function ValueTab({ detail: { id, name } }: TabProps) {
  const { t } = useTranslation();
  const profile = useApiQuery('/api/segments/{id}/profile', { params: { path: { id } } });
  if (profile.isError) return <ProblemAlert error={profile.error} onRetry={() => void profile.refetch()} />;
  if (!profile.data) return <Skeleton active paragraph={{ rows: 12 }} />;
  return (
    <div className={styles.stack}>
      <Worth profile={profile.data} />
      <Panel title={t('segment-insights.standing.title')} hint={t('segment-insights.standing.hint')}>
        <StandingChart profile={profile.data} segment={{ id, name }} />
      </Panel>
    </div>
  );
}
