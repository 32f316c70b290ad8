import type { ApiData, ApiRow } from '../../api';

export type Campaign = ApiData<'/api/campaigns/{id}'>;
export type CampaignRow = ApiRow<'/api/campaigns'>;
/** What a campaign does, as a graph of steps. */
export type Graph = Campaign['definition'];
export type Step = Graph['steps'][string];
export type StepKind = Step['kind'];
export type StepOf<K extends StepKind> = Extract<Step, { kind: K }>;
export type Trigger = Graph['trigger'];
export type TriggerKind = Trigger['kind'];
export type TriggerOf<K extends TriggerKind> = Extract<Trigger, { kind: K }>;
export type Audience = Graph['audience'];
/** What a campaign asks of itself beyond the workspace's policy. */
export type OwnPolicy = NonNullable<Graph['policy']>;
export type Reentry = Audience['reentry'];
export type Status = Campaign['status'];
/** Whether it goes on, or may go on, so that it can be changed. */
export const isLive = (status: Status): boolean =>
  status === 'scheduled' || status === 'running' || status === 'paused';
export type Channel = NonNullable<Campaign['channel']>;
export type Purpose = NonNullable<Campaign['purpose']>;
export type Accounting = Campaign['accounting'];
export type CampaignProblem = NonNullable<Campaign['problem']>;

/** A campaign of one message to one segment, as the builder makes it. */
export interface Definition {
  trigger: Trigger;
  segmentId: number | null;
  templateId: number | null;
  offerId: number | null;
  surveyId: number | null;
  reentry: Reentry;
  /** From 0 to 0.5; null is 5 % of a promotion and nobody otherwise. */
  holdOut: number | null;
  /** Where it is stricter than the workspace. */
  policy?: OwnPolicy;
}

/** A campaign as it is being built. */
export interface CampaignDraft {
  name: string;
  definition: Definition;
}

export const blankDraft = (given: Partial<Definition> = {}): CampaignDraft => ({
  name: '',
  definition: {
    trigger: { kind: 'now' },
    ...{ segmentId: null, templateId: null, offerId: null, surveyId: null },
    reentry: { kind: 'once' },
    holdOut: null,
    ...given,
  },
});

/** What a customer may reasonably expect of each kind, until the marketer says otherwise. */
export const USUAL_REENTRY: Record<TriggerKind, Reentry> = {
  now: { kind: 'once' },
  at: { kind: 'once' },
  cron: { kind: 'always' },
  'segment-entered': { kind: 'every', days: 30 },
  'segment-left': { kind: 'every', days: 30 },
  'score-moved': { kind: 'every', days: 30 },
  birthday: { kind: 'always' },
  anniversary: { kind: 'always' },
  festival: { kind: 'always' },
  event: { kind: 'every', days: 7 },
  'order-placed': { kind: 'every', days: 30 },
  'cart-abandoned': { kind: 'every', days: 7 },
  replenishment: { kind: 'every', days: 14 },
  'survey-answered': { kind: 'every', days: 30 },
  'offer-expiring': { kind: 'every', days: 14 },
};

/** Whether the campaign goes out more than once, so that it matters how often one customer gets it. */
export const recurs = ({ kind }: Trigger): boolean => kind !== 'now' && kind !== 'at';
