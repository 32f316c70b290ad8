import { ReloadOutlined, SwapOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ApiData, useApiQuery } from '../../api';
import { DateTime, Empty, Page, ProblemAlert, RoleGate } from '../../ui';
import { type CountNow, useCountNow } from '../home/use-count-now';
import { CohortPanel } from './cohort-panel';
import { FatiguePanel } from './fatigue-panel';
import { FivePointsPanel } from './five-points-panel';
import styles from './movement.module.css';
import { UncoveredPanel } from './uncovered-panel';

type Answer = ApiData<'/api/long-figures'>;

const AWAITED_MS = 2_000;
const countedAtOf = (answer: Answer): string | null => answer.figures?.countedAt ?? null;

function CountButton({ now, countedAt }: { now: CountNow; countedAt: string | null }) {
  const { t } = useTranslation();
  const isBusy = now.isAwaited(countedAt);
  return (
    <RoleGate minimum="marketer">
      <Button icon={<ReloadOutlined spin={isBusy} />} disabled={isBusy} onClick={() => now.ask(countedAt)}>
        {t(isBusy ? 'movement.counting' : 'movement.count')}
      </Button>
    </RoleGate>
  );
}

function Figures({ figures }: { figures: NonNullable<Answer['figures']> }) {
  return (
    <>
      <CohortPanel cohorts={figures.cohorts} />
      <div className={styles.columns}>
        <FivePointsPanel yearly={figures.yearly} worth={figures.fivePointsMinor} />
        <UncoveredPanel uncovered={figures.uncovered} />
      </div>
      <FatiguePanel points={figures.fatigue} />
    </>
  );
}

/** Who stays, who tires of messages, and who is left out; counted every night. */
export default function MovementPage() {
  const { t } = useTranslation();
  const now = useCountNow('/api/long-figures/counts');
  const answer = useApiQuery(
    '/api/long-figures',
    {},
    { refetchInterval: (seen) => seen !== undefined && now.isAwaited(countedAtOf(seen)) && AWAITED_MS },
  );
  const figures = answer.data?.figures;
  return (
    <Page
      title={t('movement.title')}
      subtitle={
        figures ? (
          <>
            {t('movement.countedAt')} <DateTime at={figures.countedAt} show="relative" />
          </>
        ) : (
          t('movement.subtitle')
        )
      }
      actions={answer.data ? <CountButton now={now} countedAt={countedAtOf(answer.data)} /> : undefined}
    >
      {now.error ? <ProblemAlert error={now.error} /> : null}
      {answer.isPending ? <Skeleton active paragraph={{ rows: 12 }} /> : null}
      {answer.isError ? <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} /> : null}
      {figures === null ? (
        <Empty icon={<SwapOutlined />} title={t('movement.none')}>
          {t('movement.noneHint')}
        </Empty>
      ) : null}
      {figures ? <Figures figures={figures} /> : null}
    </Page>
  );
}
