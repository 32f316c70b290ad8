import type { CampaignProblem } from '../campaign.schema.js';
import type { CampaignDefinition } from '../campaign-definition.js';
import type { Step } from '../definition/step.schema.js';
import type { UpdateStep } from '../definition/steps/update.schema.js';
import type { CampaignContext } from './campaign-context.js';
import { error } from './problem.js';

/** What keeps steps that do something to customers from doing it. */
export const checkEffects = ({ steps }: CampaignDefinition, context: CampaignContext): CampaignProblem[] =>
  Object.entries(steps).flatMap(([id, step]) => ofStep(id, step, context));

function ofStep(id: string, step: Step, context: CampaignContext): CampaignProblem[] {
  if (step.kind === 'update') return ofLists(id, step, context);
  if (step.kind === 'offer') return ofOffer(step.offerId, ['steps', id, 'offerId'], context);
  return [];
}

const ofLists = (id: string, { changes }: UpdateStep, { segments }: CampaignContext): CampaignProblem[] =>
  changes.flatMap((change, at) => {
    if (change.kind !== 'list') return [];
    const path = ['steps', id, 'changes', at, 'segmentId'];
    if (change.segmentId === null) return [error('list-needed', path, 'Choose a list.')];
    return segments.get(change.segmentId)?.isList
      ? []
      : [
          error('list-missing', path, `There is no list ${change.segmentId} kept by hand.`, {
            id: change.segmentId,
          }),
        ];
  });

function ofOffer(
  offerId: number | null,
  path: CampaignProblem['path'],
  { offers }: CampaignContext,
): CampaignProblem[] {
  if (offerId === null) return [error('offer-to-choose', path, 'Choose the offer.')];
  const offer = offers.get(offerId);
  if (!offer) return [error('offer-missing', path, `There is no offer ${offerId}.`, { id: offerId })];
  return offer.archived ? [error('offer-archived', path, 'The offer is archived.')] : [];
}
