import type { Tx } from '../../../database/database.js';
import type { CampaignProblem } from '../campaign.schema.js';
import type { LaunchedDefinition } from '../campaign-definition.js';
import { PAUSE_WITH_PROBLEM } from './firing.sql.js';

/** Nothing is guessed and nothing is lost: the campaign waits, and says what it waits for. */
export async function pauseForMissingSegment(
  tx: Tx,
  { campaignId, definition }: { campaignId: number; definition: LaunchedDefinition },
  now: Date,
): Promise<void> {
  const { segmentId } = definition;
  const problem: CampaignProblem = {
    code: 'segment-missing',
    severity: 'error',
    path: ['segmentId'],
    params: { id: segmentId },
    message: `There is no segment ${segmentId} any more.`,
  };
  await tx.run(PAUSE_WITH_PROBLEM, [campaignId, JSON.stringify(problem), now]);
}
