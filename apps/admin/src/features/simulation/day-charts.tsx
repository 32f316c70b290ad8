import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DayChart } from './day-chart';
import { seriesOf } from './day-series';
import type { Simulation } from './simulation-types';

/** Messages, margin and cost of each virtual day. */
export function DayCharts({ days, options }: Simulation) {
  const { t } = useTranslation();
  const charts = useMemo(() => {
    const of = (channel: string, value: (day: Simulation['days'][number]) => number): number[] =>
      seriesOf(days, options.days, (row) => row.channel === channel, value);
    const channels = (['email', 'sms'] as const).filter((channel) =>
      days.some((row) => row.channel === channel && row.messages > 0),
    );
    const brought = seriesOf(
      days,
      options.days,
      (row) => row.channel !== '',
      (row) => row.marginMinor,
    );
    return {
      volume: channels.map((channel) => ({ channel, values: of(channel, (row) => row.messages) })),
      cost: channels.map((channel) => ({ channel, values: of(channel, (row) => row.costMinor) })),
      anyway: of('', (row) => row.marginMinor),
      brought,
    };
  }, [days, options.days]);
  const named = (series: { channel: string; values: number[] }[]) =>
    series.map(({ channel, values }) => ({ name: t(`simulation.${channel}`), values }));
  const costs = charts.cost.some(({ values }) => values.some((value) => value > 0));
  return (
    <>
      <DayChart title={t('simulation.volume')} series={named(charts.volume)} unit="count" />
      <DayChart
        title={t('simulation.money')}
        unit="money"
        as="line"
        series={[
          { name: t('simulation.anyway'), values: charts.anyway },
          { name: t('simulation.brought'), values: charts.brought },
        ]}
      />
      {costs ? <DayChart title={t('simulation.cost')} series={named(charts.cost)} unit="money" /> : null}
    </>
  );
}
