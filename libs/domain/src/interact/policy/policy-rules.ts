import { type ChannelName, channelSchema, type Purpose, purposeSchema } from '../messages/message.schema.js';
import type { ConsentNeeded, FrequencyCap, Policy } from './policy.schema.js';

/** The policy for one channel and purpose, as SQL reads it with `jsonb_to_recordset`. */
export interface PolicyRule {
  channel: ChannelName;
  purpose: Purpose;
  consent: ConsentNeeded | null;
  channel_max: number | null;
  channel_days: number | null;
  total_max: number | null;
  total_days: number | null;
  /** "HH:MM" */
  quiet_from: string | null;
  quiet_to: string | null;
}

export const RULE_COLUMNS = `channel text, purpose text, consent text, channel_max int, channel_days int,
  total_max int, total_days int, quiet_from time, quiet_to time`;

/** The workspace's policy as one row per channel and purpose. */
export function policyRules(policy: Policy): PolicyRule[] {
  return channelSchema.options.flatMap((channel) =>
    purposeSchema.options.map((purpose) =>
      purpose === 'transactional' ? exempt(channel) : ruleOf(policy, channel, purpose),
    ),
  );
}

function ruleOf(policy: Policy, channel: ChannelName, purpose: 'promotion' | 'care'): PolicyRule {
  const { [channel]: ofChannel, total } = policy.caps[purpose];
  const quiet = policy.quietHours[channel];
  return {
    channel,
    purpose,
    consent: policy.consent[purpose],
    ...columns('channel', ofChannel),
    ...columns('total', total),
    quiet_from: quiet?.from ?? null,
    quiet_to: quiet?.to ?? null,
  };
}

const exempt = (channel: ChannelName): PolicyRule => ({
  channel,
  purpose: 'transactional',
  consent: null,
  ...columns('channel', null),
  ...columns('total', null),
  quiet_from: null,
  quiet_to: null,
});

type CapColumns<Of extends 'channel' | 'total'> = Record<`${Of}_max` | `${Of}_days`, number | null>;

const columns = <Of extends 'channel' | 'total'>(of: Of, cap: FrequencyCap | null): CapColumns<Of> =>
  ({ [`${of}_max`]: cap?.max ?? null, [`${of}_days`]: cap?.days ?? null }) as CapColumns<Of>;
