import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { Count, type FollowedRun, MeasurePage, RunNow, RunTile, StatCard, Tiles } from '../../../ui';
import { CustomersDrawer } from '../customers/customers-drawer';
import { useChosen } from '../customers/use-chosen';
import { MovementPanel } from '../movement/movement-panel';
import { NobodyYet } from '../runs/nobody-yet';
import { useValueRun } from '../runs/use-value-run';
import { LifecycleSettingsButton } from '../settings/lifecycle-settings-button';
import styles from '../value-page.module.css';
import type { LifecycleOverview } from '../value-types';
import { LifecycleNotices } from './lifecycle-notices';
import { StageList } from './stage-list';
import { useStageMoves } from './use-stage-moves';

function LifecycleTiles({ overview, run }: { overview: LifecycleOverview; run: FollowedRun }) {
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
      <RunTile latest={latest} run={run} />
    </Tiles>
  );
}

function Content({ overview, run }: { overview: LifecycleOverview; run: FollowedRun }) {
  const [chosen, choose] = useChosen();
  const moves = useStageMoves(overview, choose);
  const { since } = overview.movement;
  return (
    <>
      <LifecycleNotices overview={overview} />
      {overview.staged === 0 ? (
        <NobodyYet hasCustomers={overview.notStaged > 0} hasRun={overview.latest !== null} run={run} />
      ) : (
        <>
          <LifecycleTiles overview={overview} run={run} />
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
  const run = useValueRun('lifecycle', overview.data?.newest);
  return (
    <MeasurePage
      title={t('lifecycle.title')}
      subtitle={t('lifecycle.subtitle')}
      overview={overview}
      run={run}
      settings={({ settings }) => <LifecycleSettingsButton settings={settings} />}
      actions={({ staged }) => (staged > 0 ? <RunNow run={run}>{t('value.run.now')}</RunNow> : null)}
    >
      {(data) => <Content overview={data} run={run} />}
    </MeasurePage>
  );
}
