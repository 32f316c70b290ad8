import { useTranslation } from 'react-i18next';
import { Chart, Count, Panel, useFormat } from '../../ui';
import { type Overview, TERMS } from './points-overview';

/** What the points of all customers together are made of. */
export function TermsChart({ sums }: { sums: Overview['sums'] }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const names = TERMS.map((term) => t(`points.term.${term}.name`));
  const option = {
    grid: { top: 8, right: 24, bottom: 24, left: 8 },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      valueFormatter: (value: number) => count(value),
    },
    xAxis: { type: 'value', axisLabel: { hideOverlap: true } },
    yAxis: { type: 'category', inverse: true, data: names },
    series: [{ type: 'bar', data: TERMS.map((term) => sums[term]) }],
  };
  return (
    <Panel title={t('points.terms.title')} hint={t('points.terms.hint')}>
      <Chart
        label={t('points.terms.title')}
        option={option}
        height={280}
        table={{
          columns: [t('points.terms.term'), t('points.points')],
          rows: TERMS.map((term, index) => [names[index], <Count key="points" value={sums[term]} />]),
        }}
      />
    </Panel>
  );
}
