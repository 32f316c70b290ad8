import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui';
import type { Chosen } from './points-overview';

/** A band of points in words: "below 0", "10 – 20", "190 and more". */
export function useBandText(): (band: Chosen & { kind: 'band' }) => string {
  const { t } = useTranslation();
  const { count } = useFormat();
  return ({ from, to }) => {
    if (from === null) return t('points.band.below');
    if (to === null) return t('points.band.above', { from: count(from) });
    return t('points.band.between', { from: count(from), to: count(to) });
  };
}
