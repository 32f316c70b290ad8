import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart, Count, Money, Panel, useFormat } from '../../ui';

interface Series {
  name: string;
  values: number[];
}

interface DayChartProps {
  title: string;
  series: Series[];
  /** `money` in minor units of the workspace's currency. */
  unit: 'count' | 'money';
  /** Bars upon each other, or lines. */
  as?: 'bar' | 'line';
}

/** Figures of each virtual day. */
export function DayChart({ title, series, unit, as = 'bar' }: DayChartProps) {
  const { t } = useTranslation();
  const { compact, compactMoney, count, money } = useFormat();
  const length = series[0]?.values.length ?? 0;
  const labels = useMemo(
    () => Array.from({ length }, (_, day) => t('simulation.dayN', { n: day + 1 })),
    [length, t],
  );
  const short = unit === 'money' ? compactMoney : compact;
  const whole = unit === 'money' ? money : count;
  const option = useMemo(
    () => ({
      grid: { top: 44, right: 16, bottom: 4, left: 4, containLabel: true },
      legend: {},
      tooltip: { trigger: 'axis', valueFormatter: (value: unknown) => whole(Number(value)) },
      xAxis: { type: 'category', data: labels, axisLabel: { hideOverlap: true } },
      yAxis: { type: 'value', axisLabel: { formatter: (value: number) => short(value) } },
      series: series.map(({ name, values }) => ({
        ...{ type: as, name, data: values, showSymbol: false },
        ...(as === 'bar' ? { stack: 'all', barCategoryGap: '10%' } : {}),
      })),
    }),
    [labels, series, as, short, whole],
  );
  const Figure = ({ value }: { value: number }) =>
    unit === 'money' ? <Money minor={value} /> : <Count value={value} />;
  return (
    <Panel title={title}>
      <Chart
        label={title}
        option={option}
        height={280}
        table={{
          columns: [t('simulation.day'), ...series.map(({ name }) => name)],
          rows: labels.map((label, day) => [
            label,
            ...series.map(({ name, values }) => <Figure key={name} value={values[day] ?? 0} />),
          ]),
        }}
      />
    </Panel>
  );
}
