import { type ChannelName, channelSchema, type Purpose, purposeSchema } from '../messages/message.schema.js';
import type { FrequencyCap } from './policy-parts.js';
import type { ConsentNeeded, Policy } from './policy.schema.js';

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
  gap_hours: number | null;
  fatigue_messages: number | null;
  fatigue_days: number | null;
  one_a_day: boolean;
  /** Days on which messages wait, `YYYY-MM-DD`. */
  quiet_days: string[];
  /** How many messages the month's budget leaves; null where there is none. */
  budget_left: number | null;
  /** How many of them may go to anybody; the others only to whoever nobody has talked to in `reserve_days`. */
  open_left: number | null;
  reserve_days: number | null;
  braked: boolean;
  /** Names of the rules the campaign has of its own. */
  own_rules: string[];
}

export const RULE_COLUMNS = `channel text, purpose text, consent text, channel_max int, channel_days int,
  total_max int, total_days int, quiet_from time, quiet_to time, gap_hours int, fatigue_messages int, fatigue_days int,
  one_a_day boolean, quiet_days date[], budget_left int, open_left int,
  reserve_days int, braked boolean,
  own_rules text[]`;

/** How things stand that the policy depends on. */
export interface PolicyStanding {
  /** Days of the festivals on which promotions wait, `YYYY-MM-DD`. */
  quietDays: string[];
  budgetLeft: Record<ChannelName, number | null>;
  openLeft: Record<ChannelName, number | null>;
  braked: boolean;
}

export const nothingStands: PolicyStanding = {
  quietDays: [],
  budgetLeft: { email: null, sms: null },
  openLeft: { email: null, sms: null },
  braked: false,
};

/** The workspace's policy as one row per channel and purpose. */
export function policyRules(policy: Policy, standing = nothingStands): PolicyRule[] {
  return channelSchema.options.flatMap((channel) =>
    purposeSchema.options.map((purpose) =>
      purpose === 'transactional' ? exempt(channel) : ruleOf(policy, standing, channel, purpose),
    ),
  );
}

function ruleOf(
  policy: Policy,
  standing: PolicyStanding,
  channel: ChannelName,
  purpose: 'promotion' | 'care',
): PolicyRule {
  const isPromotion = purpose === 'promotion';
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
    gap_hours: policy.minimumGap?.hours ?? null,
    fatigue_messages: policy.fatigue?.messages ?? null,
    fatigue_days: policy.fatigue?.days ?? null,
    one_a_day: isPromotion && policy.onePromotionADay,
    quiet_days: isPromotion ? standing.quietDays : [],
    budget_left: standing.budgetLeft[channel],
    open_left: standing.openLeft[channel],
    reserve_days: policy.budget?.reserve?.days ?? null,
    braked: isPromotion && channel === 'email' && standing.braked,
    own_rules: [],
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
  gap_hours: null,
  fatigue_messages: null,
  fatigue_days: null,
  one_a_day: false,
  quiet_days: [],
  budget_left: null,
  open_left: null,
  reserve_days: null,
  braked: false,
  own_rules: [],
});

type CapColumns<Of extends 'channel' | 'total'> = Record<`${Of}_max` | `${Of}_days`, number | null>;

const columns = <Of extends 'channel' | 'total'>(of: Of, cap: FrequencyCap | null): CapColumns<Of> =>
  ({ [`${of}_max`]: cap?.max ?? null, [`${of}_days`]: cap?.days ?? null }) as CapColumns<Of>;
