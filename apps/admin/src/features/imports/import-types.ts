import type { ApiData, ApiRow } from '../../api';
import type { Tone } from '../../ui';

export type Import = ApiData<'/api/imports/{id}'>;
export type ImportRow = ApiRow<'/api/imports'>;
export type Plan = Import['plan'];
export type Target = Plan['target'];
export type Status = ImportRow['status'];
export type Counts = NonNullable<ImportRow['counts']>;

export const TONES: Record<Status, Tone> = {
  uploading: 'neutral',
  uploaded: 'neutral',
  checking: 'accent',
  checked: 'accent',
  queued: 'accent',
  running: 'accent',
  done: 'success',
  failed: 'danger',
  cancelled: 'warning',
};

export const isUnderWay = (status: Status): boolean =>
  status === 'checking' || status === 'queued' || status === 'running';

/** Whether an import, or a dry run of it, brings nothing new. */
export const changesNothing = ({ orders, customers }: Counts): boolean =>
  [orders, customers].every((made) => !made || made.created + made.updated === 0);
