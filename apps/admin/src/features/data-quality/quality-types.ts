import type { ApiData, ApiRow } from '../../api';

export type QualityOverview = ApiData<'/api/data-quality'>;
export type QualityCustomer = ApiRow<'/api/data-quality/customers'>;
export type Issue = QualityOverview['issues'][number]['issue'];
export type DuplicatePair = ApiRow<'/api/duplicates'>;
export type Merge = ApiRow<'/api/merges'>;
export type MergePreview = ApiData<'/api/merges/preview'>;

/** Everything a merge, an undo or a mended record may have changed. */
export const CHANGED = [
  '/api/customers',
  '/api/duplicates',
  '/api/merges',
  '/api/data-quality',
  '/api/segments',
];
