import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import { type FollowedRun, MeasurePage, RunNow, useRun } from '../../ui';
import { CustomersPanel } from './customers/customers-panel';
import type { Overview } from './forecast-types';
import styles from './forecast.module.css';
import { ForecastNotices } from './runs/forecast-notices';
import { NoForecast } from './runs/no-forecast';
import { ForecastSettingsButton } from './settings/settings-drawer';
import { ModelCard } from './totals/model-card';
import { PeriodChart } from './totals/period-chart';
import { SummaryTiles } from './totals/summary-tiles';
import { TierTotals } from './totals/tier-totals';

function Content({ overview, run }: { overview: Overview; run: FollowedRun }) {
  const { model, latest } = overview;
  if (!model || !latest)
    return (
      <>
        <ForecastNotices overview={overview} />
        <NoForecast overview={overview} run={run} />
      </>
    );
  return (
    <>
      <SummaryTiles overview={overview} run={run} />
      <ForecastNotices overview={overview} />
      <PeriodChart overview={overview} />
      <div className={styles.columns}>
        <TierTotals overview={overview} />
        <ModelCard model={model} period={latest.options.period} />
      </div>
      <CustomersPanel overview={overview} />
    </>
  );
}

/** What customers will bring in the next three periods, by a model of all of them and by hand. */
export default function ForecastPage() {
  const { t } = useTranslation();
  const overview = useApiQuery('/api/forecast');
  const run = useRun('/api/forecast/runs', overview.data?.newest, {
    invalidates: ['/api/forecast'],
    done: ({ refusal, customers }) => (refusal ? null : t('forecast.run.done', { count: customers })),
  });
  return (
    <MeasurePage
      title={t('forecast.title')}
      subtitle={t('forecast.subtitle')}
      width="wide"
      overview={overview}
      run={run}
      settings={({ settings }) => <ForecastSettingsButton settings={settings} />}
      actions={({ model }) => (model ? <RunNow run={run}>{t('forecast.run.now')}</RunNow> : null)}
    >
      {(data) => <Content overview={data} run={run} />}
    </MeasurePage>
  );
}
