import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui';
import type { ViewedCell } from './grid-view';

/** What a cell amounts to, as a sentence; with who came and went, if anybody did. */
export function useCellText(): (cell: ViewedCell, share: number) => string {
  const { t } = useTranslation();
  const { percent, money, count } = useFormat();
  return ({ customers, revenueMinor, averageMonetary, net }, share) => {
    const moved = net === 0 ? '' : t(net > 0 ? 'rfm.cell.more' : 'rfm.cell.fewer', { count: Math.abs(net) });
    const amounts =
      averageMonetary === null
        ? t('rfm.cell.empty')
        : t('rfm.cell.text', {
            count: customers,
            share: percent(share),
            revenue: money(revenueMinor),
            monetary: count(averageMonetary),
          });
    return amounts + moved;
  };
}
