import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui';
import type { Chosen } from './bins';

/** A bar in words: `30%–40%`, `¥100–¥200`, `¥5,000 and more`. */
export function useBinText(): (chosen: Chosen) => string {
  const { t } = useTranslation();
  const { percent, compactMoney } = useFormat();
  return ({ by, bin }) => {
    const said = by === 'alive' ? percent : compactMoney;
    return bin.to === null
      ? t('clv.bin.andMore', { from: said(bin.from) })
      : t('clv.bin.span', { from: said(bin.from), to: said(bin.to) });
  };
}
