import { useTranslation } from 'react-i18next';
import { Chart, Count, Empty, Panel, Percent, useFormat } from '../../ui';
import type { LongFigures } from './movement-types';

type Point = LongFigures['fatigue'][number];

/** Beyond so many contacts all stand together, as the api counts them. */
const MOST = 10;

/** How the part of readers who respond, and who leave, goes with how many messages they had just got. */
export function FatiguePanel({ points }: { points: Point[] }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const nameOf = ({ contacts }: Point): string =>
    contacts === MOST ? t('movement.fatigue.orMore', { n: MOST }) : String(contacts);
  const line = (key: 'responded' | 'unsubscribed') => ({
    name: t(`movement.fatigue.${key}`),
    type: 'line',
    data: points.map((point) => point[key] / point.messages),
  });
  const option = {
    grid: { top: 32, right: 16, bottom: 40, left: 8 },
    legend: { top: 0 },
    tooltip: { trigger: 'axis', valueFormatter: (value: number) => percent(value) },
    xAxis: {
      type: 'category',
      data: points.map(nameOf),
      name: t('movement.fatigue.contacts'),
      nameLocation: 'middle',
      nameGap: 26,
    },
    yAxis: { type: 'value', min: 0, axisLabel: { formatter: (value: number) => percent(value) } },
    series: [line('responded'), line('unsubscribed')],
  };
  const columns = (['contacts', 'messages', 'responded', 'unsubscribed'] as const).map((column) =>
    t(`movement.fatigue.${column}`),
  );
  return (
    <Panel title={t('movement.fatigue.title')} hint={t('movement.fatigue.hint')}>
      {points.length === 0 ? (
        <Empty title={t('movement.fatigue.none')} />
      ) : (
        <Chart
          label={t('movement.fatigue.title')}
          option={option}
          height={280}
          table={{
            columns,
            rows: points.map((point) => [
              nameOf(point),
              <Count key="messages" value={point.messages} />,
              <Percent key="responded" value={point.responded / point.messages} />,
              <Percent key="unsubscribed" value={point.unsubscribed / point.messages} />,
            ]),
          }}
        />
      )}
    </Panel>
  );
}
