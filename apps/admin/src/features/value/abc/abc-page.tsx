import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { type FollowedRun, MeasurePage, RunNow } from '../../../ui';
import { CustomersDrawer } from '../customers/customers-drawer';
import { useChosen } from '../customers/use-chosen';
import { MovementPanel } from '../movement/movement-panel';
import { NobodyYet } from '../runs/nobody-yet';
import { useValueRun } from '../runs/use-value-run';
import { AbcSettingsButton } from '../settings/abc-settings-button';
import styles from '../value-page.module.css';
import type { AbcOverview } from '../value-types';
import { AbcNotices } from './abc-notices';
import { AbcTiles } from './abc-tiles';
import { ClassTable } from './class-table';
import { ParetoPanel } from './pareto-panel';
import { TierPyramid } from './tier-pyramid';
import { useAbcMoves } from './use-abc-moves';

function Content({ overview, run }: { overview: AbcOverview; run: FollowedRun }) {
  const [chosen, choose] = useChosen();
  const moves = useAbcMoves(overview, choose);
  const { since } = overview.movement;
  return (
    <>
      <AbcNotices overview={overview} />
      {overview.scored === 0 ? (
        <NobodyYet hasCustomers={overview.notScored > 0} hasRun={overview.latest !== null} run={run} />
      ) : (
        <>
          <AbcTiles overview={overview} run={run} />
          <div className={styles.columns}>
            <ParetoPanel overview={overview} onOpen={choose} />
            <TierPyramid overview={overview} onOpen={choose} />
          </div>
          <div className={styles.columns}>
            <ClassTable overview={overview} onOpen={choose} />
            <MovementPanel since={since} moves={moves} />
          </div>
          <CustomersDrawer chosen={chosen} since={since} onClose={() => choose(null)} />
        </>
      )}
    </>
  );
}

/** Who carries the shop: classes by share of value, tiers by share of customers. */
export default function AbcPage() {
  const { t } = useTranslation();
  const overview = useApiQuery('/api/abc');
  const run = useValueRun('abc', overview.data?.newest);
  return (
    <MeasurePage
      title={t('value.tab')}
      subtitle={t('value.subtitle')}
      overview={overview}
      run={run}
      settings={({ settings }) => <AbcSettingsButton settings={settings} />}
      actions={({ scored }) => (scored > 0 ? <RunNow run={run}>{t('value.run.now')}</RunNow> : null)}
    >
      {(data) => <Content overview={data} run={run} />}
    </MeasurePage>
  );
}
