import type { ExclusionReason } from '../../policy/exclusion-reason.js';
import type { Purpose } from '../../messages/message.schema.js';
import type { Reentry } from '../definition/audience.schema.js';
import { TOLERANCE_MS } from '../triggers/schedule/due.js';
import { occurs } from '../triggers/trigger-looks.js';
import type { RunningVersion } from './turn.js';

const DAY_MS = 24 * 3600_000;
export const LANES: Record<Purpose, number> = { transactional: 0, care: 1, promotion: 2 };

/** What holds for everybody a campaign decides about at one instant. */
export interface Ruling {
  /** A message of the campaign since then would make another one too many; null: never too many. */
  receivedSince: Date | null;
  /** Who should have been decided about before then comes too late. */
  tooLateBefore: Date | null;
  /** The reason nobody gets it any more. */
  refusal: ExclusionReason | null;
}

export function rulingOf({ definition, status }: RunningVersion, now: Date): Ruling {
  return {
    receivedSince: receivedSince(definition.audience.reentry, now),
    // The audience of an occurrence was frozen in time and may wait; what starts on a fact is worth nothing days later.
    tooLateBefore: occurs(definition.trigger) ? null : new Date(now.getTime() - TOLERANCE_MS),
    refusal: status === 'stopped' ? 'campaign-stopped' : null,
  };
}

export function receivedSince(reentry: Reentry, now: Date): Date | null {
  switch (reentry.kind) {
    case 'once':
      return new Date(0);
    case 'every':
      return new Date(now.getTime() - reentry.days * DAY_MS);
    case 'always':
      return null;
  }
}
