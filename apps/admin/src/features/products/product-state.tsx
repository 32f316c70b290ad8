import { useTranslation } from 'react-i18next';
import { StatusTag } from '../../ui';
import { useNow } from '../../ui/format/use-now';
import type { ProductRow } from './product-types';

/** Whether a product is yet to come, or is not sold any more; nothing for one that is sold. */
export function ProductState({ product }: { product: Pick<ProductRow, 'launchedOn' | 'endedOn'> }) {
  const { t } = useTranslation();
  const today = new Date(useNow()).toISOString().slice(0, 10);
  if (product.endedOn && product.endedOn <= today) return <StatusTag>{t('products.state.ended')}</StatusTag>;
  if (product.launchedOn && product.launchedOn > today)
    return <StatusTag tone="accent">{t('products.state.coming')}</StatusTag>;
  return null;
}
