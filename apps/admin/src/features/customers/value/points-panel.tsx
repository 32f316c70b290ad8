import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ApiData, useApiQuery } from '../../../api';
import { Chart, Count, Money, Panel, ProblemAlert, useFormat } from '../../../ui';
import styles from '../customer-page.module.css';
import { monthsOf } from './months-of';

type Points = ApiData<'/api/value-points/customers/{id}'>;

const TERMS = ['bought', 'opportunities', 'suggestions', 'future', 'costs', 'relationship', 'total'] as const;

/** The first day of the month that is going on, as `2026-11-01`. */
const thisMonth = (): string => `${new Date().toISOString().slice(0, 7)}-01`;

function Curve({ curve }: { curve: Points['curve'] }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const months = monthsOf(curve, thisMonth());
  const option = {
    grid: { top: 16, right: 16, bottom: 24, left: 8 },
    tooltip: { trigger: 'axis', valueFormatter: (value: number) => count(value) },
    xAxis: { type: 'category', data: months.map(({ month }) => month.slice(0, 7)) },
    yAxis: { type: 'value' },
    series: [
      { type: 'line', step: 'middle', areaStyle: { opacity: 0.12 }, data: months.map(({ total }) => total) },
    ],
  };
  return (
    <Chart
      label={t('points.curve.title')}
      option={option}
      height={220}
      table={{
        columns: [t('points.curve.month'), t('points.points')],
        rows: months.map(({ month, total }) => [month.slice(0, 7), <Count key="points" value={total} />]),
      }}
    />
  );
}

function Terms({ points }: { points: NonNullable<Points['points']> }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  return (
    <ul className={styles.rows}>
      {TERMS.filter((term) => term === 'total' || points[term] !== 0).map((term) => (
        <li key={term}>
          {t(`points.term.${term}.name`)}
          <span>{count(points[term])}</span>
        </li>
      ))}
    </ul>
  );
}

function Needs({ needs }: { needs: Points['needs'] }) {
  const { t } = useTranslation();
  const { count, date } = useFormat();
  if (needs.length === 0) return <p>{t('points.needs.none')}</p>;
  return (
    <ul className={styles.rows}>
      {needs.map(({ sku, name, reason, dueOn, quantity, valueMinor }) => (
        <li key={sku}>
          <span>
            {name} {quantity === 1 ? null : t('points.needs.times', { quantity: count(quantity) })}
            <small>
              {' '}
              {t(`points.needs.reason.${reason}`)} {dueOn ? date(dueOn) : null}
            </small>
          </span>
          <Money minor={valueMinor} />
        </li>
      ))}
    </ul>
  );
}

/** The customer's points, how they went month by month, and what is needed next. */
export function PointsPanel({ id }: { id: number }) {
  const { t } = useTranslation();
  const { count, date } = useFormat();
  const answer = useApiQuery('/api/value-points/customers/{id}', { params: { path: { id } } });
  const { points, curve, needs } = answer.data ?? { points: null, curve: [], needs: [] };
  const turned = points?.turnedDownOn;
  return (
    <>
      <Panel
        title={t('points.curve.title')}
        hint={turned ? t('points.curve.turned', { day: date(turned) }) : t('points.curve.hint')}
        actions={points ? <span>{t('points.curve.peak', { points: count(points.peak) })}</span> : null}
      >
        {answer.isPending ? <Skeleton active paragraph={{ rows: 5 }} /> : null}
        {answer.isError ? <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} /> : null}
        {answer.isSuccess && !points ? <p>{t('points.curve.none')}</p> : null}
        {curve.length > 0 ? <Curve curve={curve} /> : null}
        {points ? <Terms points={points} /> : null}
      </Panel>
      {answer.isSuccess ? (
        <Panel title={t('points.needs.title')}>
          <Needs needs={needs} />
        </Panel>
      ) : null}
    </>
  );
}
