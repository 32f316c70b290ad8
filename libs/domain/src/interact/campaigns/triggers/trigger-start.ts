import type { Tx } from '../../../database/database.js';
import type { CampaignDefinition } from '../campaign-definition.js';
import { START_CURSOR } from './cursor.sql.js';
import { sourceOf } from './fact-source.js';
import { PUT_DOWN } from './kinds/still-buys.js';
import { startsOnFacts, watchesStillBuys } from './trigger-looks.js';

/** Begins to watch for what starts a campaign that is just being launched. What was before does not start it. */
export async function startWatching(
  tx: Tx,
  campaignId: number,
  { trigger, audience }: Pick<CampaignDefinition, 'trigger' | 'audience'>,
  now: Date,
): Promise<void> {
  const source = startsOnFacts(trigger) ? sourceOf(trigger) : null;
  const segments = trigger.kind === 'segment-left' ? [trigger.segmentId] : audience.segmentIds;
  await tx.run(START_CURSOR, [campaignId, now, source, source === 'segment' ? segments : null]);
  if (watchesStillBuys(trigger)) await tx.run(PUT_DOWN, [campaignId, trigger.move.below]);
}
