import { Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useApiQuery } from '../../api';
import { DateTime, Empty, Page, Panel, ProblemAlert, RoleGate, StatCard, Tiles, useFormat } from '../../ui';
import { BreakEvenTile } from './break-even-tile';
import { CampaignList } from './campaign-list';
import { CalibrationChart } from './charts/calibration-chart';
import { CellChart } from './charts/cell-chart';
import { DigitChart } from './charts/digit-chart';
import { Choices } from './choices';
import { ChosenCustomers } from './chosen-customers';
import { METRICS, type Chosen, type Metric, type Overview } from './results-types';
import styles from './results.module.css';
import { TooEarly } from './too-early';
import { ResultsSettings } from './results-settings';
import { TotalTile } from './total-tile';

function Charts({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { metric, breakEven, total } = overview;
  if (total.rate === null) return <TooEarly total={total} />;
  return (
    <>
      <div className={styles.columns}>
        <DigitChart digits={overview.digits} onOpen={setChosen} />
        <CalibrationChart steps={overview.calibration} hint={t('results.calibration.hintAll')} />
      </div>
      <CellChart
        cells={overview.cells}
        breakEven={metric === 'ordered' ? breakEven : null}
        onOpen={setChosen}
      />
      <ChosenCustomers chosen={chosen} />
    </>
  );
}

function Figures({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const { metric, breakEven } = overview;
  return (
    <>
      <Tiles min={200}>
        <StatCard
          label={t('results.campaigns')}
          value={count(overview.campaigns)}
          hint={
            <>
              {t('results.counted')} <DateTime at={overview.countedAt} show="relative" />
            </>
          }
        />
        <TotalTile total={overview.total} />
        {metric === 'ordered' ? <BreakEvenTile breakEven={breakEven} /> : null}
      </Tiles>
      <Charts key={overview.kind} overview={overview} />
    </>
  );
}

function Content({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  if (overview.total.people > 0) return <Figures overview={overview} />;
  return (
    <Panel>
      <Empty title={t('results.nothing')}>{t('results.nothingHint', { days: overview.responseDays })}</Empty>
    </Panel>
  );
}

const metricOf = (text: string | null): Metric => METRICS.find((metric) => metric === text) ?? 'ordered';

/** How customers respond: by digit and by cell, what pays, and how right predictions were. */
export default function ResultsPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const metric = metricOf(params.get('metric'));
  const kind = params.get('kind') ?? 'any';
  const overview = useApiQuery(
    '/api/responses',
    { params: { query: { metric, kind } } },
    { keepPrevious: true },
  );
  const choose = (next: { metric?: Metric; kind?: string }): void =>
    setParams({ metric, kind, ...next }, { replace: true });
  return (
    <Page
      title={t('results.title')}
      subtitle={t('results.subtitle')}
      width="wide"
      actions={
        overview.data ? (
          <RoleGate minimum="owner">
            <ResultsSettings settings={overview.data.settings} />
          </RoleGate>
        ) : null
      }
    >
      <Choices
        withAny
        {...{ metric, kind }}
        kinds={overview.data?.kinds ?? []}
        onMetric={(next) => choose({ metric: next })}
        onKind={(next) => choose({ kind: next })}
      />
      {overview.isError ? (
        <ProblemAlert error={overview.error} onRetry={() => void overview.refetch()} />
      ) : null}
      {overview.isPending ? (
        <Panel>
          <Skeleton active paragraph={{ rows: 12 }} />
        </Panel>
      ) : null}
      {overview.data && !overview.isError ? <Content overview={overview.data} /> : null}
      <CampaignList metric={metric} />
    </Page>
  );
}
