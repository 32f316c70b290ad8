import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useApiQuery } from '../../api';
import { MeasurePage, Panel, RoleGate } from '../../ui';
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
function Foreseen({ overview, work }: { overview: Overview; work: ClvWork }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const chosen = chosenOf(params.get('bar'), overview);
  const open = (bar: Chosen): void => setParams({ bar: keyOf(bar, overview) });
  return (
    <>
      <ClvTiles overview={overview} run={work.score} />
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
        <Foreseen overview={overview} work={work} />
      ) : (
        <NothingForeseen overview={overview} work={work} />
      )}
    </>
  );
}

/** What customers will be worth: by a model of how they buy and leave. */
export default function ClvPage() {
  const { t } = useTranslation();
  const overview = useApiQuery('/api/clv');
  const work = useClvWork(overview.data);
  return (
    <MeasurePage
      title={t('clv.title')}
      subtitle={t('clv.subtitle')}
      overview={overview}
      run={work.fit.error ? work.fit : work.score}
      settings={({ settings }) => <ClvSettingsButton settings={settings} />}
      actions={({ model }) =>
        model ? (
          <RoleGate minimum="marketer">
            <FitNow work={work} />
            <ScoreNow work={work} />
          </RoleGate>
        ) : null
      }
    >
      {(data) => <Content overview={data} work={work} />}
    </MeasurePage>
  );
}
