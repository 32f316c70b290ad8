import { ImportOutlined } from '@ant-design/icons';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery, useSession } from '../../api';
import { DateTime, Empty, LinkButton, Page, Panel, ProblemAlert, type Stage } from '../../ui';
import { AttentionPanel } from './attention-panel';
import styles from './home-page.module.css';
import { LatestCampaigns } from './latest-campaigns';
import { LoopRing } from './loop-ring';
import { type LoopHealth, figuresOf } from './stage-figures';
import { StageList } from './stage-list';

const REFRESH_MS = 60_000;

function Loop({ health }: { health: LoopHealth | undefined }) {
  const { t } = useTranslation();
  const [active, setActive] = useState<Stage | null>(null);
  const figures = useMemo(() => (health ? figuresOf(health) : null), [health]);
  return (
    <section className={styles.loop} aria-label={t('home.ring.label')}>
      <div className={styles.picture}>
        <LoopRing figures={figures} active={active} onActive={setActive} />
      </div>
      <StageList figures={figures} active={active} onActive={setActive} />
    </section>
  );
}

function FirstStep() {
  const { t } = useTranslation();
  return (
    <Panel>
      <Empty
        icon={<ImportOutlined />}
        title={t('home.first.title')}
        action={
          <LinkButton to="/imports" type="primary">
            {t('home.first.action')}
          </LinkButton>
        }
      >
        {t('home.first.body')}
      </Empty>
    </Panel>
  );
}

/** How the loop is doing, what needs a person today, and the latest campaigns. */
export default function HomePage() {
  const { t } = useTranslation();
  const { user } = useSession();
  const health = useApiQuery('/api/loop-health', {}, { refetchInterval: REFRESH_MS });
  return (
    <Page
      title={t('home.title')}
      heading={t('home.greeting', { name: user.name })}
      subtitle={
        health.data ? (
          <>
            {t('home.asOf')} <DateTime at={health.data.asOf} show="relative" />
          </>
        ) : (
          t('home.subtitle')
        )
      }
    >
      {health.isError ? <ProblemAlert error={health.error} onRetry={() => void health.refetch()} /> : null}
      {health.data?.identify.customers === 0 ? <FirstStep /> : null}
      {health.isError && !health.data ? null : <Loop health={health.data} />}
      <div className={styles.columns}>
        {health.isError && !health.data ? null : <AttentionPanel items={health.data?.attention} />}
        <LatestCampaigns />
      </div>
    </Page>
  );
}
