import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart, Money, useFormat } from '../../../../ui';
import { dayText } from '../../words/value-text';
import type { Day } from './figures';

const HEIGHT = 240;

function useOption(days: Day[], labels: string[]) {
  const { t } = useTranslation();
  const { money, compactMoney } = useFormat();
  return useMemo(() => {
    const line = (name: string, data: (number | null)[]) => ({
      type: 'line',
      name,
      data,
      connectNulls: true,
    });
    return {
      grid: { top: 44, right: 28, bottom: 4, left: 4, containLabel: true },
      legend: {},
      tooltip: {
        trigger: 'axis',
        valueFormatter: (value: unknown) => (typeof value === 'number' ? money(value) : '–'),
      },
      xAxis: { type: 'category', data: labels, axisLabel: { hideOverlap: true } },
      yAxis: { type: 'value', axisLabel: { formatter: (value: number) => compactMoney(value) } },
      series: [
        line(
          t('segment-insights.value.revenue'),
          days.map(({ revenueMinor }) => revenueMinor),
        ),
        line(
          t('segment-insights.value.margin'),
          days.map(({ marginMinor }) => marginMinor),
        ),
      ],
    };
  }, [days, labels, t, money, compactMoney]);
}

/** What the members of a day had brought by then; only days on which it was measured. */
export function WorthChart({ days }: { days: Day[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const measured = useMemo(() => days.filter(({ revenueMinor }) => revenueMinor !== null), [days]);
  const labels = useMemo(() => measured.map(({ day }) => dayText(day, { format })), [measured, format]);
  const option = useOption(measured, labels);
  if (measured.length === 0) return <p>{t('segment-insights.time.notMeasured')}</p>;
  return (
    <Chart
      height={HEIGHT}
      label={t('segment-insights.time.worth')}
      option={option}
      table={{
        columns: [
          t('segment-insights.time.day'),
          t('segment-insights.value.revenue'),
          t('segment-insights.value.margin'),
        ],
        rows: measured.map(({ revenueMinor, marginMinor }, at) => [
          labels[at],
          <Money key="revenue" minor={revenueMinor} />,
          <Money key="margin" minor={marginMinor} />,
        ]),
      }}
    />
  );
}
