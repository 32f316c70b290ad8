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
export const changesNothing = ({ orders, customers, facts, contacts }: Counts): boolean =>
  contacts === 0 && [orders, customers, facts].every((made) => !made || made.created + made.updated === 0);

/** What came of the rows themselves, and under which words that is told. */
export const madeOf = ({ orders, customers, facts }: Counts) =>
  facts
    ? { kind: 'facts' as const, made: facts }
    : orders
      ? { kind: 'orders' as const, made: orders }
      : { kind: 'customers' as const, made: customers };
