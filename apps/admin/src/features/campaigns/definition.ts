import type { ApiData, ApiRow } from '../../api';

export type Campaign = ApiData<'/api/campaigns/{id}'>;
export type CampaignRow = ApiRow<'/api/campaigns'>;
export type Definition = Campaign['definition'];
export type Trigger = Definition['trigger'];
export type TriggerKind = Trigger['kind'];
export type TriggerOf<K extends TriggerKind> = Extract<Trigger, { kind: K }>;
export type Reentry = Definition['reentry'];
export type Status = Campaign['status'];
export type Channel = NonNullable<Campaign['channel']>;
export type Purpose = NonNullable<Campaign['purpose']>;
export type Accounting = Campaign['accounting'];
export type CampaignProblem = NonNullable<Campaign['problem']>;

/** A campaign as it is being built. */
export interface CampaignDraft {
  name: string;
  definition: Definition;
}

export const TRIGGER_KINDS: TriggerKind[] = ['now', 'at', 'cron', 'segment-entered', 'birthday'];

export const blankDraft = (given: Partial<Definition> = {}): CampaignDraft => ({
  name: '',
  definition: {
    trigger: { kind: 'now' },
    ...{ segmentId: null, templateId: null, offerId: null, surveyId: null },
    reentry: { kind: 'once' },
    ...given,
  },
});

/** What a customer may reasonably expect of each kind, until the marketer says otherwise. */
export const USUAL_REENTRY: Record<TriggerKind, Reentry> = {
  now: { kind: 'once' },
  at: { kind: 'once' },
  cron: { kind: 'always' },
  'segment-entered': { kind: 'every', days: 30 },
  birthday: { kind: 'always' },
};

/** Whether the campaign goes out more than once, so that it matters how often one customer gets it. */
export const recurs = ({ kind }: Trigger): boolean => kind !== 'now' && kind !== 'at';
