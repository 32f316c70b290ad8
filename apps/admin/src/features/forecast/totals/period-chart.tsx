import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart, Count, Money, Panel, Percent, useFormat } from '../../../ui';
import type { Overview } from '../forecast-types';
import { showCustomers } from '../show-customers';
import { usePeriodName } from '../use-period-name';

const HEIGHT = 300;

/** What everybody bought in the past periods and is expected to buy in the next ones, and what had been expected. */
export function PeriodChart({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const { compactMoney, money } = useFormat();
  const { past, ahead, latest, settings } = overview;
  const nameOf = usePeriodName(latest?.options.period ?? settings.period);
  const labels = useMemo(() => [...past, ...ahead].map(({ start }) => nameOf(start)), [past, ahead, nameOf]);
  const option = useMemo(() => {
    const bar = (name: string, data: (number | null)[]) => ({ type: 'bar', name, data, stack: 'purchases' });
    const before = {
      type: 'line',
      name: t('forecast.chart.hadExpected'),
      data: past.map(({ forecastMinor }) => forecastMinor),
    };
    return {
      grid: { top: 36, right: 8, bottom: 4, left: 4, containLabel: true },
      legend: {},
      tooltip: {
        trigger: 'axis',
        valueFormatter: (value: unknown) => (typeof value === 'number' ? money(value) : '–'),
      },
      xAxis: { type: 'category', data: labels, axisLabel: { hideOverlap: true } },
      yAxis: { type: 'value', axisLabel: { formatter: (value: number) => compactMoney(value) } },
      series: [
        bar(t('forecast.chart.bought'), past.map(({ purchasesMinor }) => purchasesMinor)), // prettier-ignore
        bar(t('forecast.chart.expected'), [...past.map(() => null), ...ahead.map(({ purchasesMinor }) => purchasesMinor)]), // prettier-ignore
        ...(past.some(({ forecastMinor }) => forecastMinor !== null) ? [before] : []),
      ],
    };
  }, [past, ahead, labels, money, compactMoney, t]);
  return (
    <Panel title={t('forecast.chart.title')} hint={t('forecast.chart.hint')}>
      <Chart
        height={HEIGHT}
        label={t('forecast.chart.title')}
        option={option}
        onSelect={showCustomers}
        table={{
          columns: ['period', 'customers', 'orders', 'bought', 'margin', 'expense', 'hadExpected', 'expected', 'profit'].map((key) => t(`forecast.chart.${key}`)), // prettier-ignore
          rows: [
            ...past.map((period) => [
              nameOf(period.start),
              <Count key="customers" value={period.customers} />,
              <Count key="orders" value={period.orders} />,
              <Money key="bought" minor={period.purchasesMinor} />,
              <Percent key="margin" value={period.margin} />,
              <Money key="expense" minor={period.expenseMinor} />,
              <Money key="had" minor={period.forecastMinor} />,
              '–',
              '–',
            ]),
            ...ahead.map((period) => [
              nameOf(period.start),
              '–',
              '–',
              '–',
              '–',
              <Money key="expense" minor={period.expenseMinor} />,
              '–',
              <Money key="expected" minor={period.purchasesMinor} />,
              <Money key="profit" minor={period.profitMinor} />,
            ]),
          ],
        }}
      />
    </Panel>
  );
}
