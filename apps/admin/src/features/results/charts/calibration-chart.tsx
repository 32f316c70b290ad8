import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart, Count, Panel, Percent, useFormat } from '../../../ui';
import type { CalibrationStep } from '../results-types';
import { useWords } from '../use-words';
import { rateAxis, rateText } from './rate-chart';

const HEIGHT = 300;

function useOption(steps: CalibrationStep[]) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  return useMemo(() => {
    const most = Math.max(...steps.flatMap(({ predicted, actual }) => [predicted, actual]));
    const axis = (key: string) => ({
      ...rateAxis(percent),
      name: t(`results.column.${key}`),
      nameLocation: 'middle',
    });
    return {
      grid: { top: 44, right: 16, bottom: 24, left: 24, containLabel: true },
      legend: {},
      tooltip: { trigger: 'item', valueFormatter: rateText(percent) },
      xAxis: { ...axis('predicted'), nameGap: 28 },
      yAxis: { ...axis('actual'), nameGap: 48 },
      series: [
        {
          type: 'line',
          name: t('results.calibration.actual'),
          symbolSize: 9,
          data: steps.map(({ predicted, actual }) => [predicted, actual]),
        },
        {
          type: 'line',
          name: t('results.calibration.right'),
          symbol: 'none',
          lineStyle: { type: 'dashed', width: 1 },
          data: [
            [0, 0],
            [most, most],
          ],
        },
      ],
    };
  }, [steps, percent, t]);
}

/** People whose predicted rates were alike, and the rate that came: right predictions lie on the line. */
export function CalibrationChart({ steps, hint }: { steps: CalibrationStep[]; hint: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const option = useOption(steps);
  return (
    <Panel title={t('results.calibration.title')} hint={hint}>
      {steps.length === 0 ? (
        <p>{t('results.calibration.none')}</p>
      ) : (
        <Chart
          height={HEIGHT}
          label={t('results.calibration.title')}
          option={option}
          table={{
            columns: ['people', 'predicted', 'actual', 'interval'].map((key) => t(`results.column.${key}`)),
            rows: steps.map(({ people, predicted, actual, interval }) => [
              <Count key="people" value={people} />,
              <Percent key="predicted" value={predicted} />,
              <Percent key="actual" value={actual} />,
              words.between(interval),
            ]),
          }}
        />
      )}
    </Panel>
  );
}
