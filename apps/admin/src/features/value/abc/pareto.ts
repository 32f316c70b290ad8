import type { EChartsCoreOption } from 'echarts/core';
import type { AbcClass, AbcOverview, AbcSettings } from '../value-types';

type Curve = AbcOverview['curve'];

interface ParetoTexts {
  customers: string;
  value: string;
  point: (customers: number, value: number) => string;
  percent: (share: number) => string;
  /** The colour of the lines between classes. */
  line: string;
}

/** The class of the customers at whose turn this share of the value (0 to 1) has been reached. */
export function classAt(share: number, { aBelow, bBelow }: Pick<AbcSettings, 'aBelow' | 'bBelow'>): AbcClass {
  if (share * 100 <= aBelow) return 'A';
  return share * 100 <= bBelow ? 'B' : 'C';
}

/** The point at each tenth of the customers, or the nearest one after it. */
export function tenths(curve: Curve): Curve {
  const wanted = Array.from({ length: 10 }, (_, index) => (index + 1) / 10);
  const found = wanted.map((share) => curve.find(({ customers }) => customers >= share - 1e-9));
  return [...new Set(found.filter((point) => point !== undefined))];
}

const share = (format: (value: number) => string) => ({
  type: 'value',
  min: 0,
  max: 1,
  interval: 0.2,
  axisLabel: { formatter: format },
});

/** Cumulative value over cumulative customers, with a line where each class ends. */
export function paretoOption(curve: Curve, settings: AbcSettings, texts: ParetoTexts): EChartsCoreOption {
  const end = (name: AbcClass, below: number) => ({
    yAxis: below / 100,
    label: { formatter: name, position: 'insideStartTop' },
  });
  return {
    aria: { enabled: false },
    grid: { top: 16, right: 20, bottom: 40, left: 8, containLabel: true },
    xAxis: { ...share(texts.percent), name: texts.customers, nameLocation: 'middle', nameGap: 28 },
    yAxis: share(texts.percent),
    tooltip: {
      trigger: 'axis',
      formatter: (points: { value: [number, number] }[]) => {
        const [point] = points;
        return point ? texts.point(...point.value) : '';
      },
    },
    series: [
      {
        type: 'line',
        name: texts.value,
        data: curve.map(({ customers, value }) => [customers, value]),
        symbol: 'circle',
        symbolSize: 5,
        triggerLineEvent: true,
        areaStyle: { opacity: 0.12 },
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: texts.line, type: 'dashed' },
          data: [end('A', settings.aBelow), end('B', settings.bBelow)],
        },
      },
    ],
  };
}
