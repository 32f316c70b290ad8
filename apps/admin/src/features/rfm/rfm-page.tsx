import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import { type FollowedRun, MeasurePage, RunNow, useRun } from '../../ui';
import { CustomersDrawer } from './customers/customers-drawer';
import { GridPanel } from './grid/grid-panel';
import { GroupsPanel } from './groups/groups-panel';
import { MovementPanel } from './movement/movement-panel';
import { NothingScored } from './nothing-scored';
import type { GroupTally, Overview } from './rfm-overview';
import styles from './rfm-page.module.css';
import { RfmNotices } from './runs/rfm-notices';
import { RfmTiles } from './runs/rfm-tiles';
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

function Content({ overview, run }: { overview: Overview; run: FollowedRun }) {
  if (overview.scored === 0) return <NothingScored overview={overview} run={run} />;
  return (
    <>
      <RfmTiles overview={overview} run={run} />
      <RfmNotices overview={overview} />
      <Explorer overview={overview} />
    </>
  );
}

/** Who is worth what: the grid of recency, frequency and monetary, and the groups in it. */
export default function RfmPage() {
  const { t } = useTranslation();
  const overview = useApiQuery('/api/rfm');
  const run = useRun('/api/rfm/runs', overview.data?.newest, {
    invalidates: ['/api/rfm'],
    done: ({ changed }) => t('rfm.run.done', { count: changed }),
  });
  return (
    <MeasurePage
      title={t('rfm.title')}
      subtitle={t('rfm.subtitle')}
      overview={overview}
      run={run}
      settings={({ settings }) => <RfmSettingsButton settings={settings} />}
      actions={({ scored }) => (scored > 0 ? <RunNow run={run}>{t('rfm.run.now')}</RunNow> : null)}
    >
      {(data) => <Content overview={data} run={run} />}
    </MeasurePage>
  );
}
