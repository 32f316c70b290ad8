import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useApiQuery } from '../../api';
import { Page, Panel, ProblemAlert, RoleGate } from '../../ui';
import { CalibrationPanel } from './calibration/calibration-panel';
import { ClvNotices } from './clv-notices';
import type { Overview } from './clv-overview';
import styles from './clv-page.module.css';
import { ClvTiles } from './clv-tiles';
import { BinDrawer } from './foreseen/bin-drawer';
import { type Chosen, chosenOf, keyOf } from './foreseen/bins';
import { Distribution } from './foreseen/distribution';
import { ForeseenTable } from './foreseen/foreseen-table';
import { ModelPanel } from './model/model-panel';
import { NothingForeseen } from './nothing-foreseen';
import { ClvSettingsButton } from './settings/settings-drawer';
import { type ClvWork, useClvWork } from './work/use-clv-work';
import { FitNow, ScoreNow } from './work/work-buttons';

const TOP = { limit: 20 };

/** The charts, and the bar that is opened, which is kept in the address: `?bar=alive-3`. */
function Foreseen({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const chosen = chosenOf(params.get('bar'), overview);
  const open = (bar: Chosen): void => setParams({ bar: keyOf(bar, overview) });
  return (
    <>
      <ClvTiles overview={overview} />
      <div className={styles.columns}>
        <Distribution by="value" overview={overview} onOpen={open} />
        <Distribution by="alive" overview={overview} onOpen={open} />
      </div>
      {overview.model ? (
        <div className={styles.columns}>
          <CalibrationPanel model={overview.model} />
          <ModelPanel model={overview.model} />
        </div>
      ) : null}
      <Panel title={t('clv.top.title')} hint={t('clv.top.hint')} flush>
        <ForeseenTable query={TOP} />
      </Panel>
      {chosen ? <BinDrawer chosen={chosen} overview={overview} onClose={() => setParams({})} /> : null}
    </>
  );
}

function Content({ overview, work }: { overview: Overview; work: ClvWork }) {
  return (
    <>
      <ClvNotices overview={overview} work={work} />
      {overview.scored > 0 ? (
        <Foreseen overview={overview} />
      ) : (
        <NothingForeseen overview={overview} work={work} />
      )}
    </>
  );
}

function Actions({ overview, work }: { overview: Overview; work: ClvWork }) {
  return (
    <>
      <RoleGate minimum="owner">
        <ClvSettingsButton settings={overview.settings} />
      </RoleGate>
      {overview.model ? (
        <RoleGate minimum="marketer">
          <FitNow work={work} />
          <ScoreNow work={work} />
        </RoleGate>
      ) : null}
    </>
  );
}

/** What customers will be worth: by a model of how they buy and leave. */
export default function ClvPage() {
  const { t } = useTranslation();
  const overview = useApiQuery('/api/clv');
  const work = useClvWork(overview.data);
  return (
    <Page
      title={t('clv.title')}
      subtitle={t('clv.subtitle')}
      actions={overview.data ? <Actions overview={overview.data} work={work} /> : null}
    >
      {work.error ? <ProblemAlert error={work.error} /> : null}
      {overview.isError ? (
        <ProblemAlert error={overview.error} onRetry={() => void overview.refetch()} />
      ) : null}
      {overview.isPending ? (
        <Panel>
          <Skeleton active paragraph={{ rows: 14 }} />
        </Panel>
      ) : null}
      {overview.data ? <Content overview={overview.data} work={work} /> : null}
    </Page>
  );
}
