import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTheme } from '../../../theme';
import { seriesColors } from '../../../theme/chart-palette';
import { tokens } from '../../../theme/tokens';
import { Chart, Count, Panel, Percent, useFormat } from '../../../ui';
import type { BelievedCell, BreakEven, Chosen } from '../results-types';
import { useWords } from '../use-words';
import { drawn, rateAxis, rateGrid, rateText } from './rate-chart';

interface CellChartProps {
  cells: BelievedCell[];
  /** Null where responses are not orders. */
  breakEven: BreakEven | null;
  onOpen: (chosen: Chosen) => void;
}

const HEIGHT = 300;

function useColours() {
  const { name } = useTheme();
  const [worthIt = ''] = seriesColors[name];
  return { worthIt, notWorthIt: tokens[name].borderStrong, line: tokens[name].danger };
}

function useOption(cells: BelievedCell[], breakEven: number | null) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const words = useWords();
  const { worthIt, notWorthIt, line } = useColours();
  const names = cells.map(({ cell }) => words.cell(cell)).join();
  return useMemo(() => {
    const bars = cells.map(({ rate, advice }) => ({
      value: drawn(rate),
      itemStyle: { color: advice?.send === false ? notWorthIt : worthIt },
    }));
    const at = {
      yAxis: breakEven,
      label: { formatter: t('results.breakEven.title'), position: 'insideEndTop' },
    };
    const markLine = { silent: true, symbol: 'none', lineStyle: { color: line }, data: [at] };
    return {
      grid: { ...rateGrid, top: 24 },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: rateText(percent) },
      xAxis: { type: 'category', data: names.split(','), axisLabel: { hideOverlap: true } },
      yAxis: rateAxis(percent),
      series: [
        {
          type: 'bar',
          name: t('results.cells.rate'),
          cursor: 'pointer',
          barCategoryGap: '15%',
          data: bars,
          ...(breakEven === null ? {} : { markLine }),
        },
      ],
    };
  }, [cells, names, breakEven, worthIt, notWorthIt, line, percent, t]);
}

/** The rate each cell is believed to respond with, against what pays; each bar opens its customers. */
export function CellChart({ cells, breakEven, onOpen }: CellChartProps) {
  const { t } = useTranslation();
  const words = useWords();
  const option = useOption(cells, breakEven?.rate ?? null);
  const open = (cell: BelievedCell['cell'] | undefined): void => {
    if (cell) onOpen({ kind: 'cell', cell });
  };
  const columns = ['cell', 'people', 'responses', 'believed', 'interval90', ...(breakEven ? ['advice'] : [])];
  return (
    <Panel
      title={t('results.cells.title')}
      hint={breakEven ? `${t('results.cells.hint')} ${t('results.cells.pays')}` : t('results.cells.hint')}
    >
      <Chart
        height={HEIGHT}
        label={t('results.cells.title')}
        option={option}
        onSelect={({ dataIndex }) => open(cells[dataIndex]?.cell)}
        table={{
          columns: columns.map((key) => t(`results.column.${key}`)),
          rows: cells.map(({ cell, people, responses, rate, interval, advice }) => [
            <Button key="open" type="link" size="small" disabled={cell === null} onClick={() => open(cell)}>
              {words.cell(cell)}
            </Button>,
            <Count key="people" value={people} />,
            <Count key="responses" value={responses} />,
            <Percent key="rate" value={rate} />,
            words.between(interval),
            ...(breakEven ? [words.advice(advice)] : []),
          ]),
        }}
      />
    </Panel>
  );
}
