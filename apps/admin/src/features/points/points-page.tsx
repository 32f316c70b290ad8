import { ReloadOutlined } from '@ant-design/icons';
import { Alert, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import { Empty, Page, Panel, ProblemAlert, RoleGate } from '../../ui';
import { DistributionChart } from './distribution-chart';
import { PointsDrawer } from './points-drawer';
import type { Chosen, Overview } from './points-overview';
import styles from './points-page.module.css';
import { PointsSettingsButton } from './points-settings';
import { PointsTiles } from './points-tiles';
import { TermsChart } from './terms-chart';
import { type Reckoning, usePointsRun } from './use-points-run';

function ReckonNow({ reckoning }: { reckoning: Reckoning }) {
  const { t } = useTranslation();
  const isBusy = reckoning.starting || reckoning.run !== null;
  return (
    <RoleGate minimum="marketer">
      <Button
        type="primary"
        icon={<ReloadOutlined spin={isBusy} />}
        disabled={isBusy}
        onClick={reckoning.start}
      >
        {reckoning.run ? t(`points.run.${reckoning.run.status}`) : t('points.run.now')}
      </Button>
    </RoleGate>
  );
}

function Content({ overview, reckoning }: { overview: Overview; reckoning: Reckoning }) {
  const { t } = useTranslation();
  const [chosen, choose] = useState<Chosen | null>(null);
  if (overview.sums.customers === 0)
    return (
      <Panel>
        <Empty
          title={overview.latest ? t('points.none.nobody') : t('points.none.run')}
          action={<ReckonNow reckoning={reckoning} />}
        >
          {overview.latest ? t('points.none.nobodyHint') : t('points.none.runHint')}
        </Empty>
      </Panel>
    );
  return (
    <>
      <PointsTiles overview={overview} going={reckoning.run} />
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
  const reckoning = usePointsRun(overview.data);
  return (
    <Page
      title={t('points.title')}
      subtitle={t('points.subtitle')}
      actions={
        overview.data ? (
          <>
            <RoleGate minimum="owner">
              <PointsSettingsButton settings={overview.data.settings} />
            </RoleGate>
            {overview.data.sums.customers > 0 ? <ReckonNow reckoning={reckoning} /> : null}
          </>
        ) : null
      }
    >
      {reckoning.error ? <ProblemAlert error={reckoning.error} onRetry={reckoning.start} /> : null}
      {overview.data?.newest?.status === 'failed' ? (
        <Alert type="error" showIcon title={t('points.run.failed')} />
      ) : null}
      {overview.isError ? (
        <ProblemAlert error={overview.error} onRetry={() => void overview.refetch()} />
      ) : null}
      {overview.isPending ? (
        <Panel>
          <Skeleton active paragraph={{ rows: 12 }} />
        </Panel>
      ) : null}
      {overview.data ? <Content overview={overview.data} reckoning={reckoning} /> : null}
    </Page>
  );
}
