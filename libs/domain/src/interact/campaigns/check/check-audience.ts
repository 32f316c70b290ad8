import type { CampaignProblem } from '../campaign.schema.js';
import type { CampaignDefinition } from '../campaign-definition.js';
import { sendsOf } from '../definition/graph.js';
import type { CampaignContext } from './campaign-context.js';
import { error, warning } from './problem.js';

/** Whom the campaign is for: whether they are there, and whether one will see what it does. */
export function checkAudience(definition: CampaignDefinition, context: CampaignContext): CampaignProblem[] {
  const { segmentIds, excludedSegmentIds } = definition.audience;
  const segments = [
    ...missing('segmentIds', segmentIds, context),
    ...missing('excludedSegmentIds', excludedSegmentIds, context),
  ];
  if (segmentIds.length === 0)
    return [error('segment-needed', ['audience', 'segmentIds'], 'Choose a segment.')];
  return [
    ...segments,
    ...(segments.length > 0 ? [] : members(definition, context)),
    ...(promotes(definition, context) ? [...holdOut(definition), ...entryCap(definition)] : []),
  ];
}

type Field = 'segmentIds' | 'excludedSegmentIds';

const missing = (field: Field, ids: readonly number[], { segments }: CampaignContext): CampaignProblem[] =>
  ids.flatMap((id, at) =>
    segments.has(id)
      ? []
      : [error('segment-missing', ['audience', field, at], `There is no segment ${id}.`, { id })],
  );

function members(
  { audience, trigger }: CampaignDefinition,
  { segments, isReachable }: CampaignContext,
): CampaignProblem[] {
  const path = ['audience', 'segmentIds'];
  const count = audience.segmentIds.reduce((sum, id) => sum + (segments.get(id)?.members ?? 0), 0);
  if (count === 0 && trigger.kind !== 'segment-entered')
    return [warning('segment-empty', path, 'Nobody is in the segment now.')];
  if (count > 0 && !isReachable)
    return [warning('nobody-reachable', path, 'Nobody in the segment has an address for this channel.')];
  return [];
}

const promotes = (definition: CampaignDefinition, { templates }: CampaignContext): boolean =>
  sendsOf(definition).some(
    ([, { templateId }]) =>
      templateId !== null && templates.get(templateId)?.compiled.purpose === 'promotion',
  );

const NOBODY_HELD_OUT = 'Nobody is held out, so nobody will know what the promotion itself did.';

const holdOut = ({ audience }: CampaignDefinition): CampaignProblem[] =>
  audience.holdOut === 0 ? [warning('no-hold-out', ['audience', 'holdOut'], NOBODY_HELD_OUT)] : [];

const NO_END = 'The promotion goes on and takes in any number of customers.';

/** Who is sent to once is known beforehand; what starts again and again may take in anybody. */
const entryCap = ({ audience, trigger }: CampaignDefinition): CampaignProblem[] =>
  audience.entryCap === null && trigger.kind !== 'now' && trigger.kind !== 'at'
    ? [warning('no-entry-cap', ['audience', 'entryCap'], NO_END)]
    : [];
