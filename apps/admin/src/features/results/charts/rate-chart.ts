import type { Formatters } from '../../../ui/format/formatters';

/** What the bar charts of rates have in common: a percent axis, and room for the legend. */
export const rateGrid = { top: 44, right: 12, bottom: 4, left: 4, containLabel: true };

/** A rate drawn only where one is claimed. */
export const drawn = (rate: number | null): number | '-' => rate ?? '-';

/** An axis of rates. */
export const rateAxis = (percent: Formatters['percent']) => ({
  type: 'value',
  min: 0,
  axisLabel: { formatter: (value: number) => percent(value) },
});

/** In a tooltip: a rate, or a dash where none is claimed. */
export const rateText =
  (percent: Formatters['percent']) =>
  (value: unknown): string =>
    typeof value === 'number' ? percent(value) : '–';
