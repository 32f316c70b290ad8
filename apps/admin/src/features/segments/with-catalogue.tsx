import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import type { Catalogue } from './rule/rule';
import { Waiting } from './waiting';

/** Shows `children` once it is known what rules may ask about. */
export function WithCatalogue({ children }: { children: (catalogue: Catalogue) => ReactNode }) {
  const { t } = useTranslation();
  const catalogue = useApiQuery('/api/segments/fields');
  return catalogue.data ? (
    children(catalogue.data)
  ) : (
    <Waiting title={t('segments.title')} query={catalogue} />
  );
}
