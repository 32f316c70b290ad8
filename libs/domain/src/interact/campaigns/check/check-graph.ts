import type { CampaignProblem } from '../campaign.schema.js';
import type { CampaignDefinition } from '../campaign-definition.js';
import { exitsOf } from '../definition/exits.js';
import { reachable, restless, sendsOf } from '../definition/graph.js';
import { error, warning } from './problem.js';

/** What is wrong with how the steps hang together; each problem names its step. */
export function checkGraph(definition: CampaignDefinition): CampaignProblem[] {
  const { start, steps } = definition;
  const missingStart = steps[start]
    ? []
    : [error('step-missing', ['start'], `There is no step ${start}.`, { step: start })];
  return [
    ...missingStart,
    ...danglingEdges(definition),
    ...unreachable(definition),
    ...loops(definition),
    ...repeatedArms(definition),
    ...silence(definition),
  ];
}

const danglingEdges = ({ steps }: CampaignDefinition): CampaignProblem[] =>
  Object.entries(steps).flatMap(([id, step]) =>
    exitsOf(step).flatMap(({ next, path }) =>
      next === null || steps[next]
        ? []
        : [error('step-missing', ['steps', id, ...path], `There is no step ${next}.`, { step: next })],
    ),
  );

function unreachable(definition: CampaignDefinition): CampaignProblem[] {
  const found = reachable(definition);
  return Object.keys(definition.steps)
    .filter((id) => !found.has(id))
    .map((id) => error('step-unreachable', ['steps', id], 'No way leads to this step.', { step: id }));
}

const loops = (definition: CampaignDefinition): CampaignProblem[] =>
  restless(definition).map((id) =>
    error('loop-without-wait', ['steps', id], 'One comes back to this step without ever waiting.', {
      step: id,
    }),
  );

const repeatedArms = ({ steps }: CampaignDefinition): CampaignProblem[] =>
  Object.entries(steps).flatMap(([id, step]) => {
    if (!('arms' in step)) return [];
    const ids = step.arms.map((arm) => arm.id);
    return ids.flatMap((arm, at) =>
      ids.indexOf(arm) < at || arm === 'next'
        ? [error('arm-repeated', ['steps', id, 'arms', at, 'id'], `The name ${arm} is taken.`, { arm })]
        : [],
    );
  });

const silence = (definition: CampaignDefinition): CampaignProblem[] =>
  sendsOf(definition).length > 0
    ? []
    : [warning('nothing-sent', ['steps'], 'The campaign sends nothing to anybody.')];
