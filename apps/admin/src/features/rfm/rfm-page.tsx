import { Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import { Page, Panel, ProblemAlert, RoleGate } from '../../ui';
import { CustomersDrawer } from './customers/customers-drawer';
import { GridPanel } from './grid/grid-panel';
import { GroupsPanel } from './groups/groups-panel';
import { MovementPanel } from './movement/movement-panel';
import { NothingScored } from './nothing-scored';
import type { GroupTally, Overview } from './rfm-overview';
import styles from './rfm-page.module.css';
import { RunNotices } from './runs/run-notices';
import { RunTiles } from './runs/run-tiles';
import { ScoreNow } from './runs/score-now';
import { type Scoring, useScoring } from './runs/use-scoring';
import { RfmSettingsButton } from './settings/settings-drawer';
import { useChosen } from './use-chosen';

function Explorer({ overview }: { overview: Overview }) {
  const [chosen, choose] = useChosen(overview);
  const [looked, setLooked] = useState<GroupTally | null>(null);
  return (
    <>
      <div className={styles.columns}>
        <GridPanel overview={overview} group={looked} onOpen={choose} />
        <GroupsPanel
          overview={overview}
          onOpen={(group) => choose({ kind: 'group', group })}
          onLook={setLooked}
        />
      </div>
      <MovementPanel overview={overview} />
      <CustomersDrawer chosen={chosen} overview={overview} onClose={() => choose(null)} />
    </>
  );
}

function Content({ overview, scoring }: { overview: Overview; scoring: Scoring }) {
  if (overview.scored === 0) return <NothingScored overview={overview} scoring={scoring} />;
  return (
    <>
      <RunTiles overview={overview} going={scoring.run} />
      <RunNotices overview={overview} />
      <Explorer overview={overview} />
    </>
  );
}

/** Who is worth what: the grid of recency, frequency and monetary, and the groups in it. */
export default function RfmPage() {
  const { t } = useTranslation();
  const overview = useApiQuery('/api/rfm');
  const scoring = useScoring(overview.data);
  return (
    <Page
      title={t('rfm.title')}
      subtitle={t('rfm.subtitle')}
      actions={
        overview.data ? (
          <>
            <RoleGate minimum="owner">
              <RfmSettingsButton settings={overview.data.settings} />
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
