import { ImportOutlined } from '@ant-design/icons';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery, useSession } from '../../api';
import { DateTime, Empty, LinkButton, Page, Panel, ProblemAlert, type Stage } from '../../ui';
import { TryOut } from '../simulation/try-out';
import { AttentionPanel } from './attention-panel';
import { CalendarPanel } from './calendar-panel';
import styles from './home-page.module.css';
import { LatestCampaigns } from './latest-campaigns';
import { LoopClosed } from './loop-closed';
import { LoopRing } from './loop-ring';
import { type LoopHealth, figuresOf } from './stage-figures';
import { StageList } from './stage-list';
import { type CountNow, useCountNow } from './use-count-now';

const REFRESH_MS = 60_000;
/** While the loop is being measured. */
const AWAITED_MS = 2_000;

/** What never came is not looked for again by itself. */
function refreshOf(seen: LoopHealth | undefined, now: CountNow): number | false {
  if (!seen) return false;
  return now.isAwaited(seen.measure?.measuredAt ?? null) ? AWAITED_MS : REFRESH_MS;
}

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
  const now = useCountNow('/api/loop-health/measures');
  const health = useApiQuery('/api/loop-health', {}, { refetchInterval: (seen) => refreshOf(seen, now) });
  return (
    <Page
      title={t('home.title')}
      heading={t('home.greeting', { name: user.name })}
      actions={health.data && health.data.identify.customers > 0 ? <TryOut /> : null}
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
      {health.data && health.data.identify.customers > 0 ? (
        <LoopClosed measure={health.data.measure} now={now} />
      ) : null}
      <div className={styles.columns}>
        <div className={styles.stack}>
          {health.isError && !health.data ? null : <AttentionPanel items={health.data?.attention} />}
          <CalendarPanel />
        </div>
        <LatestCampaigns />
      </div>
    </Page>
  );
}
