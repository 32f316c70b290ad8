import type { ChannelName, Purpose } from '../../messages/message.schema.js';
import type { CampaignDefinition } from '../campaign-definition.js';
import type { Audience } from './audience.schema.js';
import type { Step } from './step.schema.js';
import type { SendStep } from './steps/send.schema.js';

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
export type LaunchedStep = LaunchedSend | Exclude<Step, SendStep>;

/** What a launch freezes: a definition that needs nothing more. */
export type LaunchedDefinition = Omit<CampaignDefinition, 'audience' | 'steps'> & {
  audience: Audience & { holdOut: number };
  steps: Record<string, LaunchedStep>;
};

/** @throws Error where the definition has no such step: an enrolment stands only where its version has one */
export function stepOf({ steps }: LaunchedDefinition, id: string): LaunchedStep {
  const step = steps[id];
  if (!step) throw new Error(`the campaign has no step ${id}`);
  return step;
}
