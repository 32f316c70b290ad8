import type { ExclusionReason } from '../../policy/exclusion-reason.js';
import type { Purpose } from '../../messages/message.schema.js';
import type { LaunchedDefinition, Reentry } from '../campaign-definition.js';
import type { CampaignStatus } from '../campaign-status.js';
import { TOLERANCE_MS } from '../triggers/schedule/due.js';

const DAY_MS = 24 * 3600_000;
const LANES: Record<Purpose, number> = { transactional: 0, care: 1, promotion: 2 };

/** What a launch froze, and where the campaign stands. */
export interface DecidedVersion {
  versionId: number;
  campaignId: number;
  definition: LaunchedDefinition;
  templateVersionId: number;
  offerId: number | null;
  surveyId: number | null;
  status: CampaignStatus;
}

/** What holds for everybody a campaign decides about at one instant. */
export interface Ruling {
  /** A message of the campaign since then would make another one too many; null: never too many. */
  receivedSince: Date | null;
  /** Who should have been decided about before then comes too late. */
  tooLateBefore: Date | null;
  /** The reason nobody gets it any more. */
  refusal: ExclusionReason | null;
  lane: number;
}

/** The audience of an occurrence was frozen in time and may wait; what starts on a fact is worth nothing days later. */
const STARTS_ON_A_FACT: readonly LaunchedDefinition['trigger']['kind'][] = ['segment-entered', 'birthday'];

export function rulingOf({ definition, status }: DecidedVersion, now: Date): Ruling {
  const startsOnFact = STARTS_ON_A_FACT.includes(definition.trigger.kind);
  return {
    receivedSince: receivedSince(definition.reentry, now),
    tooLateBefore: startsOnFact ? new Date(now.getTime() - TOLERANCE_MS) : null,
    refusal: status === 'stopped' ? 'campaign-stopped' : null,
    lane: LANES[definition.message.purpose],
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
