import type { ChannelName, Purpose } from '../../messages/message.schema.js';
import type { CampaignDefinition } from '../campaign-definition.js';
import type { Audience } from './audience.schema.js';
import type { Step } from './step.schema.js';
import type { SendStep } from './steps/send.schema.js';
import type { SurveyStep } from './steps/survey.schema.js';

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

export type LaunchedStep = LaunchedSend | AnswerStep | Exclude<Step, SendStep | SurveyStep>;

/** What a launch freezes: a definition that needs nothing more. */
export type LaunchedDefinition = Omit<CampaignDefinition, 'audience' | 'steps'> & {
  audience: Audience & { holdOut: number };
  steps: Record<string, LaunchedStep>;
};

const ANSWER = '.answer';

/** Where those whom a survey step has invited stand. No step a marketer names has a dot in its id. */
export const answerStepOf = (surveyStep: string): string => `${surveyStep}${ANSWER}`;

/** The step of the marketer's that a launched step is, or is a half of. */
export const ownStepOf = (step: string): string =>
  step.endsWith(ANSWER) ? step.slice(0, -ANSWER.length) : step;

/** @throws Error where the definition has no such step: an enrolment stands only where its version has one */
export function stepOf({ steps }: LaunchedDefinition, id: string): LaunchedStep {
  const step = steps[id];
  if (!step) throw new Error(`the campaign has no step ${id}`);
  return step;
}
