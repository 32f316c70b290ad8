import type { CompiledTemplate, TemplateProblem } from '@roundtrip/templates';
import type { Fault } from '../../../kernel/errors.js';
import type { Policy } from '../../policy/policy.schema.js';
import type { TriggerContext } from '../triggers/check-trigger.js';

export interface ContextTemplate {
  archived: boolean;
  compiled: CompiledTemplate;
  problems: TemplateProblem[];
}

/** What a definition names, as it stands now, by id; what is not there is absent. */
export interface CampaignContext {
  trigger: TriggerContext;
  /** A list is a segment kept by hand. */
  segments: ReadonlyMap<number, { members: number; isList: boolean }>;
  /** Whether anybody of the audience has an address on a channel of the campaign. */
  isReachable: boolean;
  /** What must be agreed to for a message of the campaign (`consentKey`), and nobody of the audience has. */
  unconsented: ReadonlySet<string>;
  templates: ReadonlyMap<number, ContextTemplate>;
  offers: ReadonlyMap<number, { archived: boolean; channels: readonly string[] }>;
  surveys: ReadonlyMap<number, { open: boolean }>;
  /** The workspace's. */
  policy: Policy;
  /** Users who can be given a task. */
  assignees: ReadonlySet<number>;
  /** Where webhooks may be sent: hosts with a secret, and which addresses are in private networks. */
  webhooks: { origins: ReadonlySet<string>; refuses: (url: string) => boolean };
  /** What is wrong with the texts of tasks: paths lead into the definition. */
  textFaults: readonly Fault[];
  /** What is wrong with the rules of branches and goals: paths lead into the definition. */
  ruleFaults: readonly Fault[];
}
