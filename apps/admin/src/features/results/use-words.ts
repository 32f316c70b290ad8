import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui';
import type { Advice, BelievedCell, Chosen, Rate } from './results-types';

/** What results are called in sentences, tables and charts. */
export function useWords() {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const between = (interval: Rate['interval']): string =>
    interval
      ? t('results.between', { low: percent(interval.low), high: percent(interval.high) })
      : t('results.none');
  return {
    between,
    rate: (rate: number | null): string => (rate === null ? t('results.none') : percent(rate)),
    /** `email:promotion:offer` in words. */
    kind: (kind: string): string => {
      const [channel, purpose, offer] = kind.split(':');
      if (!purpose) return t('results.kind.any');
      return [
        t(`results.kind.${channel}`),
        t(`templates.purpose.${purpose}`),
        ...(offer === 'any' ? [] : [t(`results.kind.${offer}`)]),
      ].join(' · ');
    },
    cell: (cell: BelievedCell['cell']): string => cell ?? t('results.notScored'),
    chosen: (chosen: Chosen): string =>
      chosen.kind === 'cell'
        ? t('results.cellName', { cell: chosen.cell })
        : t('results.digitName', { digit: t(`rfm.digit.${chosen.digit}`), score: chosen.score }),
    advice: (advice: Advice | null): string => {
      if (!advice) return t('results.none');
      const key = advice.send ? 'send' : 'skip';
      return t(`results.advice.${advice.isSure ? key : `${key}Perhaps`}`);
    },
  };
}
