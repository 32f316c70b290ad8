import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { Page, Panel, ProblemAlert, RoleGate } from '../../../ui';
import { CustomersDrawer } from '../customers/customers-drawer';
import { useChosen } from '../customers/use-chosen';
import { MovementPanel } from '../movement/movement-panel';
import { NothingYet } from '../runs/nothing-yet';
import { ScoreNow } from '../runs/score-now';
import { type Scoring, useScoring } from '../runs/use-scoring';
import { AbcSettingsButton } from '../settings/abc-settings-button';
import styles from '../value-page.module.css';
import type { AbcOverview } from '../value-types';
import { AbcNotices } from './abc-notices';
import { AbcTiles } from './abc-tiles';
import { ClassTable } from './class-table';
import { ParetoPanel } from './pareto-panel';
import { TierPyramid } from './tier-pyramid';
import { useAbcMoves } from './use-abc-moves';

function Content({ overview, scoring }: { overview: AbcOverview; scoring: Scoring }) {
  const [chosen, choose] = useChosen();
  const moves = useAbcMoves(overview, choose);
  const { since } = overview.movement;
  return (
    <>
      <AbcNotices overview={overview} />
      {overview.scored === 0 ? (
        <NothingYet
          hasCustomers={overview.notScored > 0}
          hasRun={overview.latest !== null}
          scoring={scoring}
        />
      ) : (
        <>
          <AbcTiles overview={overview} going={scoring.run} />
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
  const scoring = useScoring('abc', overview.data?.newest);
  return (
    <Page
      title={t('value.tab')}
      subtitle={t('value.subtitle')}
      actions={
        overview.data ? (
          <>
            <RoleGate minimum="owner">
              <AbcSettingsButton settings={overview.data.settings} />
            </RoleGate>
            {overview.data.scored > 0 ? (
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
