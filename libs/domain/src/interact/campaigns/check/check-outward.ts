import { faultOfAddress } from '../../webhooks/webhook-address.js';
import { isBlank } from '../../tasks/task-text.js';
import type { CampaignProblem } from '../campaign.schema.js';
import type { CampaignDefinition } from '../campaign-definition.js';
import { stepsOfKind } from '../definition/graph.js';
import type { TaskStep } from '../definition/steps/task.schema.js';
import type { CampaignContext } from './campaign-context.js';
import { error, warning } from './problem.js';

/** What keeps steps from reaching the people and the systems they turn to. */
export const checkOutward = (definition: CampaignDefinition, context: CampaignContext): CampaignProblem[] => [
  ...stepsOfKind(definition, 'task').flatMap(([id, step]) => checkTask(id, step, context)),
  ...stepsOfKind(definition, 'webhook').flatMap(([id, { url }]) =>
    checkAddress(['steps', id, 'url'], url, context),
  ),
  ...context.textFaults.map(({ path, message, params, code }) => error(code, path, message, params)),
];

function checkTask(
  id: string,
  { title, assigneeId }: TaskStep,
  { assignees }: CampaignContext,
): CampaignProblem[] {
  const untitled = isBlank(title)
    ? [error('task-title-needed', ['steps', id, 'title'], 'Say what is to be done.')]
    : [];
  const path = ['steps', id, 'assigneeId'];
  return assigneeId === null || assignees.has(assigneeId)
    ? untitled
    : [
        ...untitled,
        error('task-assignee-unknown', path, `There is no active user ${assigneeId}.`, { id: assigneeId }),
      ];
}

const NO_SECRET = 'An owner has not given a secret for this host; nothing is sent there without one.';
const IN_PRIVATE = 'The address is in a private network.';
const PLAIN = 'What is sent can be read on its way: the address is not https.';

function checkAddress(
  path: CampaignProblem['path'],
  url: string,
  { webhooks }: CampaignContext,
): CampaignProblem[] {
  const fault = faultOfAddress(url);
  if (fault) return [error(fault, path, 'This is no address that something can be sent to.')];
  if (webhooks.refuses(url)) return [error('webhook-private', path, IN_PRIVATE)];
  const { origin, protocol } = new URL(url);
  return [
    ...(webhooks.origins.has(origin) ? [] : [error('webhook-secret-needed', path, NO_SECRET, { origin })]),
    ...(protocol === 'http:' ? [warning('webhook-plain', path, PLAIN)] : []),
  ];
}
