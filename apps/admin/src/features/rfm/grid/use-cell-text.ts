import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui';
import type { GridCell } from '../rfm-overview';

/** What a cell amounts to, as a sentence. */
export function useCellText(): (cell: GridCell, share: number) => string {
  const { t } = useTranslation();
  const { percent, money, count } = useFormat();
  return ({ customers, revenueMinor, averageMonetary }, share) =>
    averageMonetary === null
      ? t('rfm.cell.empty')
      : t('rfm.cell.text', {
          count: customers,
          share: percent(share),
          revenue: money(revenueMinor),
          monetary: count(averageMonetary),
        });
}
