import type { ApiData } from '../../../api';

export type Overlap = ApiData<'/api/segments/overlap'>;

/** Two segments, the row first. */
export interface Ids {
  id: number;
  other: number;
}
