import type { CurrentTemplates } from '../campaign-check.read.js';
import type { CampaignDefinition } from '../campaign-definition.js';
import type { Purpose } from '../../messages/message.schema.js';
import { LANES } from '../engine/ruling.js';
import { FAILED } from './exits.js';
import { PROMOTION_HOLD_OUT } from './audience.schema.js';
import { sendsOf } from './graph.js';
import {
  answerStepOf,
  type FrozenMessage,
  type LaunchedDefinition,
  type LaunchedStep,
} from './launched-definition.js';
import type { Step } from './step.schema.js';
import type { SurveyStep } from './steps/survey.schema.js';
import type { TaskStep } from './steps/task.schema.js';
import type { WebhookStep } from './steps/webhook.schema.js';

/**
 * A checked definition with the versions its templates have now, so that nothing it does changes any more.
 * @throws Error where it has not been checked: a send step without its template
 */
export function freezeDefinition(
  definition: CampaignDefinition,
  templates: CurrentTemplates,
): LaunchedDefinition {
  const steps = Object.fromEntries(
    Object.entries(definition.steps).flatMap(([id, step]) => freezeStep(id, step, templates)),
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

type Frozen = [id: string, step: LaunchedStep];

function freezeStep(id: string, step: Step, templates: CurrentTemplates): Frozen[] {
  if (step.kind === 'survey') return freezeSurvey(id, step, templates);
  if (step.kind === 'send') return [[id, { ...step, message: freezeMessage(step.templateId, templates) }]];
  if (step.kind === 'task') return freezeTask(id, step);
  if (step.kind === 'webhook') return freezeWebhook(id, step);
  return [[id, step]];
}

/** An invitation like any message, and behind it the wait for its answer. */
function freezeSurvey(id: string, step: SurveyStep, templates: CurrentTemplates): Frozen[] {
  const { templateId, surveyId, atMost, arms, next, timedOut } = step;
  const answer = answerStepOf(id);
  const message = freezeMessage(templateId, templates);
  return [
    [id, { kind: 'send', templateId, offerId: null, surveyId, next: answer, message }],
    [answer, { kind: 'answer', atMost, arms, next, timedOut }],
  ];
}

function freezeTask(id: string, { waits, atMost, timedOut, ...task }: TaskStep): Frozen[] {
  if (!waits) return [[id, { ...task, kind: 'assign' }]];
  const answer = answerStepOf(id);
  const { arms, next } = task;
  return [
    [id, { ...task, kind: 'assign', next: answer }],
    [answer, { kind: 'outcome', of: 'task', atMost, arms, next, timedOut }],
  ];
}

/** Longer than a call is tried, pauses of the campaign aside. */
const CALL_AT_MOST = { amount: 2, unit: 'days' } as const;

function freezeWebhook(id: string, { failed, next, ...webhook }: WebhookStep): Frozen[] {
  const answer = answerStepOf(id);
  const arms = [{ id: FAILED, next: failed }];
  return [
    [id, { ...webhook, kind: 'call', next: answer }],
    [answer, { kind: 'outcome', of: 'webhook', atMost: CALL_AT_MOST, arms, next, timedOut: failed }],
  ];
}

function freezeMessage(templateId: number | null, templates: CurrentTemplates): FrozenMessage {
  const template = templates.get(templateId ?? 0);
  if (!template) throw new Error(`a checked definition names its templates, not ${templateId}`);
  const { channel, purpose, defaultLocale, locales } = template.compiled;
  const { versionId: templateVersionId } = template;
  return { templateVersionId, channel, purpose, defaultLocale, locales: Object.keys(locales) };
}

/** Of the most urgent message. A campaign that sends nothing is in no hurry. */
export const laneOf = ({ steps }: LaunchedDefinition): number =>
  Math.min(
    LANES.promotion,
    ...Object.values(steps).map((step) =>
      step.kind === 'send' ? LANES[step.message.purpose] : LANES.promotion,
    ),
  );
