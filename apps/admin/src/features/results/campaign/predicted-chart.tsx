import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTheme } from '../../../theme';
import { tokens } from '../../../theme/tokens';
import { Chart, Count, Money, Panel, Percent, useFormat } from '../../../ui';
import { rateAxis, rateGrid } from '../charts/rate-chart';
import type { ForetoldCell } from '../results-types';
import { useWords } from '../use-words';

const HEIGHT = 320;

interface Bar {
  name: string;
  low: number;
  high: number;
  actual: number;
}

/** Cells with a prediction, those believed likeliest to respond first, as rates. */
function barsOf(cells: readonly ForetoldCell[], nameOf: (cell: string | null) => string): Bar[] {
  const told = cells.flatMap((each) => (each.predicted ? [{ ...each, ...each.predicted }] : []));
  return told
    .sort((a, b) => b.rate - a.rate)
    .map(({ cell, people, responses, low, high }) => ({
      name: nameOf(cell),
      low: low / people,
      high: high / people,
      actual: responses / people,
    }));
}

function useOption(bars: Bar[]) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const { name: theme } = useTheme();
  const soft = tokens[theme].borderStrong;
  const missed = tokens[theme].danger;
  return useMemo(() => {
    const tell = (points: { dataIndex: number }[]): string => {
      const bar = bars[points[0]?.dataIndex ?? 0];
      if (!bar) return '';
      const values = { low: percent(bar.low), high: percent(bar.high), actual: percent(bar.actual) };
      return `${bar.name}<br>${t('results.predicted.tip', values)}`;
    };
    const range = { type: 'bar', stack: 'range', barCategoryGap: '20%', tooltip: { show: false } };
    return {
      grid: rateGrid,
      legend: { data: [t('results.predicted.interval'), t('results.predicted.actual')] },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: tell },
      xAxis: { type: 'category', data: bars.map(({ name }) => name), axisLabel: { hideOverlap: true } },
      yAxis: rateAxis(percent),
      series: [
        { ...range, silent: true, itemStyle: { color: 'transparent' }, data: bars.map(({ low }) => low) },
        {
          ...range,
          name: t('results.predicted.interval'),
          itemStyle: { color: soft, opacity: 0.6 },
          data: bars.map(({ low, high }) => high - low),
        },
        {
          type: 'scatter',
          name: t('results.predicted.actual'),
          symbolSize: 7,
          data: bars.map(({ actual, low, high }) => ({
            value: actual,
            ...(actual < low || actual > high ? { itemStyle: { color: missed } } : {}),
          })),
        },
      ],
    };
  }, [bars, soft, missed, percent, t]);
}

const COLUMNS = ['cell', 'people', 'predicted', 'predictedResponses', 'responses', 'margin', 'advice'];

/** Each cell's responses, and between which numbers they were foretold to lie. */
export function PredictedChart({ cells }: { cells: ForetoldCell[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const nameless = t('results.notScored');
  const bars = useMemo(() => barsOf(cells, (cell) => cell ?? nameless), [cells, nameless]);
  const option = useOption(bars);
  return (
    <Panel title={t('results.predicted.title')} hint={t('results.predicted.hint')}>
      <Chart
        height={HEIGHT}
        label={t('results.predicted.title')}
        option={option}
        table={{
          columns: COLUMNS.map((key) => t(`results.column.${key}`)),
          rows: cells.map(({ cell, people, responses, predicted, marginMinor, advice }) => [
            words.cell(cell),
            <Count key="people" value={people} />,
            <Percent key="rate" value={predicted?.rate ?? null} />,
            predicted ? t('results.between', predicted) : t('results.none'),
            <Count key="responses" value={responses} />,
            <Money key="margin" minor={marginMinor} />,
            words.advice(advice),
          ]),
        }}
      />
    </Panel>
  );
}
