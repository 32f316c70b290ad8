import type { Purpose } from '../../messages/message.schema.js';
import type { CampaignProblem } from '../campaign.schema.js';
import type { CampaignDefinition } from '../campaign-definition.js';
import { sendsOf } from '../definition/graph.js';
import type { CampaignContext } from './campaign-context.js';
import { warning } from './problem.js';

/** What a consent is for, as one text. */
export const consentKey = (channel: string, purpose: Purpose): string => `${channel} ${purpose}`;

/** Messages that need a consent nobody of the audience has given: they would reach nobody. */
export function checkConsent(definition: CampaignDefinition, context: CampaignContext): CampaignProblem[] {
  return sendsOf(definition).flatMap(([id, { templateId }]) => {
    const compiled = context.templates.get(templateId ?? 0)?.compiled;
    if (!compiled || !context.unconsented.has(consentKey(compiled.channel, compiled.purpose))) return [];
    const { channel, purpose } = compiled;
    const message = `Nobody of the audience has agreed to ${purpose} by ${channel}.`;
    return [warning('nobody-consents', ['steps', id, 'templateId'], message, { channel, purpose })];
  });
}
