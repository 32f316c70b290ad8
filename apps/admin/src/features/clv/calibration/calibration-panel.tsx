import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart, Count, Panel, useFormat } from '../../../ui';
import type { Calibration, Model } from '../clv-overview';
import { useRefusalText } from '../model/refusals';

const HEIGHT = 260;

function useOption(calibration: Calibration, labels: string[]) {
  const { t } = useTranslation();
  const { count } = useFormat();
  return useMemo(() => {
    const series = (['predicted', 'actual'] as const).map((of) => ({
      type: 'bar',
      name: t(`clv-model.calibration.${of}`),
      data: calibration.buckets.map((bucket) => bucket[of]),
    }));
    return {
      grid: { top: 52, right: 8, bottom: 22, left: 4, containLabel: true },
      legend: {},
      tooltip: {
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        valueFormatter: (value: unknown) => count(Number(value)),
      },
      xAxis: {
        type: 'category',
        data: labels,
        name: t('clv-model.calibration.axis'),
        nameLocation: 'middle',
        nameGap: 28,
      },
      yAxis: { type: 'value' },
      series,
    };
  }, [calibration, labels, t, count]);
}

function Measured({ calibration }: { calibration: Calibration }) {
  const { t } = useTranslation();
  const { count, percent } = useFormat();
  const labels = calibration.buckets.map(({ repeats, orMore }) =>
    orMore ? t('clv-model.calibration.orMore', { repeats }) : String(repeats),
  );
  const option = useOption(calibration, labels);
  const off = calibration.actual === 0 ? null : calibration.predicted / calibration.actual - 1;
  return (
    <>
      <p>
        {t('clv-model.calibration.total', {
          predicted: count(Math.round(calibration.predicted)),
          actual: count(calibration.actual),
        })}{' '}
        {off === null
          ? null
          : t(off >= 0 ? 'clv-model.calibration.tooMany' : 'clv-model.calibration.tooFew', {
              off: percent(Math.abs(off)),
            })}
      </p>
      <Chart
        height={HEIGHT}
        label={t('clv-model.calibration.title')}
        option={option}
        table={{
          columns: [
            t('clv-model.calibration.axis'),
            t('clv.customers'),
            t('clv-model.calibration.predicted'),
            t('clv-model.calibration.actual'),
          ],
          rows: calibration.buckets.map(({ customers, predicted, actual }, index) => [
            labels[index],
            <Count key="customers" value={customers} />,
            <Count key="predicted" value={predicted} />,
            <Count key="actual" value={actual} />,
          ]),
        }}
      />
    </>
  );
}

/** How far to trust the model: fitted without the last weeks, what would it have said of them? */
export function CalibrationPanel({ model }: { model: Model }) {
  const { t } = useTranslation();
  const refusalText = useRefusalText();
  const { calibration } = model;
  const refusal = model.refusals.find(({ of }) => of === 'calibration');
  const hint = calibration
    ? t('clv-model.calibration.hint', { weeks: calibration.heldOutWeeks, count: calibration.customers })
    : t('clv-model.refusal.calibration');
  return (
    <Panel title={t('clv-model.calibration.title')} hint={hint}>
      {calibration ? <Measured calibration={calibration} /> : null}
      {refusal ? <p>{refusalText(refusal)}</p> : null}
    </Panel>
  );
}
