import { Alert, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiRow, useApiQuery } from '../../../api';
import { Empty, Panel, ProblemAlert, useFormat } from '../../../ui';
import { bandsOf, type Overview } from '../rfm-overview';
import { MovementChart } from './movement-chart';
import styles from './movement.module.css';

type Run = ApiRow<'/api/rfm/runs'>;

interface RunSelectProps {
  label: string;
  runs: Run[];
  value: number;
  onChange: (id: number) => void;
}

function RunSelect({ label, runs, value, onChange }: RunSelectProps) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  return (
    <label className={styles.run}>
      {label}
      <Select<number>
        value={value}
        aria-label={label}
        popupMatchSelectWidth={false}
        options={runs.map((run) => ({
          value: run.id,
          label: t('rfm.movement.run', { at: dateTime(run.asOf), count: run.customers }),
        }))}
        onChange={onChange}
      />
    </label>
  );
}

function Between({ runs, latest }: { runs: Run[]; latest: number }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<{ from: number; to: number } | null>(null);
  const { from, to } = chosen ?? { from: runs[1]!.id, to: runs[0]!.id };
  const movement = useApiQuery(
    '/api/rfm/movement',
    { params: { query: { from, to } } },
    { keepPrevious: true },
  );
  return (
    <>
      <div className={styles.runs}>
        <RunSelect
          label={t('rfm.movement.from')}
          runs={runs.filter(({ id }) => id < to)}
          value={from}
          onChange={(id) => setChosen({ from: id, to })}
        />
        <RunSelect
          label={t('rfm.movement.to')}
          runs={runs.filter(({ id }) => id > from)}
          value={to}
          onChange={(id) => setChosen({ from, to: id })}
        />
      </div>
      {movement.isError ? (
        <ProblemAlert error={movement.error} onRetry={() => void movement.refetch()} />
      ) : null}
      {movement.isPending ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
      {movement.data?.isResettled ? <Alert type="info" showIcon title={t('rfm.movement.resettled')} /> : null}
      {movement.data ? <MovementChart movement={movement.data} isLatest={to === latest} /> : null}
    </>
  );
}

/** Who moved from which group to which between two runs that one may choose. */
export function MovementPanel({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const runs = useApiQuery('/api/rfm/runs', { params: { query: { limit: 100 } } });
  const bands = bandsOf(overview);
  const comparable = runs.data?.rows.filter(
    ({ status, options }) => status === 'finished' && options.bands === bands,
  );
  return (
    <Panel title={t('rfm.movement.title')} hint={t('rfm.movement.hint')}>
      {runs.isError ? <ProblemAlert error={runs.error} onRetry={() => void runs.refetch()} /> : null}
      {runs.isPending ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
      {comparable && comparable.length < 2 ? <Empty title={t('rfm.movement.few')} /> : null}
      {comparable && comparable.length > 1 ? (
        <Between key={comparable[0]?.id} runs={comparable} latest={overview.latest?.id ?? 0} />
      ) : null}
    </Panel>
  );
}
