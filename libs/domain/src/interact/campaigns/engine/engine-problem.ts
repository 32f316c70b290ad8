import type { Tx } from '../../../database/database.js';
import type { CampaignProblem } from '../campaign.schema.js';
import { PAUSE_WITH_PROBLEM } from './firing.sql.js';

/** Nothing is guessed and nothing is lost: the campaign waits, and says what it waits for. */
export async function pauseForMissingSegment(
  tx: Tx,
  campaignId: number,
  segmentId: number,
  now: Date,
): Promise<void> {
  const problem: CampaignProblem = {
    code: 'segment-missing',
    severity: 'error',
    path: ['audience', 'segmentIds'],
    params: { id: segmentId },
    message: `There is no segment ${segmentId} any more.`,
  };
  await tx.run(PAUSE_WITH_PROBLEM, [campaignId, JSON.stringify(problem), now]);
}
