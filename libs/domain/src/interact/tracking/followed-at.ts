import type { Purpose } from '../messages/message.schema.js';
import { type Followed, type TrackingHistory, USUAL_RULES } from './tracking-rules.schema.js';

/** What is followed of a message that was decided at an instant. */
export function followedAt({ changes }: TrackingHistory, purpose: Purpose, decidedAt: Date): Followed {
  const rules = changes.findLast(({ since }) => since <= decidedAt)?.rules ?? USUAL_RULES;
  return rules[purpose];
}
