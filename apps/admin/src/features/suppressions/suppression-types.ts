import type { TFunction } from 'i18next';
import type { ApiRow } from '../../api';

export type Suppression = ApiRow<'/api/suppressions'>;
export type Lift = ApiRow<'/api/suppressions/lifted'>;

export const REASONS = ['bounced', 'complained', 'unsubscribed', 'blacklisted'] as const;
export type Reason = (typeof REASONS)[number];

const isKnown = (reason: string): reason is Reason => (REASONS as readonly string[]).includes(reason);

/** A reason in words; one that came with an import as it is. */
export const reasonText = (t: TFunction, reason: string): string =>
  isKnown(reason) ? t(`suppressions.reason.${reason}`) : reason;

/** What to think of before it is lifted. */
export const warningText = (t: TFunction, reason: string): string =>
  isKnown(reason) && reason !== 'blacklisted'
    ? t(`suppressions.lift.${reason}`)
    : t('suppressions.lift.other');
