import type { ChannelName, Purpose } from '../../messages/message.schema.js';
import type { CampaignDefinition } from '../campaign-definition.js';
import type { Audience } from './audience.schema.js';
import type { Step } from './step.schema.js';
import type { SendStep } from './steps/send.schema.js';
import type { Span } from './step-parts.js';
import type { SurveyStep } from './steps/survey.schema.js';
import type { TaskStep } from './steps/task.schema.js';
import type { WebhookStep } from './steps/webhook.schema.js';

/** What a launch froze of a send step's template: the version, and what it says of the message. */
export interface FrozenMessage {
  templateVersionId: number;
  channel: ChannelName;
  purpose: Purpose;
  defaultLocale: string;
  /** Languages of the template version. */
  locales: string[];
}

export type LaunchedSend = SendStep & { message: FrozenMessage };

/** The second half of a survey step, where the invited stand until they answer or the time is over. */
export type AnswerStep = Pick<SurveyStep, 'atMost' | 'arms' | 'next' | 'timedOut'> & { kind: 'answer' };

/** The first half of a task step: the task is made. */
export type AssignStep = Omit<TaskStep, 'kind' | 'waits' | 'atMost' | 'timedOut'> & { kind: 'assign' };

/** The first half of a webhook step: the call is put down. */
export type CallStep = Omit<WebhookStep, 'kind' | 'failed'> & { kind: 'call' };

/** The second half of both, where they stand until it is known how the task or the call ended. */
export interface OutcomeStep {
  kind: 'outcome';
  of: 'task' | 'webhook';
  atMost: Span;
  arms: { id: string; next: string | null }[];
  next: string | null;
  timedOut: string | null;
}

export type LaunchedStep =
  | LaunchedSend
  | AnswerStep
  | AssignStep
  | CallStep
  | OutcomeStep
  | Exclude<Step, SendStep | SurveyStep | TaskStep | WebhookStep>;

/** What a launch freezes: a definition that needs nothing more. */
export type LaunchedDefinition = Omit<CampaignDefinition, 'audience' | 'steps'> & {
  audience: Audience & { holdOut: number };
  steps: Record<string, LaunchedStep>;
};

const ANSWER = '.answer';

/** Where those stand whom a step of two halves has dealt with. No step a marketer names has a dot in its id. */
export const answerStepOf = (step: string): string => `${step}${ANSWER}`;

/** Whether a launch makes two steps of it: one that does something, and one that waits for what comes of it. */
export const hasAnswer = (step: Step): boolean =>
  step.kind === 'survey' || step.kind === 'webhook' || (step.kind === 'task' && step.waits);

/** The step of the marketer's that a launched step is, or is a half of. */
export const ownStepOf = (step: string): string =>
  step.endsWith(ANSWER) ? step.slice(0, -ANSWER.length) : step;

/** @throws Error where the definition has no such step: an enrolment stands only where its version has one */
export function stepOf({ steps }: LaunchedDefinition, id: string): LaunchedStep {
  const step = steps[id];
  if (!step) throw new Error(`the campaign has no step ${id}`);
  return step;
}
