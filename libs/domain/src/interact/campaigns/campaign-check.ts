import type { CampaignProblem } from './campaign.schema.js';
import type { CampaignDefinition } from './campaign-definition.js';
import type { CampaignContext } from './check/campaign-context.js';
import { checkAudience } from './check/check-audience.js';
import { checkConsent } from './check/check-consent.js';
import { checkEffects } from './check/check-effects.js';
import { checkGraph } from './check/check-graph.js';
import { checkOutward } from './check/check-outward.js';
import { checkPolicy } from './check/check-policy.js';
import { checkSend } from './check/check-send.js';
import { error } from './check/problem.js';
import { sendsOf } from './definition/graph.js';
import { checkTrigger } from './triggers/check-trigger.js';

/** Everything that keeps a definition from being launched (errors) or should be known first (warnings). */
export function checkCampaign(definition: CampaignDefinition, context: CampaignContext): CampaignProblem[] {
  return [
    ...checkTrigger(definition.trigger, context.trigger),
    ...checkAudience(definition, context),
    ...checkGraph(definition),
    ...checkConsent(definition, context),
    ...checkEffects(definition, context),
    ...checkOutward(definition, context),
    ...checkPolicy(definition, context),
    ...sendsOf(definition).flatMap(([id, step]) => checkSend(id, step, context)),
    ...context.ruleFaults.map(({ path, message, params, code }) => error(code, path, message, params)),
  ];
}

export const isLaunchable = (problems: readonly CampaignProblem[]): boolean =>
  problems.every(({ severity }) => severity !== 'error');
