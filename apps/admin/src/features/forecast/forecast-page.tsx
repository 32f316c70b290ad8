import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import { Page, Panel, ProblemAlert, RoleGate } from '../../ui';
import { CustomersPanel } from './customers/customers-panel';
import type { Overview } from './forecast-types';
import styles from './forecast.module.css';
import { ForecastNow } from './runs/forecast-now';
import { NoForecast } from './runs/no-forecast';
import { RunNotices } from './runs/run-notices';
import { type Forecasting, useForecasting } from './runs/use-forecasting';
import { ForecastSettingsButton } from './settings/settings-drawer';
import { ModelCard } from './totals/model-card';
import { PeriodChart } from './totals/period-chart';
import { SummaryTiles } from './totals/summary-tiles';
import { TierTotals } from './totals/tier-totals';

function Content({ overview, forecasting }: { overview: Overview; forecasting: Forecasting }) {
  const { model, latest } = overview;
  if (!model || !latest)
    return (
      <>
        <RunNotices overview={overview} />
        <NoForecast overview={overview} forecasting={forecasting} />
      </>
    );
  return (
    <>
      <SummaryTiles overview={overview} isGoingOn={forecasting.run !== null} />
      <RunNotices overview={overview} />
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
  const forecasting = useForecasting(overview.data);
  return (
    <Page
      title={t('forecast.title')}
      subtitle={t('forecast.subtitle')}
      width="wide"
      actions={
        overview.data ? (
          <>
            <RoleGate minimum="owner">
              <ForecastSettingsButton settings={overview.data.settings} />
            </RoleGate>
            {overview.data.model ? (
              <RoleGate minimum="marketer">
                <ForecastNow forecasting={forecasting} />
              </RoleGate>
            ) : null}
          </>
        ) : null
      }
    >
      {forecasting.error ? <ProblemAlert error={forecasting.error} onRetry={forecasting.start} /> : null}
      {overview.isError ? (
        <ProblemAlert error={overview.error} onRetry={() => void overview.refetch()} />
      ) : null}
      {overview.isPending ? (
        <Panel>
          <Skeleton active paragraph={{ rows: 14 }} />
        </Panel>
      ) : null}
      {overview.data ? <Content overview={overview.data} forecasting={forecasting} /> : null}
    </Page>
  );
}
