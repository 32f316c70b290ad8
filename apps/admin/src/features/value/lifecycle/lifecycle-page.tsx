import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { Count, Page, Panel, ProblemAlert, RoleGate, StatCard, Tiles } from '../../../ui';
import { CustomersDrawer } from '../customers/customers-drawer';
import { useChosen } from '../customers/use-chosen';
import { MovementPanel } from '../movement/movement-panel';
import { NothingYet } from '../runs/nothing-yet';
import { RunTile } from '../runs/run-tile';
import { ScoreNow } from '../runs/score-now';
import { type Scoring, useScoring } from '../runs/use-scoring';
import { LifecycleSettingsButton } from '../settings/lifecycle-settings-button';
import styles from '../value-page.module.css';
import type { LifecycleOverview, Run } from '../value-types';
import { LifecycleNotices } from './lifecycle-notices';
import { StageList } from './stage-list';
import { useStageMoves } from './use-stage-moves';

function LifecycleTiles({ overview, going }: { overview: LifecycleOverview; going: Run | null }) {
  const { t } = useTranslation();
  const { latest, staged, notStaged, baseRhythmDays, withOwnRhythm, movement } = overview;
  return (
    <Tiles min={150}>
      <StatCard
        label={t('lifecycle.tile.staged')}
        value={<Count value={staged} />}
        hint={t('lifecycle.tile.notStaged', { count: notStaged })}
      />
      <StatCard
        label={t('lifecycle.tile.rhythm')}
        value={t('lifecycle.days', { count: Math.round(baseRhythmDays ?? 0) })}
        hint={t('lifecycle.tile.own', { count: withOwnRhythm })}
      />
      <StatCard
        label={t('value.tile.moved')}
        value={<Count value={movement.since === null ? null : (latest?.changed ?? null)} />}
        hint={t('lifecycle.tile.movedHint')}
      />
      <RunTile latest={latest} going={going} />
    </Tiles>
  );
}

function Content({ overview, scoring }: { overview: LifecycleOverview; scoring: Scoring }) {
  const [chosen, choose] = useChosen();
  const moves = useStageMoves(overview, choose);
  const { since } = overview.movement;
  return (
    <>
      <LifecycleNotices overview={overview} />
      {overview.staged === 0 ? (
        <NothingYet
          hasCustomers={overview.notStaged > 0}
          hasRun={overview.latest !== null}
          scoring={scoring}
        />
      ) : (
        <>
          <LifecycleTiles overview={overview} going={scoring.run} />
          <div className={styles.columns}>
            <StageList overview={overview} onOpen={choose} />
            <MovementPanel since={since} moves={moves} />
          </div>
          <CustomersDrawer chosen={chosen} since={since} onClose={() => choose(null)} />
        </>
      )}
    </>
  );
}

/** Where customers are in their relationship with the shop, relative to how they buy. */
export default function LifecyclePage() {
  const { t } = useTranslation();
  const overview = useApiQuery('/api/lifecycle');
  const scoring = useScoring('lifecycle', overview.data?.newest);
  return (
    <Page
      title={t('lifecycle.title')}
      subtitle={t('lifecycle.subtitle')}
      actions={
        overview.data ? (
          <>
            <RoleGate minimum="owner">
              <LifecycleSettingsButton settings={overview.data.settings} />
            </RoleGate>
            {overview.data.staged > 0 ? (
              <RoleGate minimum="marketer">
                <ScoreNow scoring={scoring} />
              </RoleGate>
            ) : null}
          </>
        ) : null
      }
    >
      {scoring.error ? <ProblemAlert error={scoring.error} onRetry={scoring.start} /> : null}
      {overview.isError ? (
        <ProblemAlert error={overview.error} onRetry={() => void overview.refetch()} />
      ) : null}
      {overview.isPending ? (
        <Panel>
          <Skeleton active paragraph={{ rows: 14 }} />
        </Panel>
      ) : null}
      {overview.data ? <Content overview={overview.data} scoring={scoring} /> : null}
    </Page>
  );
}
