import type { FrequencyCap, QuietHours } from '../policy-parts.js';
import type { Policy } from '../policy.schema.js';
import type { CampaignPolicy } from './campaign-policy.schema.js';
import { coveringHours } from './covering-hours.js';

/** The workspace's policy and the campaign's own at once: of each rule the stricter, number by number. */
export function tightened(policy: Policy, own: CampaignPolicy): Policy {
  const consent = own.consent ? { promotion: own.consent, care: own.consent } : policy.consent;
  return {
    ...policy,
    consent,
    caps: { promotion: capsOf(policy.caps.promotion, own), care: capsOf(policy.caps.care, own) },
    quietHours: {
      email: both(policy.quietHours.email, own.quietHours?.email, coveringHours),
      sms: both(policy.quietHours.sms, own.quietHours?.sms, coveringHours),
    },
    minimumGap: both(policy.minimumGap, own.minimumGap, (a, b) => ({ hours: Math.max(a.hours, b.hours) })),
    fatigue: both(policy.fatigue, own.fatigue, (a, b) => ({
      messages: Math.min(a.messages, b.messages),
      days: Math.max(a.days, b.days),
    })),
    onePromotionADay: policy.onePromotionADay || own.onePromotionADay === true,
    quietFestivals: [...new Set([...policy.quietFestivals, ...(own.quietFestivals ?? [])])],
  };
}

type Caps = Policy['caps']['promotion'];

const capsOf = (caps: Caps, own: CampaignPolicy): Caps => ({
  email: both(caps.email, own.caps?.email, stricterCap),
  sms: both(caps.sms, own.caps?.sms, stricterCap),
  total: both(caps.total, own.caps?.total, stricterCap),
});

const stricterCap = (a: FrequencyCap, b: FrequencyCap): FrequencyCap => ({
  max: Math.min(a.max, b.max),
  days: Math.max(a.days, b.days),
});

/** The workspace's rule where the campaign has none, its own where the workspace has none, else what holds both. */
function both<T extends object>(workspaces: T | null, own: T | undefined, join: (a: T, b: T) => T): T | null {
  if (!own) return workspaces;
  return workspaces ? join(workspaces, own) : own;
}

/** Names of the campaign's own rules that concern its messages on a channel, as they stand in the definition. */
export function ownRulesOn(own: CampaignPolicy, channel: keyof Policy['quietHours']): string[] {
  const { caps, quietHours, ...others } = own;
  const given = (value: FrequencyCap | QuietHours | undefined, name: string): string[] =>
    value ? [name] : [];
  return [
    ...given(caps?.[channel], `caps.${channel}`),
    ...given(caps?.total, 'caps.total'),
    ...given(quietHours?.[channel], `quietHours.${channel}`),
    ...Object.keys(others),
  ];
}
