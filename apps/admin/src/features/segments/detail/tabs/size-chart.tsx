import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart, Count, useFormat } from '../../../../ui';
import { dayText } from '../../words/value-text';
import type { Day } from './figures';

const HEIGHT = 280;

function useOption(days: Day[], labels: string[]) {
  const { t } = useTranslation();
  const { compact, count } = useFormat();
  return useMemo(
    () => ({
      grid: { top: 44, right: 28, bottom: 4, left: 4, containLabel: true },
      legend: {},
      tooltip: {
        trigger: 'axis',
        valueFormatter: (value: unknown) => (value === null ? '–' : count(Math.abs(Number(value)))),
      },
      xAxis: { type: 'category', data: labels, axisLabel: { hideOverlap: true } },
      yAxis: { type: 'value', axisLabel: { formatter: (value: number) => compact(Math.abs(value)) } },
      series: [
        {
          type: 'line',
          step: 'end',
          showSymbol: false,
          name: t('segments.members'),
          data: days.map(({ members }) => members),
        },
        {
          type: 'bar',
          stack: 'moves',
          name: t('segment-insights.time.entered'),
          data: days.map(({ entered }) => entered),
        },
        {
          type: 'bar',
          stack: 'moves',
          name: t('segment-insights.time.departed'),
          data: days.map(({ departed }) => -departed),
        },
      ],
    }),
    [days, labels, t, compact, count],
  );
}

/** Members at the end of each day, with those who came above the line and those who went below it. */
export function SizeChart({ days }: { days: Day[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const labels = useMemo(() => days.map(({ day }) => dayText(day, { format })), [days, format]);
  const option = useOption(days, labels);
  return (
    <Chart
      height={HEIGHT}
      label={t('segment-insights.time.size')}
      option={option}
      table={{
        columns: [
          t('segment-insights.time.day'),
          t('segments.members'),
          t('segment-insights.time.entered'),
          t('segment-insights.time.departed'),
        ],
        rows: days.map(({ members, entered, departed }, at) => [
          labels[at],
          <Count key="members" value={members} />,
          <Count key="entered" value={entered} />,
          <Count key="departed" value={departed} />,
        ]),
      }}
    />
  );
}
