import { useTranslation } from 'react-i18next';
import { Button } from 'antd';
import { Chart, Count, Panel, useFormat } from '../../ui';
import { type Band, bandOf, type Chosen } from './points-overview';
import { useBandText } from './use-band-text';

interface DistributionChartProps {
  bands: Band[];
  onOpen: (chosen: Chosen) => void;
}

/** How many customers have how many points; every bar opens its customers, and so does every row of the table. */
export function DistributionChart({ bands, onOpen }: DistributionChartProps) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const bandText = useBandText();
  const chosen = bands.map((_, index) => bandOf(bands, index));
  const names = chosen.map(bandText);
  const option = {
    grid: { top: 16, right: 8, bottom: 24, left: 8 },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      valueFormatter: (value: number) => count(value),
    },
    xAxis: { type: 'category', data: names },
    yAxis: { type: 'value' },
    series: [{ type: 'bar', name: t('points.customers'), data: bands.map((band) => band.customers) }],
  };
  return (
    <Panel title={t('points.distribution.title')} hint={t('points.distribution.hint')}>
      <Chart
        label={t('points.distribution.title')}
        option={option}
        height={280}
        onSelect={({ dataIndex }) => {
          const band = chosen[dataIndex];
          if (band) onOpen(band);
        }}
        table={{
          columns: [t('points.points'), t('points.customers')],
          rows: bands.map((band, index) => [
            <Button key="open" type="link" size="small" onClick={() => onOpen(chosen[index]!)}>
              {names[index]}
            </Button>,
            <Count key="customers" value={band.customers} />,
          ]),
        }}
      />
    </Panel>
  );
}
