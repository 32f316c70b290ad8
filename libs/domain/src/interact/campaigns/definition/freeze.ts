import type { CurrentTemplates } from '../campaign-check.read.js';
import type { CampaignDefinition } from '../campaign-definition.js';
import type { Purpose } from '../../messages/message.schema.js';
import { LANES } from '../engine/ruling.js';
import { PROMOTION_HOLD_OUT } from './audience.schema.js';
import { sendsOf } from './graph.js';
import type { LaunchedDefinition, LaunchedStep } from './launched-definition.js';
import type { Step } from './step.schema.js';

/**
 * A checked definition with the versions its templates have now, so that nothing it does changes any more.
 * @throws Error where it has not been checked: a send step without its template
 */
export function freezeDefinition(
  definition: CampaignDefinition,
  templates: CurrentTemplates,
): LaunchedDefinition {
  const steps = Object.fromEntries(
    Object.entries(definition.steps).map(([id, step]) => [id, freezeStep(step, templates)]),
  );
  const purposes = sendsOf(definition).flatMap(
    ([, { templateId }]) => templates.get(templateId ?? 0)?.view.purpose ?? [],
  );
  const holdOut = holdOutOf(definition, purposes);
  return { ...definition, audience: { ...definition.audience, holdOut }, steps };
}

/** The share that is held out of a campaign that sends messages of these purposes. */
export const holdOutOf = ({ audience }: CampaignDefinition, purposes: readonly Purpose[]): number =>
  audience.holdOut ?? (purposes.includes('promotion') ? PROMOTION_HOLD_OUT : 0);

function freezeStep(step: Step, templates: CurrentTemplates): LaunchedStep {
  if (step.kind !== 'send') return step;
  const template = templates.get(step.templateId ?? 0);
  if (!template) throw new Error(`a checked definition names its templates, not ${step.templateId}`);
  const { channel, purpose, defaultLocale, locales } = template.compiled;
  const message = { templateVersionId: template.versionId, channel, purpose, defaultLocale };
  return { ...step, message: { ...message, locales: Object.keys(locales) } };
}

/** Of the most urgent message. A campaign that sends nothing is in no hurry. */
export const laneOf = ({ steps }: LaunchedDefinition): number =>
  Math.min(
    LANES.promotion,
    ...Object.values(steps).map((step) =>
      step.kind === 'send' ? LANES[step.message.purpose] : LANES.promotion,
    ),
  );
