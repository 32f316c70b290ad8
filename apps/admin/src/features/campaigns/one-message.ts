import type { Definition, Graph } from './definition';

/** The id of the one step. */
const ONLY = 'send';

/** The graph of a campaign of one message. */
export const graphOf = ({ trigger, segmentId, reentry, holdOut, policy, ...message }: Definition): Graph => ({
  version: 2,
  trigger,
  audience: {
    segmentIds: segmentId === null ? [] : [segmentId],
    excludedSegmentIds: [],
    ...{ holdOut, reentry },
    entryCap: null,
  },
  goal: null,
  ...(policy && { policy }),
  start: ONLY,
  steps: { [ONLY]: { kind: 'send', ...message, next: null } },
});

/** A graph as a campaign of one message, or null where it is more than that. */
export function oneMessageOf({ trigger, audience, goal, policy, start, steps }: Graph): Definition | null {
  const { segmentIds, excludedSegmentIds, entryCap, holdOut, reentry } = audience;
  const step = steps[start];
  const isPlain = Object.keys(steps).length === 1 && goal === null && entryCap === null;
  const isSimple = segmentIds.length <= 1 && excludedSegmentIds.length === 0;
  if (!isPlain || !isSimple || step?.kind !== 'send' || step.next !== null) return null;
  const { templateId, offerId, surveyId } = step;
  return {
    ...{ trigger, segmentId: segmentIds[0] ?? null, templateId, offerId, surveyId, reentry, holdOut },
    ...(policy && { policy }),
  };
}
