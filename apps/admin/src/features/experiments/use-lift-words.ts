import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui';
import type { Measure, Verdict } from './lift-types';

const PERCENT = 100;
const TENTHS = 10;

interface LiftWords {
  /** One side's figure. */
  figure: (of: Measure, value: number | null) => string;
  /** More or less, with its sign: +2.1 points, −¥3.20. */
  difference: (of: Measure, value: number) => string;
  /** What a verdict means, and what to do about it. */
  meaning: (verdict: Verdict) => string;
}

/** Figures of a lift and their meaning in the user's language. */
export function useLiftWords(): LiftWords {
  const { t } = useTranslation();
  const { percent, money, count } = useFormat();
  const signed = (value: number, text: string): string =>
    value > 0 ? `+${text}` : value < 0 ? `−${text}` : text;
  const points = (value: number): number => Math.round(Math.abs(value) * PERCENT * TENTHS) / TENTHS;
  return {
    figure: (of, value) => {
      if (value === null) return '–';
      return of === 'ordered' ? percent(value) : money(Math.round(value));
    },
    difference: (of, value) =>
      of === 'ordered'
        ? signed(points(value) === 0 ? 0 : value, t('experiments.points', { n: count(points(value)) }))
        : signed(Math.round(value), money(Math.abs(Math.round(value)))),
    meaning: (verdict) => {
      if (verdict.kind !== 'cannot-tell') return t(`experiments.meaning.${verdict.kind}`);
      if (verdict.needed === null) return t('experiments.meaning.tooSmall');
      return t('experiments.meaning.needed', { n: count(verdict.needed) });
    },
  };
}
