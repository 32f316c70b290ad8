import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiData } from '../../../api';
import { Chart, Count } from '../../../ui';

type Periods = ApiData<'/api/surveys/{id}/trend'>['periods'];
interface TrendProps {
  periods: Periods;
}

const HEIGHT = 280;

/** The interval as a band: an unseen line below, and what is added to it. */
const bandOf = (periods: Periods, name: string) => {
  const band = { type: 'line', stack: 'interval', symbol: 'none', lineStyle: { opacity: 0 }, silent: true };
  return [
    {
      ...band,
      name: '',
      stackStrategy: 'all',
      data: periods.map(({ npsInterval }) => npsInterval?.low ?? null),
    },
    {
      ...{ ...band, name, stackStrategy: 'all', areaStyle: { opacity: 0.18 } },
      data: periods.map(({ npsInterval }) => (npsInterval ? npsInterval.high - npsInterval.low : null)),
    },
  ];
};

function useOption(periods: Periods, hasNps: boolean) {
  const { t } = useTranslation();
  return useMemo(() => {
    const score = hasNps ? t('surveys.trend.nps') : t('surveys.average');
    const line = {
      ...{ type: 'line', name: score, symbolSize: 7 },
      data: periods.map(({ nps, averageScore }) => (hasNps ? nps : averageScore)),
    };
    const bars = {
      ...{
        type: 'bar',
        name: t('surveys.answers'),
        yAxisIndex: 1,
        barMaxWidth: 28,
        itemStyle: { opacity: 0.35 },
      },
      data: periods.map(({ responses }) => responses),
    };
    return {
      grid: { top: 44, right: 8, bottom: 4, left: 4, containLabel: true },
      legend: { data: [score, bars.name] },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: periods.map(({ start }) => start), axisLabel: { hideOverlap: true } },
      yAxis: [
        hasNps ? { type: 'value', min: -100, max: 100 } : { type: 'value' },
        { type: 'value', splitLine: { show: false }, minInterval: 1 },
      ],
      series: [...(hasNps ? bandOf(periods, t('surveys.trend.interval')) : []), line, bars],
    };
  }, [periods, hasNps, t]);
}

/** NPS with the band it lies in by 95 %, where the survey asks it, else the mean score; and how many answered. */
export function TrendChart({ periods }: TrendProps) {
  const { t } = useTranslation();
  const hasNps = periods.some(({ nps }) => nps !== null);
  const option = useOption(periods, hasNps);
  const columns = [t('surveys.trend.start'), t('surveys.answers'), t('surveys.average')];
  const ofNps = [t('surveys.trend.nps'), t('surveys.trend.low'), t('surveys.trend.high')];
  return (
    <Chart
      height={HEIGHT}
      label={t('surveys.trend.title')}
      option={option}
      table={{
        columns: [...columns, ...(hasNps ? ofNps : [])],
        rows: periods.map(({ start, responses, averageScore, nps, npsInterval }) => [
          start,
          <Count key="responses" value={responses} />,
          <Count key="average" value={averageScore} />,
          ...(hasNps
            ? [
                <Count key="nps" value={nps} />,
                <Count key="low" value={npsInterval?.low ?? null} />,
                <Count key="high" value={npsInterval?.high ?? null} />,
              ]
            : []),
        ]),
      }}
    />
  );
}
