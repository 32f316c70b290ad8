import type { Tx } from '../../../database/database.js';
import type { CampaignProblem } from '../campaign.schema.js';
import type { LaunchedStep } from '../definition/launched-definition.js';
import { MISSING_LIST, PAUSE_WITH_PROBLEM } from './firing.sql.js';

/** Nothing is guessed and nothing is lost: the campaign waits, and says what it waits for. */
export async function pauseForMissingSegment(
  tx: Tx,
  campaignId: number,
  segmentId: number,
  now: Date,
  path: CampaignProblem['path'] = ['audience', 'segmentIds'],
): Promise<void> {
  const problem: CampaignProblem = {
    code: 'segment-missing',
    severity: 'error',
    path,
    params: { id: segmentId },
    message: `There is no segment ${segmentId} any more.`,
  };
  await tx.run(PAUSE_WITH_PROBLEM, [campaignId, JSON.stringify(problem), now]);
}

/** A list a step writes to that is not there any more; null: all are. */
export async function missingListOf(tx: Tx, step: LaunchedStep): Promise<number | null> {
  const lists =
    step.kind === 'update'
      ? step.changes.flatMap((change) => (change.kind === 'list' ? (change.segmentId ?? []) : []))
      : [];
  if (lists.length === 0) return null;
  return (await tx.row<{ id: number }>(MISSING_LIST, [lists]))?.id ?? null;
}
