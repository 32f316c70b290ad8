import { TrophyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import { type FollowedRun, MeasurePage, NothingYet, Panel, RunNotices, RunNow, useRun } from '../../ui';
import { DistributionChart } from './distribution-chart';
import { PointsDrawer } from './points-drawer';
import type { Chosen, Overview } from './points-overview';
import styles from './points-page.module.css';
import { PointsSettingsButton } from './points-settings';
import { PointsTiles } from './points-tiles';
import { TermsChart } from './terms-chart';

interface ContentProps {
  overview: Overview;
  run: FollowedRun;
}

function NoPoints({ overview, run }: ContentProps) {
  const { t } = useTranslation();
  const reason = overview.latest ? 'nobody' : 'run';
  return (
    <NothingYet
      icon={<TrophyOutlined />}
      title={t(`points.none.${reason}`)}
      action={<RunNow run={run}>{t('points.run.now')}</RunNow>}
    >
      {t(`points.none.${reason}Hint`)}
    </NothingYet>
  );
}

function Content({ overview, run }: ContentProps) {
  const { t } = useTranslation();
  const [chosen, choose] = useState<Chosen | null>(null);
  if (overview.sums.customers === 0) return <NoPoints overview={overview} run={run} />;
  return (
    <>
      <RunNotices
        failed={overview.newest?.status === 'failed'}
        outdated={false}
        warnings={(overview.latest?.warnings ?? []).map(({ code, customers }) =>
          t(`points.warning.${code}`, { count: customers }),
        )}
      />
      <PointsTiles overview={overview} run={run} />
      <div className={styles.columns}>
        <DistributionChart bands={overview.distribution} onOpen={choose} />
        <TermsChart sums={overview.sums} />
      </div>
      <Panel
        title={t('points.turned.title')}
        hint={t('points.turned.hint')}
        actions={
          <Button disabled={overview.sums.turnedDown === 0} onClick={() => choose({ kind: 'turned-down' })}>
            {t('points.turned.show', { count: overview.sums.turnedDown })}
          </Button>
        }
      >
        <p>{t('points.turned.text', { share: Math.round(overview.settings.turningShare * 100) })}</p>
      </Panel>
      <PointsDrawer chosen={chosen} onClose={() => choose(null)} />
    </>
  );
}

/** What customers are worth in points: bought, hoped for, suggested, foreseen, less what they cost. */
export default function PointsPage() {
  const { t } = useTranslation();
  const overview = useApiQuery('/api/value-points');
  const run = useRun('/api/value-points/runs', overview.data?.newest, {
    invalidates: ['/api/value-points'],
    done: ({ changed }) => t('points.run.done', { count: changed }),
  });
  return (
    <MeasurePage
      title={t('points.title')}
      subtitle={t('points.subtitle')}
      overview={overview}
      run={run}
      settings={({ settings }) => <PointsSettingsButton settings={settings} />}
      actions={({ sums }) => (sums.customers > 0 ? <RunNow run={run}>{t('points.run.now')}</RunNow> : null)}
    >
      {(data) => <Content overview={data} run={run} />}
    </MeasurePage>
  );
}
