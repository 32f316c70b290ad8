import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart, Count, Money, Panel, useFormat } from '../../../ui';
import type { Overview } from '../clv-overview';
import type { Chosen } from './bins';
import { useBinText } from './use-bin-text';

interface DistributionProps {
  by: Chosen['by'];
  overview: Overview;
  onOpen: (chosen: Chosen) => void;
}

const HEIGHT = 260;

function useOption(labels: string[], customers: number[], name: string) {
  const { compact, count } = useFormat();
  return useMemo(
    () => ({
      grid: { top: 12, right: 8, bottom: 4, left: 4, containLabel: true },
      tooltip: {
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        valueFormatter: (value: unknown) => count(Number(value)),
      },
      xAxis: { type: 'category', data: labels, axisLabel: { hideOverlap: true } },
      yAxis: { type: 'value', axisLabel: { formatter: (value: number) => compact(value) } },
      series: [{ type: 'bar', name, data: customers, cursor: 'pointer' }],
    }),
    [labels, customers, name, compact, count],
  );
}

/** How customers are spread over chances or values; each bar opens its customers. */
export function Distribution({ by, overview, onOpen }: DistributionProps) {
  const { t } = useTranslation();
  const binText = useBinText();
  const bins = overview[by].map((bin) => ({ by, bin }));
  const labels = bins.map(binText);
  const customers = bins.map(({ bin }) => bin.customers);
  const option = useOption(labels, customers, t('clv.customers'));
  return (
    <Panel title={t(`clv.distribution.${by}.title`)} hint={t(`clv.distribution.${by}.hint`)}>
      {bins.length === 0 ? (
        <p>{t('clv.distribution.noValues')}</p>
      ) : (
        <Chart
          height={HEIGHT}
          label={t(`clv.distribution.${by}.title`)}
          option={option}
          onSelect={({ dataIndex }) => {
            const chosen = bins[dataIndex];
            if (chosen) onOpen(chosen);
          }}
          table={{
            columns: [
              t(`clv.distribution.${by}.column`),
              t('clv.customers'),
              t('clv.expectedOrders'),
              t('clv.value'),
            ],
            rows: bins.map((chosen, index) => [
              <Button key="open" type="link" size="small" onClick={() => onOpen(chosen)}>
                {labels[index]}
              </Button>,
              <Count key="customers" value={chosen.bin.customers} />,
              <Count key="orders" value={Math.round(chosen.bin.expectedOrders)} />,
              <Money key="value" minor={chosen.bin.valueMinor} compact />,
            ]),
          }}
        />
      )}
    </Panel>
  );
}
